import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { CLIENT_SECRET, startAuthorizationServer } from '../../support/authorization-server.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { updateSoap } from '../../support/soap-api.ts';
import { shownBy, startTlsPeer, tlsFixture } from '../../support/tls-peer.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const BEFORE = documentService(inElement('<xs:element name="city" type="xs:string"/>'));
const AFTER = BEFORE.replace(
  'type="xs:string"/>',
  'type="xs:string"/><xs:element name="unit" type="xs:string" minOccurs="0"/>',
);

async function importFrom(app: TestApp, input: object): Promise<string> {
  const { importWsdl } = await app.ask(
    'mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) { service { id } userErrors { message } } }',
    { input },
  );
  expect(importWsdl.userErrors).toEqual([]);
  return importWsdl.service.id;
}

async function refresh(app: TestApp, serviceId: string) {
  const { refreshWsdl } = await app.ask(
    'mutation ($input: RefreshWsdlInput!) { refreshWsdl(input: $input) { refresh { changes { kind path } } userErrors { code path message } } }',
    { input: { serviceId } },
  );
  return refreshWsdl;
}

const UNIT_IS_NEW = { refresh: { changes: [{ kind: 'INPUT_NEW', path: ['unit'] }] }, userErrors: [] };

describe('a WSDL that is read again', () => {
  it('from a server that asks for a client certificate is shown that of the service', async () => {
    const app = await startTestApp();
    let wsdl = BEFORE;
    const peer = await startTlsPeer(
      (_, response) => response.setHeader('content-type', 'text/xml').end(shownBy(response) === null ? '' : wsdl),
      { asksForCertificate: true },
    );
    const clientKey = tlsFixture('client.key');
    const tls = { caCertificates: tlsFixture('ca.cert'), clientCertificate: tlsFixture('client.cert'), clientKey };
    const id = await importFrom(app, { source: { url: `${peer.origin}/s?wsdl` }, endpoint: `${peer.origin}/s`, tls });
    wsdl = AFTER;
    expect(await refresh(app, id)).toEqual(UNIT_IS_NEW);
    expect((await updateSoap(app, { id, tls: { clientCertificate: null } })).userErrors).toEqual([]);
    expect(await refresh(app, id)).toMatchObject({
      refresh: null,
      userErrors: [
        { code: 'AUTHENTICATION_FAILED', message: expect.stringContaining('asks for a client certificate') },
      ],
    });
  });

  it('with an OAuth 2.0 token is asked for with a fresh one where the old one was revoked', async () => {
    const app = await startTestApp();
    const server = await startAuthorizationServer();
    let wsdl = BEFORE;
    const peer = await startHttpPeer(async ({ headers }, response) => {
      const { status } = await fetch(server.api.origin, { headers: { authorization: headers.authorization ?? '' } });
      response.writeHead(status, { 'content-type': 'text/xml' }).end(status === 200 ? wsdl : '');
    });
    const oauth2 = {
      grant: 'CLIENT_CREDENTIALS',
      tokenUrl: server.tokenUrl,
      clientId: 'basic',
      clientSecret: CLIENT_SECRET,
      scopes: ['orders'],
    };
    const id = await importFrom(app, { source: { url: `${peer.origin}/s?wsdl` }, wsdlAuthentication: { oauth2 } });
    wsdl = AFTER;
    for (const token of server.tokens) await server.revoke(token);
    expect(await refresh(app, id)).toEqual(UNIT_IS_NEW);
    expect(server.tokenRequests.map(({ error }) => error)).toEqual(server.tokenRequests.map(() => null));
    const wrong = { wsdlAuthentication: { oauth2: { ...oauth2, clientSecret: 'wrong' } } };
    expect((await updateSoap(app, { id, ...wrong })).userErrors).toEqual([]);
    const refused = await refresh(app, id);
    expect(refused).toMatchObject({ refresh: null, userErrors: [{ code: 'AUTHENTICATION_FAILED' }] });
    expect(JSON.stringify(refused)).not.toContain('wrong"');
  });
});
