import type { TestApp } from './app.ts';

/** The payload of importWsdl for an uploaded document, with every operation of it. */
export async function importDocument(app: Pick<TestApp, 'ask'>, document: string, input: Record<string, unknown> = {}) {
  const { importWsdl } = await app.ask(
    `mutation ($input: ImportWsdlInput!) {
      importWsdl(input: $input) {
        service { id key operations { nodes { id key name } } } userErrors { code path message }
      }
    }`,
    { input: { source: { document }, ...input } },
  );
  return importWsdl;
}

/** What updateSoapService answers, with what the API shows of WS-Security. */
export async function updateSoap(app: Pick<TestApp, 'ask'>, input: Record<string, unknown>) {
  const { updateSoapService } = await app.ask(
    `mutation ($input: UpdateSoapServiceInput!) {
      updateSoapService(input: $input) {
        service {
          id
          authentication {
            __typename
            ... on WsSecurityAuthentication {
              username passwordType certificate { subject } signatureAlgorithm signedParts timestampSeconds mustUnderstand actor
            }
          }
        }
        userErrors { code path message }
      }
    }`,
    { input },
  );
  return updateSoapService;
}
