import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
      /** The WSDL was read again since, and offers the operation no more. */
      readonly missingFromWsdl?: boolean;
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
  (table) => [
    primaryKey({ columns: [table.serviceId, table.position] }),
    // Every call looks at the hashes, and must not read the contents beside them.
    index('wsdl_files_hashes').on(table.serviceId, table.position, table.sha256),
  ],
);

/** The kinds of differences between a WSDL as it was kept and as it was read again. */
export type WsdlChangeKind =
  | 'OPERATION_NEW'
  | 'OPERATION_GONE'
  | 'OPERATION_UNCALLABLE'
  | 'ENDPOINT_MOVED'
  | 'SOAP_ACTION_CHANGED'
  | 'SOAP_VERSION_CHANGED'
  | 'INPUT_NEW'
  | 'INPUT_GONE'
  | 'INPUT_NOW_MANDATORY'
  | 'INPUT_NOW_OPTIONAL'
  | 'INPUT_TYPE_CHANGED'
  | 'OUTPUT_NEW'
  | 'OUTPUT_GONE'
  | 'OUTPUT_NOW_MANDATORY'
  | 'OUTPUT_NOW_OPTIONAL'
  | 'OUTPUT_TYPE_CHANGED'
  | 'DOCUMENTATION_CHANGED'
  | 'BINDING_LOST';

/** One difference. */
export interface WsdlChange {
  readonly kind: WsdlChangeKind;
  /** Its name in the WSDL. */
  readonly operation: string;
  /** Of the imported operation; null where it is not imported. */
  readonly operationKey: string | null;
  /** Of an input: the parameter, then member names inwards. Of an output: member names. Else empty. */
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  readonly message: string;
  /** Calls that work today may not work, or mean the same, after it. */
  readonly breaking: boolean;
}

/** WSDLs that were read again and are not accepted yet, at most one for each service. */
export const wsdlRefreshes = sqliteTable('wsdl_refreshes', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => services.id, { onDelete: 'cascade' }),
  id: text('id').notNull().unique(),
  /** Null where it was uploaded. */
  wsdlUrl: text('wsdl_url'),
  /** Of the files that were in force then: others since make it stale. */
  basedOn: text('based_on').notNull(),
  files: text('files', { mode: 'json' })
    .$type<readonly { readonly location: string; readonly content: string }[]>()
    .notNull(),
  changes: text('changes', { mode: 'json' }).$type<readonly WsdlChange[]>().notNull(),
  warnings: text('warnings', { mode: 'json' }).$type<readonly string[]>().notNull(),
  readAt: integer('read_at', { mode: 'timestamp_ms' }).notNull(),
});
