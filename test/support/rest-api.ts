import type { TestApp } from './app.ts';
import { type HttpPeer, startHttpPeer } from './http-peer.ts';

/** What a test reads of an execution. */
export const EXECUTION =
  'id status output inputs error { code message detail } request { method url headers { name value } body } response { status body size headers { name value } } durationMs';

/** A peer that answers, in JSON, what it was sent. */
export function startEcho(): Promise<HttpPeer> {
  return startHttpPeer(({ method, target, headers, body }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method, url: target, headers, body: body.toString() }));
  });
}

/** A peer that takes calls and answers none. */
export function startSilentPeer(): Promise<HttpPeer> {
  return startHttpPeer(() => undefined);
}

/** Answers the id of a new REST service. */
export async function createService(
  app: Pick<TestApp, 'ask'>,
  baseUrl: string,
  authentication?: unknown,
): Promise<string> {
  const { createRestService } = await app.ask(
    'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } userErrors { message } } }',
    { input: { name: 'Peer', baseUrl, authentication } },
  );
  return createRestService.service.id;
}

/** The payload of createRestOperation; `GET /call` unless `input` says otherwise. */
export async function createOperation(
  app: Pick<TestApp, 'ask'>,
  serviceId: string,
  input: Record<string, unknown> = {},
) {
  const { createRestOperation } = await app.ask(
    `mutation ($input: CreateRestOperationInput!) {
      createRestOperation(input: $input) {
        operation { id key parameters { name wireName required schema binding { mode value variable } } }
        userErrors { code path message }
      }
    }`,
    { input: { serviceId, name: 'Call', method: 'GET', path: '/call', ...input } },
  );
  return createRestOperation;
}

/** The payload of executeOperation. */
export async function execute(
  app: Pick<TestApp, 'ask'>,
  operationId: string,
  inputs?: unknown,
  idempotencyKey?: string,
) {
  const { executeOperation } = await app.ask(
    `mutation ($input: ExecuteOperationInput!) {
      executeOperation(input: $input) { execution { ${EXECUTION} } userErrors { code path message } }
    }`,
    { input: { operationId, inputs, idempotencyKey } },
  );
  return executeOperation;
}

/** The payload of bindParameters. */
export async function bind(app: Pick<TestApp, 'ask'>, operationId: string, bindings: readonly unknown[]) {
  const { bindParameters } = await app.ask(
    `mutation ($input: BindParametersInput!) {
      bindParameters(input: $input) {
        operation { parameters { name binding { mode value variable } nestedBindings { path binding { mode value } } } }
        userErrors { code path message }
      }
    }`,
    { input: { operationId, bindings } },
  );
  return bindParameters;
}

/** The payload of setServiceVariable. */
export async function setVariable(
  app: Pick<TestApp, 'ask'>,
  serviceId: string,
  name: string,
  value: unknown,
  secret = false,
) {
  const { setServiceVariable } = await app.ask(
    `mutation ($input: SetServiceVariableInput!) {
      setServiceVariable(input: $input) { service { variables { name secret value } } userErrors { code path } }
    }`,
    { input: { serviceId, name, value, secret } },
  );
  return setServiceVariable;
}

/** The payload of testOperation. */
export async function startTest(app: Pick<TestApp, 'ask'>, operationId: string, inputs?: unknown) {
  const { testOperation } = await app.ask(
    'mutation ($input: TestOperationInput!) { testOperation(input: $input) { testRun { id status } userErrors { code path } } }',
    { input: { operationId, inputs } },
  );
  return testOperation;
}
