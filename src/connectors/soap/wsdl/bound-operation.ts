import type { FaultModel, MessageModel, SoapOperationModel } from '../model/operation-model.ts';
import type { QName } from '../model/qname.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { type ActionPlace, faultAction, messageAction } from './addressing-action.ts';
import { faultUse, messageModel, partOf } from './message.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** Where an operation is read from. */
interface BoundNodes {
  /** Of the binding. */
  readonly node: XmlElement;
  /** Of the portType; null where that has none. */
  readonly abstract: XmlElement | null;
  readonly portType: { readonly name: QName } | null;
  /** Of the document that has the binding. */
  readonly targetNamespace: string;
}

/** All of an operation but its messages. */
type OperationHead = Omit<SoapOperationModel, 'input' | 'output' | 'faults'>;

/**
 * An operation whose messages are read when they are first looked at: the list of a large WSDL needs none. A class, since getters
 * in a literal give each object a shape of its own.
 */
export class BoundOperation implements SoapOperationModel {
  readonly ref: string;
  readonly service: string | null;
  readonly port: string | null;
  readonly binding: QName;
  readonly portType: QName;
  readonly name: string;
  readonly documentation: string | null;
  readonly endpoint: string | null;
  readonly soapVersion: SoapOperationModel['soapVersion'];
  readonly style: SoapOperationModel['style'];
  readonly use: SoapOperationModel['use'];
  readonly soapAction: string | null;
  readonly addressing: boolean;
  readonly mtom: boolean;
  readonly uncallable: string | null;
  readonly #reader: WsdlReader;
  readonly #nodes: BoundNodes;
  #input: MessageModel | undefined;
  #output: MessageModel | null | undefined;
  #faults: readonly FaultModel[] | undefined;

  constructor(reader: WsdlReader, nodes: BoundNodes, head: OperationHead) {
    this.#reader = reader;
    this.#nodes = nodes;
    this.ref = head.ref;
    this.service = head.service;
    this.port = head.port;
    this.binding = head.binding;
    this.portType = head.portType;
    this.name = head.name;
    this.documentation = head.documentation;
    this.endpoint = head.endpoint;
    this.soapVersion = head.soapVersion;
    this.style = head.style;
    this.use = head.use;
    this.soapAction = head.soapAction;
    this.addressing = head.addressing;
    this.mtom = head.mtom;
    this.uncallable = head.uncallable;
  }

  get input(): MessageModel {
    this.#input ??= this.#message('input', this.name);
    return this.#input;
  }

  get output(): MessageModel | null {
    const { abstract } = this.#nodes;
    const isTwoWay = abstract !== null && childOf(abstract, WSDL, 'output') !== null;
    if (this.#output === undefined) this.#output = isTwoWay ? this.#message('output', `${this.name}Response`) : null;
    return this.#output;
  }

  get faults(): readonly FaultModel[] {
    this.#faults ??= faultsOf(this.#reader, this.#nodes.node, this.#actions());
    return this.#faults;
  }

  #message(kind: 'input' | 'output', wrapperName: string): MessageModel {
    const { node, abstract, targetNamespace } = this.#nodes;
    const message = abstract && childOf(abstract, WSDL, kind);
    const actions = this.#actions();
    return messageModel(this.#reader, {
      abstract: message,
      addressingAction: actions === null ? '' : messageAction(actions, kind, message),
      concrete: childOf(node, WSDL, kind),
      style: this.style,
      wrapperName,
      targetNamespace,
    });
  }

  #actions(): ActionPlace | null {
    const { abstract, portType } = this.#nodes;
    if (abstract === null) return null;
    const { namespace = '', local = '' } = portType?.name ?? {};
    return { targetNamespace: namespace, portType: local, operation: abstract, soapAction: this.soapAction };
  }
}

function faultsOf(reader: WsdlReader, bound: XmlElement, actions: ActionPlace | null): readonly FaultModel[] {
  if (actions === null) return [];
  return childrenOf(actions.operation, WSDL, 'fault').map((fault) => {
    const name = attribute(fault, 'name') ?? '';
    const message = reader.definitions.find('message', fault, attribute(fault, 'message'));
    const part = message && childOf(message.node, WSDL, 'part');
    const use = faultUse(bound, name);
    return { name, element: part && partOf(reader, part, use).element, addressingAction: faultAction(actions, fault) };
  });
}
