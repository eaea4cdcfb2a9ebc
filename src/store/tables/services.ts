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
