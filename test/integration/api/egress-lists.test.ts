import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { freePort } from '../../support/free-port.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute } from '../../support/rest-api.ts';

const CLOSED = { PASSERELLE_EGRESS_ALLOW: '' };
const KEY = { ...CLOSED, PASSERELLE_ADMIN_KEY: 'a-key-that-nobody-guesses' };

async function createRest(app: TestApp, baseUrl: string, egressAllow?: readonly string[]) {
  const { createRestService } = await app.ask(
    `mutation ($input: CreateRestServiceInput!) {
      createRestService(input: $input) { service { id egressAllow } userErrors { code path message } }
    }`,
    { input: { name: 'Peer', baseUrl, egressAllow } },
  );
  return createRestService;
}

async function checkMailbox(app: TestApp, input: Record<string, unknown>) {
  const { checkMailbox } = await app.ask(
    'mutation ($input: CheckMailboxInput!) { checkMailbox(input: $input) { userErrors { code path } } }',
    { input },
  );
  return checkMailbox.userErrors;
}

describe('the allow list of a service', () => {
  it('opens its addresses to that service alone', async () => {
    const app = await startTestApp(CLOSED);
    const peer = await startHttpPeer((_request, response) => response.end('"here"'));
    const { service } = await createRest(app, peer.origin, ['127.0.0.1/32']);
    expect(service.egressAllow).toEqual(['127.0.0.1/32']);
    const open = await createOperation(app, service.id);
    expect((await execute(app, open.operation.id)).execution.status).toBe('SUCCEEDED');

    const closed = await createOperation(app, await createService(app, peer.origin));
    const { execution } = await execute(app, closed.operation.id);
    expect(execution.error).toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(execution.error.message).toContain('PASSERELLE_EGRESS_ALLOW');
    expect(peer.requests).toHaveLength(1);
  });

  it('is emptied by null, and kept where an update leaves it out', async () => {
    const app = await startTestApp(CLOSED);
    const { service } = await createRest(app, 'http://127.0.0.1:9', ['127.0.0.1/32']);
    const update = async (input: Record<string, unknown>) => {
      const { updateRestService } = await app.ask(
        'mutation ($input: UpdateRestServiceInput!) { updateRestService(input: $input) { service { egressAllow } } }',
        { input: { id: service.id, ...input } },
      );
      return updateRestService.service.egressAllow;
    };
    expect(await update({ name: 'Other' })).toEqual(['127.0.0.1/32']);
    expect(await update({ egressAllow: null })).toEqual([]);
  });

  it.each([
    { env: KEY, list: ['127.0.0.1/32'], words: 'PASSERELLE_EGRESS_SERVICE_ALLOW' },
    { env: { ...KEY, PASSERELLE_EGRESS_SERVICE_ALLOW: '10.0.0.0/8' }, list: ['10.0.0.0/7'], words: 'not within' },
    { env: CLOSED, list: ['169.254.169.254/32'], words: 'never called' },
    { env: CLOSED, list: ['localhost'], words: 'not a CIDR block' },
  ])('is refused where it says $list: $words', async ({ env, list, words }) => {
    const app = await startTestApp(env);
    const { service, userErrors } = await createRest(app, 'http://127.0.0.1:9', list);
    expect(service).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'ADDRESS_FORBIDDEN', path: ['egressAllow'] }]);
    expect(userErrors[0].message).toContain(words);
  });

  it('counts no longer once the operator permits it no longer', async () => {
    const first = await startTestApp({ ...KEY, PASSERELLE_EGRESS_SERVICE_ALLOW: '127.0.0.0/8' });
    const peer = await startHttpPeer((_request, response) => response.end('"here"'));
    const { service } = await createRest(first, peer.origin, ['127.0.0.1/32']);
    const { operation } = await createOperation(first, service.id);
    expect((await execute(first, operation.id)).execution.status).toBe('SUCCEEDED');
    await first.close();
    const second = await startTestApp({ ...KEY, PASSERELLE_DATA_DIR: first.dataDir });
    expect((await execute(second, operation.id)).execution.error.code).toBe('ADDRESS_FORBIDDEN');
  });

  it('holds for the fetch of a WSDL', async () => {
    const app = await startTestApp(CLOSED);
    const peer = await startHttpPeer((_request, response) => response.end('<html/>'));
    const inspect = async (egressAllow?: readonly string[]) => {
      const { inspectWsdl } = await app.ask(
        'mutation ($input: InspectWsdlInput!) { inspectWsdl(input: $input) { userErrors { code } } }',
        { input: { source: { url: `${peer.origin}/service?wsdl` }, egressAllow } },
      );
      return inspectWsdl.userErrors[0].code;
    };
    expect(await inspect()).toBe('ADDRESS_FORBIDDEN');
    expect(await inspect(['127.0.0.1/32'])).toBe('INVALID_DOCUMENT');
  });

  it('holds for a mail server, stored or not', async () => {
    const app = await startTestApp(CLOSED);
    const login = { host: '127.0.0.1', port: await freePort(), security: 'NONE', username: 'u', password: 'p' };
    const egressAllow = ['127.0.0.1/32'];
    expect(await checkMailbox(app, login)).toMatchObject([{ code: 'ADDRESS_FORBIDDEN' }]);
    expect(await checkMailbox(app, { ...login, egressAllow })).toMatchObject([{ code: 'UNREACHABLE' }]);
    const { createImapService } = await app.ask(
      'mutation ($input: CreateImapServiceInput!) { createImapService(input: $input) { service { id egressAllow } } }',
      { input: { name: 'Mailbox', ...login, egressAllow } },
    );
    expect(createImapService.service.egressAllow).toEqual(egressAllow);
    const serviceId = createImapService.service.id;
    expect(await checkMailbox(app, { serviceId })).toMatchObject([{ code: 'UNREACHABLE' }]);
    expect(await checkMailbox(app, { serviceId, egressAllow: [] })).toMatchObject([{ code: 'ADDRESS_FORBIDDEN' }]);
  });
});
