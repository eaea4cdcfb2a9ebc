import type { HttpMethod, JsonSchema, ParameterDefinition } from '../../connector.ts';
import type { Direction } from '../json-schema/convert-schema.ts';
import type { Place } from './place.ts';
import type { Generation } from './specification.ts';

/** One operation of a document, not yet read. */
export interface OperationSource {
  readonly ref: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly root: Place;
  readonly pathItem: Place;
  readonly operation: Place;
  readonly generation: Generation;
}

/** What reading an operation uses. */
export interface OperationReading {
  /** A schema in 2020-12; the budget is in schemas within it. */
  readonly schema: (place: Place, direction: Direction, budget?: number) => JsonSchema;
  readonly warn: (message: string) => void;
}

/** A parameter before it has a name that is unique in its operation. */
export type UnnamedParameter = Omit<ParameterDefinition, 'name'>;

/** Schemas within the schemas of one operation's inputs, and of its output, that are described. */
export const SCHEMA_BUDGET = 4000;
