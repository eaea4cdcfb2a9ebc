/**
 * Every table of the database, the source of the migrations. Times are milliseconds since the epoch, JSON is text; the
 * tables are STRICT (appended by `npm run db:generate`, since drizzle-kit cannot write it).
 */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { HttpRequestTrace, HttpResponseTrace, ParameterDefinition } from '../connectors/connector.ts';
import type { ProcessVariable } from '../engines/engine.ts';
import type { RunErrorData } from '../errors.ts';

export * from './agenda/tables.ts';

const createdAt = () => integer('created_at', { mode: 'timestamp_ms' }).notNull();
const updatedAt = () => integer('updated_at', { mode: 'timestamp_ms' }).notNull();

/** The part of a service that depends on its connector; never a secret. */
export type ServiceConfig =
  | { readonly connector: 'REST'; readonly baseUrl: string }
  | {
      readonly connector: 'SOAP';
      readonly wsdlUrl: string | null;
      readonly wsdlName: string;
      readonly endpointOverride: string | null;
    }
  | {
      readonly connector: 'IMAP';
      readonly host: string;
      readonly port: number;
      readonly security: 'TLS' | 'STARTTLS' | 'NONE';
      readonly username: string;
    };

/** How a service authenticates, without its secrets. */
export type PublicAuthentication =
  | { readonly kind: 'BASIC'; readonly username: string }
  | {
      readonly kind: 'OAUTH1';
      readonly consumerKey: string;
      readonly token: string | null;
      readonly signatureMethod: string;
      readonly realm: string | null;
    }
  | {
      readonly kind: 'OAUTH2';
      readonly grant: string;
      readonly tokenUrl: string;
      readonly authorizationUrl: string | null;
      readonly clientId: string;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'BEARER' }
  | { readonly kind: 'API_KEY'; readonly name: string; readonly in: 'HEADER' | 'QUERY' };

export const services = sqliteTable('services', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  description: text('description'),
  connector: text('connector', { enum: ['REST', 'SOAP', 'IMAP'] }).notNull(),
  config: text('config', { mode: 'json' }).$type<ServiceConfig>().notNull(),
  authentication: text('authentication', { mode: 'json' }).$type<PublicAuthentication>(),
  /** Ciphertext of a JSON object: the secrets of `authentication`, or of the mailbox. */
  secrets: text('secrets'),
  wsdlAuthentication: text('wsdl_authentication', { mode: 'json' }).$type<PublicAuthentication>(),
  wsdlSecrets: text('wsdl_secrets'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const serviceVariables = sqliteTable(
  'service_variables',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    secret: integer('secret', { mode: 'boolean' }).notNull(),
    /** JSON; null where the variable is secret. */
    value: text('value'),
    /** Ciphertext of the JSON; null where the variable is not secret. */
    secretValue: text('secret_value'),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.name] })],
);

/** Who supplies a value. */
export interface ParameterBinding {
  readonly mode: 'DESIGNER' | 'FIXED' | 'SERVICE_VARIABLE';
  /** DESIGNER: the default, absent where there is none; FIXED: the value. */
  readonly value?: unknown;
  /** SERVICE_VARIABLE: its name. */
  readonly variable?: string;
}

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

