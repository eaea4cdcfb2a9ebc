import { beforeAll, describe, expect, test } from 'vitest';
import { callRest } from '../support/rest-call.ts';
import { parameter, restOperation } from '../support/rest-operation.ts';
import { installSpnego, spnegoMissing, startSpnego } from '../support/spnego-server.ts';

const USER = { domain: 'CORP', username: 'zoë', password: 'päss w0rd😀' };
const POST = restOperation('/', { method: 'POST', contentType: 'text/plain', parameters: [parameter('BODY', 'text')] });

describe.skipIf(spnegoMissing() !== null)('the NTLM of pyspnego', () => {
  beforeAll(installSpnego);

  test.for(['NTLM', 'Negotiate'])('lets in by %s', async (scheme) => {
    const origin = await startSpnego(scheme, USER);
    const authentication = { kind: 'NTLM', workstation: null, ...USER } as const;
    expect(await callRest(origin, POST, { values: { text: 'hello' }, authentication })).toMatchObject({
      status: 'SUCCEEDED',
      output: 'CORP\\zoë',
    });
    const wrong = { ...authentication, password: 'wrong' };
    expect(await callRest(origin, POST, { values: { text: 'hello' }, authentication: wrong })).toMatchObject({
      status: 'FAILED',
      error: { code: 'HTTP_STATUS' },
    });
  });
});
