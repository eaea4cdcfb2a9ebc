import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { createWith, databaseFilesWith, updateWith } from '../../support/authentication-api.ts';
import { ntlmMissing, startNtlmServer } from '../../support/ntlm-server.ts';
import { createOperation, execute } from '../../support/rest-api.ts';
import { interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';

const WSDL = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_1' });
const ANSWERS = {
  '/soap': {
    type: 'text/xml',
    body: envelope('<WhoAmIResponse xmlns="urn:interop"><token>{token}</token></WhoAmIResponse>'),
  },
  '/service.wsdl': { type: 'text/xml', body: WSDL },
  '/call': { type: 'application/json', body: '{"token": "{token}"}' },
};
const USER = { domain: 'Domain', username: 'User', password: 'Password' };

describe.skipIf(ntlmMissing() !== null)('NTLM', () => {
  it('lets a WSDL be read and its operations be called, and the proof is shown nowhere', async () => {
    const app = await startTestApp();
    const origin = await startNtlmServer({ answers: ANSWERS });
    const { importWsdl } = await app.ask(
      `mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) {
        service { id authentication { __typename ... on NtlmAuthentication { domain username workstation } } operations { nodes { id name } } }
        userErrors { code path message }
      } }`,
      {
        input: {
          source: { url: `${origin}/service.wsdl` },
          endpoint: `${origin}/soap`,
          wsdlAuthentication: { ntlm: USER },
          authentication: { ntlm: { ...USER, workstation: 'BOX' } },
        },
      },
    );
    expect(importWsdl.userErrors).toEqual([]);
    const { authentication, operations } = importWsdl.service;
    expect(authentication).toEqual({
      __typename: 'NtlmAuthentication',
      domain: 'Domain',
      username: 'User',
      workstation: 'BOX',
    });
    const { id } = operations.nodes.find(({ name }: { name: string }) => name === 'WhoAmI');
    const { execution } = await execute(app, id);
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: { token: '••••••' } });
    expect(JSON.stringify(execution)).not.toContain('TlRMTVNTUAAD');
    expect(databaseFilesWith(app, 'TlRMTVNTUAAD')).toEqual([]);
    expect(databaseFilesWith(app, 'Password"')).toEqual([]);
  });

  it('lets calls of a REST service in; the password stays when it is left out, and is needed at first', async () => {
    const app = await startTestApp();
    const origin = await startNtlmServer({ answers: ANSWERS });
    const { password: _, ...named } = USER;
    const refused = await createWith(app, { baseUrl: origin, authentication: { ntlm: named } });
    expect(refused.userErrors).toMatchObject([{ path: ['authentication', 'ntlm', 'password'] }]);
    const { service } = await createWith(app, { baseUrl: origin, authentication: { ntlm: USER } });
    await updateWith(app, { id: service.id, authentication: { ntlm: { ...named, workstation: 'BOX' } } });
    const { operation } = await createOperation(app, service.id);
    expect((await execute(app, operation.id)).execution).toMatchObject({
      status: 'SUCCEEDED',
      output: { token: '••••••' },
    });
    await updateWith(app, { id: service.id, authentication: { ntlm: { ...USER, password: 'wrong' } } });
    expect((await execute(app, operation.id)).execution).toMatchObject({
      status: 'FAILED',
      error: { code: 'HTTP_STATUS' },
    });
  });
});