/** Deployed versions of processes of the embedded engine. */
export const processVersions = sqliteTable(
  'process_versions',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    bpmn: text('bpmn').notNull(),
    sha256: text('sha256').notNull(),
    startVariables: text('start_variables', { mode: 'json' }).$type<readonly ProcessVariable[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);

export const processInstances = sqliteTable(
  'process_instances',
  {
    id: text('id').primaryKey(),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    processVersion: integer('process_version'),
    businessKey: text('business_key'),
    state: text('state', { enum: ['RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'UNKNOWN'] }).notNull(),
    variables: text('variables', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** The embedded engine's own state, JSON text. */
    engineState: text('engine_state'),
    error: text('error', { mode: 'json' }).$type<RunErrorData>(),
    startedAt: integer('started_at', { mode: 'timestamp_ms' }).notNull(),
    endedAt: integer('ended_at', { mode: 'timestamp_ms' }),
  },
  (table) => [
    // The proof that a mail starts its process once: a second row of the same business key cannot be written.
    uniqueIndex('process_instances_business_key').on(table.engineKey, table.processKey, table.businessKey),
    index('process_instances_started').on(table.startedAt, table.id),
    index('process_instances_running').on(table.state).where(sql`state = 'RUNNING'`),
  ],
);

/** How one start variable is filled. Exactly one of `part` and `value`. */
export interface TriggerVariableData {
  readonly variable: string;
  readonly part?: string;
  readonly value?: unknown;
}

export const imapTriggers = sqliteTable(
  'imap_triggers',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    sourceFolder: text('source_folder').notNull(),
    destinationFolder: text('destination_folder'),
    subjectCondition: text('subject_condition'),
    markAsRead: integer('mark_as_read', { mode: 'boolean' }).notNull(),
    unreadOnly: integer('unread_only', { mode: 'boolean' }).notNull(),
    frequencyMinutes: integer('frequency_minutes').notNull(),
    variables: text('variables', { mode: 'json' }).$type<readonly TriggerVariableData[]>().notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    startFrom: integer('start_from', { mode: 'timestamp_ms' }).notNull(),
    /**
     * UIDVALIDITY and UIDNEXT of the source folder at the activation, where `startFrom` is that moment: reception dates
     * know only seconds, so the UID tells what was already there in that second. Null where it was not looked at.
     */
    startUidValidity: text('start_uid_validity'),
    startUidNext: integer('start_uid_next'),
    lastPollAt: integer('last_poll_at', { mode: 'timestamp_ms' }),
    /** When the next poll is due; null while disabled, or paused by a refused login. */
    nextPollAt: integer('next_poll_at', { mode: 'timestamp_ms' }),
    lastError: text('last_error', { mode: 'json' }).$type<RunErrorData>(),
    /** Polls that failed in a row: the exponent of the backoff. */
    failures: integer('failures').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('imap_triggers_service_key').on(table.serviceId, table.key),
    index('imap_triggers_due').on(table.nextPollAt).where(sql`enabled = 1 and next_poll_at is not null`),
  ],
);

/** How far a trigger has looked in a folder: an optimisation, never the proof. */
export const mailboxScans = sqliteTable(
  'mailbox_scans',
  {
    triggerId: text('trigger_id')
      .notNull()
      .references(() => imapTriggers.id, { onDelete: 'cascade' }),
    folder: text('folder').notNull(),
    uidValidity: text('uid_validity').notNull(),
    /** Every mail up to this UID had a verdict when it was scanned. */
    lastUid: integer('last_uid').notNull(),
    /** When the whole eligible range was last read; null asks for it. */
    lastFullScanAt: integer('last_full_scan_at', { mode: 'timestamp_ms' }),
  },
  (table) => [primaryKey({ columns: [table.triggerId, table.folder] })],
);

/** Who polls a folder of a service at the moment. */
export const mailboxLeases = sqliteTable(
  'mailbox_leases',
  {
    serviceId: text('service_id').notNull(),
    folder: text('folder').notNull(),
    /** One running poll of one process. */
    holder: text('holder').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.folder] })],
);

export const RECEIPT_STATUSES = [
  'PENDING',
  'UNCERTAIN',
  'STARTED',
  'DONE',
  'DUPLICATE',
  'QUARANTINED',
  'DISMISSED',
] as const;

/** The mail ledger: one row for each mail under each trigger. History outlives its trigger. */
export const mailReceipts = sqliteTable(
  'mail_receipts',
  {
    id: text('id').primaryKey(),
    triggerId: text('trigger_id').notNull(),
    serviceId: text('service_id').notNull(),
    /** SHA-256 of what makes the mail this mail; see domain/mail/mail-identity.ts. */
    identity: text('identity').notNull(),
    folder: text('folder').notNull(),
    /** With `uid`, where the mail was last seen in the folder; null once it is known to be there no more. */
    uidValidity: text('uid_validity'),
    uid: integer('uid'),
    status: text('status', { enum: RECEIPT_STATUSES }).notNull(),
    messageId: text('message_id'),
    subject: text('subject'),
    sender: text('sender'),
    receivedAt: integer('received_at', { mode: 'timestamp_ms' }).notNull(),
    /** Derived from trigger and identity: the same for every attempt. */
    businessKey: text('business_key').notNull(),
    engineKey: text('engine_key').notNull(),
    processKey: text('process_key').notNull(),
    processInstanceId: text('process_instance_id'),
    error: text('error', { mode: 'json' }).$type<RunErrorData>(),
    attempts: integer('attempts').notNull().default(0),
    /** The mailbox work that a STARTED mail still needs, fixed when it was started. */
    markAsRead: integer('mark_as_read', { mode: 'boolean' }).notNull(),
    destinationFolder: text('destination_folder'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('mail_receipts_identity').on(table.triggerId, table.identity).where(sql`status <> 'DUPLICATE'`),
    uniqueIndex('mail_receipts_locator').on(table.triggerId, table.folder, table.uidValidity, table.uid),
    index('mail_receipts_received').on(table.receivedAt, table.id),
    index('mail_receipts_trigger').on(table.triggerId, table.receivedAt, table.id),
    index('mail_receipts_open')
      .on(table.serviceId, table.folder)
      .where(sql`status in ('PENDING', 'UNCERTAIN', 'STARTED')`),
  ],
);

/** Bytes kept in the data directory. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey(),
    filename: text('filename'),
    contentType: text('content_type').notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('files_created').on(table.createdAt)],
);

const runStatus = () => text('status', { enum: ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] }).notNull();

/** What every run has: its times, traces and result, already masked. */
const runColumns = () => ({
  status: runStatus(),
  inputs: text('inputs', { mode: 'json' }).$type<unknown>(),
  output: text('output', { mode: 'json' }).$type<unknown>(),
  error: text('error', { mode: 'json' }).$type<RunErrorData>(),
  request: text('request', { mode: 'json' }).$type<HttpRequestTrace>(),
  response: text('response', { mode: 'json' }).$type<HttpResponseTrace>(),
  createdAt: createdAt(),
  startedAt: integer('started_at', { mode: 'timestamp_ms' }),
  finishedAt: integer('finished_at', { mode: 'timestamp_ms' }),
  durationMs: real('duration_ms'),
});

export const executions = sqliteTable(
  'executions',
  {
    id: text('id').primaryKey(),
    operationId: text('operation_id').notNull(),
    serviceId: text('service_id').notNull(),
    ...runColumns(),
    /** The process that runs it; tells a run that was cut off from one that goes on. */
    holder: text('holder').notNull(),
    idempotencyKey: text('idempotency_key'),
    /** Keyed digest of the inputs, to tell a repeated call from another one. */
    inputsDigest: text('inputs_digest'),
  },
  (table) => [
    index('executions_created').on(table.createdAt, table.id),
    index('executions_operation').on(table.operationId, table.createdAt, table.id),
    uniqueIndex('executions_idempotency').on(table.operationId, table.idempotencyKey),
  ],
);

export const testRuns = sqliteTable(
  'test_runs',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['OPERATION', 'TRIGGER'] }).notNull(),
    /** Null for a draft. */
    targetId: text('target_id'),
    ...runColumns(),
    /** The process that runs it; null while queued. */
    holder: text('holder'),
    /** Ciphertext of the JSON that the job needs: inputs, or the trigger's draft and hours. Null once it has run. */
    work: text('work'),
  },
  (table) => [
    index('test_runs_created').on(table.createdAt, table.id),
    index('test_runs_target').on(table.targetId, table.createdAt, table.id),
  ],
);

/** One mail that a test of a trigger has looked at. */
export interface MailMatchData {
  readonly verdict: 'MATCHES' | 'SUBJECT_DIFFERS' | 'ALREADY_READ';
  readonly subject: string | null;
  readonly sender: string | null;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly messageId: string | null;
  readonly unread: boolean;
  readonly alreadyHandled: boolean;
  readonly beforeStart: boolean;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

export const testRunMails = sqliteTable(
  'test_run_mails',
  {
    testRunId: text('test_run_id')
      .notNull()
      .references(() => testRuns.id, { onDelete: 'cascade' }),
    /** Newest first. */
    position: integer('position').notNull(),
    matching: integer('matching', { mode: 'boolean' }).notNull(),
    mail: text('mail', { mode: 'json' }).$type<MailMatchData>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.testRunId, table.position] })],
);
