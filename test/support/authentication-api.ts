import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from './app.ts';

/** What the API shows of an authentication, whatever its kind. */
const AUTHENTICATION = `__typename
  ... on BasicAuthentication { username }
  ... on OAuth1Authentication { consumerKey token signatureMethod realm }
  ... on OAuth2Authentication { grant tokenUrl authorizationUrl clientId scopes }
  ... on BearerAuthentication { present }
  ... on ApiKeyAuthentication { name in }
  ... on NtlmAuthentication { domain username workstation }`;

const SERVICE = `id authentication { ${AUTHENTICATION} }
  tls {
    caCertificates { subject issuer expiresAt fingerprint }
    clientCertificate { subject issuer expiresAt fingerprint }
  }`;
const ERRORS = 'userErrors { code path message }';

/** The payload of createRestService, for a service named Peer. */
export async function createWith(app: TestApp, input: Record<string, unknown>) {
  const { createRestService } = await app.ask(
    `mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { ${SERVICE} } ${ERRORS} } }`,
    { input: { name: 'Peer', baseUrl: 'https://peer.example.org', ...input } },
  );
  return createRestService;
}

/** The payload of updateRestService. */
export async function updateWith(app: TestApp, input: Record<string, unknown>) {
  const { updateRestService } = await app.ask(
    `mutation ($input: UpdateRestServiceInput!) { updateRestService(input: $input) { service { ${SERVICE} } ${ERRORS} } }`,
    { input },
  );
  return updateRestService;
}

/** The names of the database's files that hold the text. */
export function databaseFilesWith(app: TestApp, text: string): readonly string[] {
  const files = readdirSync(app.dataDir).filter((name) => name.startsWith('passerelle'));
  return files.filter((name) => readFileSync(join(app.dataDir, name)).includes(text));
}
