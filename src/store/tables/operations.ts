import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ParameterDefinition } from '../../connectors/connector.ts';
import { createdAt, updatedAt } from './columns.ts';
import { services } from './services.ts';

/** Who supplies a value. */
export interface ParameterBinding {
  readonly mode: 'DESIGNER' | 'FIXED' | 'SERVICE_VARIABLE';
  /** DESIGNER: the default, absent where there is none; FIXED: the value. */
  readonly value?: unknown;
  /** SERVICE_VARIABLE: its name. */
  readonly variable?: string;
}

/** Who supplies one part of a value: `path` holds member names from the parameter inwards. */
export interface NestedBinding {
  readonly path: readonly string[];
  readonly binding: ParameterBinding;
}

/** A parameter with its bindings, as stored with its operation. */
export interface BoundParameter extends ParameterDefinition {
  readonly binding: ParameterBinding;
  readonly nestedBindings: readonly NestedBinding[];
}

/** The part of an operation that depends on its connector. */
export type OperationConfig =
  | { readonly connector: 'REST'; readonly method: string; readonly path: string; readonly contentType: string | null }
  | {
      readonly connector: 'SOAP';
      readonly ref: string;
      readonly wsdlService: string | null;
      readonly wsdlPort: string | null;
      readonly wsdlBinding: string;
      readonly wsdlOperation: string;
      /** As the WSDL or the import gave it. */
      readonly endpoint: string;
      readonly soapVersion: 'SOAP_1_1' | 'SOAP_1_2';
      readonly wsdlSoapAction: string | null;
      readonly soapActionOverride: string | null;
    };

/** The calls that services offer; they go with their service. */
export const operations = sqliteTable(
  'operations',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    config: text('config', { mode: 'json' }).$type<OperationConfig>().notNull(),
    parameters: text('parameters', { mode: 'json' }).$type<readonly BoundParameter[]>().notNull(),
    outputSchema: text('output_schema', { mode: 'json' }).$type<unknown>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex('operations_service_key').on(table.serviceId, table.key)],
);

/** The files of an imported WSDL, as they were read: calls need no network for them. */
export const wsdlFiles = sqliteTable(
  'wsdl_files',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    /** 0 is the entry. */
    position: integer('position').notNull(),
    location: text('location').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.position] })],
);
