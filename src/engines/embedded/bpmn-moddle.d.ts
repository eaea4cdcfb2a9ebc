declare module 'bpmn-moddle' {
  import type { BpmnElement } from './bpmn-element.ts';

  export interface ParseWarning {
    readonly message: string;
    readonly element?: BpmnElement;
    readonly property?: string;
    readonly value?: string;
  }

  export interface ParseResult {
    readonly rootElement: BpmnElement;
    readonly references: readonly unknown[];
    readonly elementsById: Readonly<Record<string, BpmnElement>>;
    readonly warnings: readonly ParseWarning[];
  }

  export type Definitions = ParseResult;

  export default class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<ParseResult>;
  }
}
