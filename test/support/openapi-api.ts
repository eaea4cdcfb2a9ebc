import type { TestApp } from './app.ts';
import { petShop2, petShop30, petShop31 } from './openapi-documents.ts';

/** What a test reads of parameters. */
export const PARAMETERS =
  'parameters { name wireName in required description schema style explode binding { mode value } }';

/** The same shop by each version of the specification. */
export const VERSIONS = [
  ['OpenAPI 3.1', petShop31],
  ['OpenAPI 3.0', petShop30],
  ['Swagger 2', petShop2],
] as const;

/** The payload of inspectOpenApi. */
export async function inspect(
  app: TestApp,
  source: unknown,
  fields = `operations { ref name ${PARAMETERS} outputSchema uncallable warnings } warnings`,
) {
  const { inspectOpenApi } = await app.ask(
    `mutation ($input: InspectOpenApiInput!) {
      inspectOpenApi(input: $input) { openApi { name description version specification baseUrl ${fields} } userErrors { code path message } }
    }`,
    { input: { source } },
  );
  return inspectOpenApi;
}

/** The payload of importOpenApi. */
export async function importOpenApi(app: TestApp, input: Record<string, unknown>) {
  const { importOpenApi } = await app.ask(
    `mutation ($input: ImportOpenApiInput!) {
      importOpenApi(input: $input) {
        service {
          id key name description baseUrl
          operations { nodes { id key name description ${PARAMETERS} outputSchema ... on RestOperation { method path contentType } } }
        }
        userErrors { code path message }
      }
    }`,
    { input },
  );
  return importOpenApi;
}
