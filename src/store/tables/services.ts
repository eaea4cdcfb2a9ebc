import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, updatedAt } from './columns.ts';

/** The part of a service that depends on its connector; never a secret. */
export type ServiceConfig =
  | { readonly connector: 'REST'; readonly baseUrl: string }
  | {
      readonly connector: 'SOAP';
      readonly wsdlUrl: string | null;
      readonly wsdlName: string;
      /** When the WSDL that is in force was read: ISO 8601. */
      readonly wsdlReadAt: string;
      readonly endpointOverride: string | null;
      /** Absent: requests are checked against the schemas before they leave. */
      readonly validatesRequests?: boolean;
      /** Bytes are sent beside the message. Absent and null: as the WSDL says. */
      readonly mtom?: boolean | null;
    }
  | {
      readonly connector: 'IMAP';
      readonly host: string;
      readonly port: number;
      readonly security: 'TLS' | 'STARTTLS' | 'NONE';
      readonly username: string;
      /** False: only polls find mail. Absent: the server tells of new mail, where it can. */
      readonly instant?: boolean;
      /** Mails are claimed by a keyword before they are handled. Absent: they are not. */
      readonly claimMails?: true;
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
      /** The user, for PASSWORD; null otherwise. */
      readonly username: string | null;
    }
  | { readonly kind: 'BEARER' }
  | { readonly kind: 'API_KEY'; readonly name: string; readonly in: 'HEADER' | 'QUERY' }
  | {
      readonly kind: 'NTLM';
      readonly domain: string | null;
      readonly username: string;
      readonly workstation: string | null;
    }
  | {
      readonly kind: 'WS_SECURITY';
      /** Null: no UsernameToken. */
      readonly username: string | null;
      readonly passwordType: string;
      /** In PEM; null: nothing is signed. */
      readonly certificate: string | null;
      readonly signatureAlgorithm: string;
      readonly signedParts: readonly string[];
      readonly timestampSeconds: number | null;
      readonly mustUnderstand: boolean;
      readonly actor: string | null;
    };

/** How calls are bounded; absent members are as by default. */
export interface StoredLimits {
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** Of a call with all its attempts and waits. */
  readonly totalTimeoutMs?: number;
  /** Null: any number. */
  readonly maxConcurrent?: number | null;
  readonly rate?: { readonly calls: number; readonly perMs: number } | null;
  /** In a row, until the circuit opens; null: it never does. */
  readonly circuitFailures?: number | null;
  readonly circuitOpenMs?: number;
}

/** How failed calls are repeated; absent members are as by default. */
export interface StoredRetry {
  readonly maxAttempts?: number;
  readonly initialDelayMs?: number;
  readonly maxDelayMs?: number;
  readonly sendIdempotencyKey?: boolean;
}

/** TLS beyond the defaults, each certificate in PEM; the private key is not among it. */
export interface PublicTls {
  readonly caCertificates: readonly string[];
  /** The client's, its intermediate ones behind it; empty: none. */
  readonly clientCertificate: readonly string[];
}

/** The external systems. */
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
  tls: text('tls', { mode: 'json' }).$type<PublicTls>(),
  /** Ciphertext of a JSON object: the private key of the client certificate, and its passphrase. */
  tlsSecrets: text('tls_secrets'),
  limits: text('limits', { mode: 'json' }).$type<StoredLimits>(),
  retry: text('retry', { mode: 'json' }).$type<StoredRetry>(),
  /** CIDR blocks that this service may call besides those of the configuration. */
  egressAllow: text('egress_allow', { mode: 'json' }).$type<readonly string[]>().notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** The named values of services; they go with their service. */
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
