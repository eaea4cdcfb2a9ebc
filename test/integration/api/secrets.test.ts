import { describe, expect, it } from 'vitest';
import { canary, startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, EXECUTION, execute, setVariable, startTest } from '../../support/rest-api.ts';

describe('a secret that travels', () => {
  it('shows nowhere, even when the peer sends it back in every form', async () => {
    const app = await startTestApp();
    const [password, token] = [canary('password'), canary('token')];
    const forms = (secret: string) => [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(`ada:${secret}`).toString('base64'),
    ];
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(500, { 'content-type': 'application/json', 'x-echo': token });
      response.end(JSON.stringify({ leaked: [...forms(password), ...forms(token)] }));
    });
    const serviceId = await createService(app, peer.origin, { basic: { username: 'ada', password } });
    await setVariable(app, serviceId, 'token', token, true);
    const { operation } = await createOperation(app, serviceId, {
      parameters: [{ name: 'token', in: 'QUERY', binding: { mode: 'SERVICE_VARIABLE', variable: 'token' } }],
    });
    const executed = await execute(app, operation.id, { token });
    const { testRun } = await startTest(app, operation.id);
    const followed = await app.follow(
      'subscription ($id: ID!) { testRun(id: $id) { status error { message detail } request { url headers { name value } } response { headers { name value } body } } }',
      { id: testRun.id },
    );
    const history = await app.ask(
      `{ executions { nodes { ${EXECUTION} } } testRuns { nodes { error { detail } response { body } } } }`,
    );
    const shown = JSON.stringify([executed, followed, history]);
    expect(shown).toContain('HTTP_STATUS');
    for (const secret of [password, token]) for (const form of forms(secret)) expect(shown).not.toContain(form);
  });

  it('does not show in a trace that is cut in the middle of it', async () => {
    const app = await startTestApp();
    const token = canary('token');
    const peer = await startHttpPeer(({ target, headers }, response) => {
      const padding = 'x'.repeat(Number(new URL(target, 'http://peer').searchParams.get('padding')));
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`${padding}${headers['x-token']} and so on`);
    });
    const serviceId = await createService(app, peer.origin);
    await setVariable(app, serviceId, 'token', token, true);
    const { operation } = await createOperation(app, serviceId, {
      parameters: [
        { name: 'padding', in: 'QUERY', schema: { type: 'integer' } },
        { name: 'x-token', in: 'HEADER', binding: { mode: 'SERVICE_VARIABLE', variable: 'token' } },
      ],
    });
    const shownOfToken = token.length - 1;
    const { execution } = await execute(app, operation.id, { padding: 64 * 1024 - shownOfToken });
    expect(execution.response.body).toMatch(/^x+••••••$/);
    expect(JSON.stringify(execution)).not.toContain(token.slice(0, shownOfToken));
  });

  it.each(['200', 'SUCCEEDED', 'FAILED', 'GET', 'HTTP_STATUS'])(
    'may be the word %s, and a run is still read',
    async (word) => {
      const app = await startTestApp();
      const peer = await startHttpPeer(({ target }, response) => {
        response.writeHead(target === '/call' ? 200 : 500, { 'content-type': 'text/plain' }).end('fine');
      });
      const serviceId = await createService(app, peer.origin);
      await setVariable(app, serviceId, 'word', word, true);
      const good = await createOperation(app, serviceId);
      expect((await execute(app, good.operation.id)).execution).toMatchObject({
        status: 'SUCCEEDED',
        request: { method: 'GET' },
        response: { status: 200, size: 4 },
      });
      const bad = await createOperation(app, serviceId, { path: '/bad' });
      expect((await execute(app, bad.operation.id)).execution).toMatchObject({
        status: 'FAILED',
        error: { code: 'HTTP_STATUS' },
        response: { status: 500 },
      });
    },
  );
});
