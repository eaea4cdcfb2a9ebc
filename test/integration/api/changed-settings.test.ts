import { describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { bind, createOperation, createService, execute, startEcho } from '../../support/rest-api.ts';
import { watchQueries } from '../../support/statement-use.ts';

const setVariable = (app: TestApp, serviceId: string, value: string, secret = false) =>
  app.ask('mutation ($input: SetServiceVariableInput!) { setServiceVariable(input: $input) { userErrors { code } } }', {
    input: { serviceId, name: 'v', value, secret },
  });

/** An operation that sends the variable `v` of its service in its query. */
async function createCall(app: TestApp, origin: string) {
  const serviceId = await createService(app, origin);
  await setVariable(app, serviceId, 'first-value');
  const parameters = [{ name: 'q', in: 'QUERY', schema: { type: 'string' } }];
  const { operation } = await createOperation(app, serviceId, { parameters });
  await bind(app, operation.id, [{ parameter: 'q', binding: { mode: 'SERVICE_VARIABLE', variable: 'v' } }]);
  return { serviceId, operationId: operation.id as string };
}

describe('a call', () => {
  it('is made by the settings as they are, also where another server on the database has changed them', async () => {
    const peer = await startEcho();
    const app = await startTestApp();
    const other = await startTestApp({ PASSERELLE_DATA_DIR: app.dataDir });
    const { serviceId, operationId } = await createCall(app, peer.origin);
    const urlOf = async (by: TestApp) => (await execute(by, operationId)).execution.output.url;
    expect([await urlOf(app), await urlOf(other)]).toEqual(['/call?q=first-value', '/call?q=first-value']);
    await setVariable(other, serviceId, 'second-value');
    expect([await urlOf(app), await urlOf(other)]).toEqual(['/call?q=second-value', '/call?q=second-value']);
    await setVariable(app, serviceId, 'third-value', true);
    expect([await urlOf(app), await urlOf(other)]).toEqual(['/call?q=••••••', '/call?q=••••••']);
    expect(peer.requests.slice(-2).map(({ target }) => target)).toEqual(['/call?q=third-value', '/call?q=third-value']);
    await other.ask('mutation ($id: ID!) { deleteOperation(id: $id) { userErrors { code } } }', { id: operationId });
    expect((await execute(app, operationId)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('reads no settings anew while none has changed', async () => {
    const peer = await startEcho();
    const app = await startTestApp();
    const { operationId } = await createCall(app, peer.origin);
    await execute(app, operationId);
    const queries = watchQueries();
    // A job of the server may write in between.
    await vi.waitFor(async () => {
      const before = queries.length;
      await Promise.all([execute(app, operationId), execute(app, operationId)]);
      const ofSettings = queries.slice(before).filter((query) => /from "(operations|service\w*)"/.test(query));
      expect(ofSettings).toEqual([]);
    });
  });
});
