import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { createWith, databaseFilesWith, updateWith } from '../../support/authentication-api.ts';
import { createOperation, execute } from '../../support/rest-api.ts';
import { shownBy, startTlsPeer, tlsFixture } from '../../support/tls-peer.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const caCertificates = tlsFixture('ca.cert');
const clientCertificate = tlsFixture('client.cert');
const clientKey = tlsFixture('client.key');
const tls = { caCertificates, clientCertificate, clientKey };

/** Lets in who shows a certificate of the private authority, and answers whose it is. */
function startWitness() {
  return startTlsPeer(
    (_request, response) => response.setHeader('content-type', 'text/plain').end(String(shownBy(response))),
    { asksForCertificate: true },
  );
}

async function call(app: TestApp, serviceId: string) {
  const { operation } = await createOperation(app, serviceId);
  return (await execute(app, operation.id)).execution;
}

describe('TLS settings of a REST service', () => {
  it('show its client certificate to a peer under a private authority', async () => {
    const app = await startTestApp();
    const peer = await startWitness();
    const created = await createWith(app, { baseUrl: peer.origin, tls });
    expect(created).toMatchObject({
      service: {
        tls: {
          caCertificates: [{ subject: 'CN=Passerelle test authority', issuer: 'CN=Passerelle test authority' }],
          clientCertificate: {
            subject: 'CN=Passerelle test client',
            issuer: 'CN=Passerelle test authority',
            expiresAt: expect.stringMatching(/^2126-/),
            fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
          },
        },
      },
      userErrors: [],
    });
    expect(await call(app, created.service.id)).toMatchObject({
      status: 'SUCCEEDED',
      output: 'Passerelle test client',
    });
  });

  it('keep the private key and its passphrase out of every answer and of the database', async () => {
    const app = await startTestApp();
    const peer = await startWitness();
    const encrypted = tlsFixture('client.encrypted.key');
    const created = await createWith(app, {
      baseUrl: peer.origin,
      tls: { ...tls, clientKey: encrypted, passphrase: 'open-sesame' },
    });
    const execution = await call(app, created.service.id);
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    for (const secret of ['open-sesame', encrypted.split('\n')[2] ?? '', 'PRIVATE KEY']) {
      expect(JSON.stringify([created, execution])).not.toContain(secret);
      expect(databaseFilesWith(app, secret)).toEqual([]);
    }
  });

  it('stay where they are left out, and go with null', async () => {
    const app = await startTestApp();
    const peer = await startWitness();
    const { service } = await createWith(app, { baseUrl: peer.origin, tls });
    const { id } = service;
    expect((await updateWith(app, { id, tls: { caCertificates } })).service.tls).toEqual(service.tls);
    expect((await call(app, id)).status).toBe('SUCCEEDED');
    const { service: anonymous } = await updateWith(app, { id, tls: { clientCertificate: null } });
    expect(anonymous.tls).toMatchObject({ caCertificates: [{}], clientCertificate: null });
    expect(await call(app, id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'AUTHENTICATION_FAILED', message: expect.stringContaining('asks for a client certificate') },
    });
    const { service: plain } = await updateWith(app, { id, tls: null });
    expect(plain.tls).toBeNull();
    expect(await call(app, id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'UNREACHABLE', message: expect.stringContaining('private authority') },
    });
  });

  it.each([
    [{ caCertificates: 'nothing' }, 'caCertificates', /no PEM certificate/],
    [
      { caCertificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
      'caCertificates',
      /Certificate 1 cannot be read/,
    ],
    [{ clientCertificate }, 'clientKey', /needs its clientKey/],
    [{ clientKey }, 'clientCertificate', /needs its clientCertificate/],
    [{ clientCertificate: `${clientCertificate}${clientKey}`, clientKey }, 'clientCertificate', /private key among/],
    [{ clientCertificate, clientKey: tlsFixture('stranger.key') }, 'clientKey', /belongs to another one/],
    [{ clientCertificate, clientKey: clientCertificate }, 'clientKey', /not a PEM private key/],
    [{ clientCertificate, clientKey: tlsFixture('client.encrypted.key') }, 'passphrase', /passphrase is needed/],
    [
      { clientCertificate, clientKey: tlsFixture('client.encrypted.key'), passphrase: 'wrong' },
      'passphrase',
      /does not open/,
    ],
    [
      { clientCertificate: tlsFixture('expired.cert'), clientKey: tlsFixture('expired.key') },
      'clientCertificate',
      /CN=Passerelle expired client expired at 20/,
    ],
  ])('that cannot work are refused in words (%#)', async (settings, field, words) => {
    const app = await startTestApp();
    const { service, userErrors } = await createWith(app, { tls: settings });
    expect(service).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['tls', field] }]);
    expect(userErrors[0].message).toMatch(words);
  });
});

describe('TLS settings of a SOAP service', () => {
  const ENVELOPE =
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Out xmlns="urn:test"/></s:Body></s:Envelope>';
  const IMPORT = `mutation ($input: ImportWsdlInput!) {
    importWsdl(input: $input) {
      service { tls { clientCertificate { subject } } operations { nodes { id } } } userErrors { code path message }
    }
  }`;

  it('hold for its WSDL and for its calls', async () => {
    const app = await startTestApp();
    const seen: (string | null)[] = [];
    const peer = await startTlsPeer(
      ({ method }, response) => {
        seen.push(shownBy(response));
        response.setHeader('content-type', 'text/xml');
        const wsdl = documentService(inElement('<xs:element name="city" type="xs:string"/>'));
        response.end(method === 'GET' ? wsdl : ENVELOPE);
      },
      { asksForCertificate: true },
    );
    const input = { source: { url: `${peer.origin}/weather?wsdl` }, endpoint: `${peer.origin}/weather`, tls };
    const { importWsdl } = await app.ask(IMPORT, { input });
    expect(importWsdl).toMatchObject({
      service: { tls: { clientCertificate: { subject: 'CN=Passerelle test client' } } },
      userErrors: [],
    });
    const [operation] = importWsdl.service.operations.nodes;
    expect((await execute(app, operation.id, { city: 'Lyon' })).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(seen).toEqual(['Passerelle test client', 'Passerelle test client']);
  });

  it('are asked for by a WSDL that is protected', async () => {
    const app = await startTestApp();
    const peer = await startWitness();
    const inspect = `mutation ($input: InspectWsdlInput!) { inspectWsdl(input: $input) { userErrors { code } } }`;
    const source = { url: `${peer.origin}/weather?wsdl` };
    const refused = await app.ask(inspect, { input: { source, tls: { caCertificates } } });
    expect(refused.inspectWsdl.userErrors).toMatchObject([{ code: 'AUTHENTICATION_FAILED' }]);
    const read = await app.ask(inspect, { input: { source, tls } });
    expect(read.inspectWsdl.userErrors).toMatchObject([{ code: 'INVALID_DOCUMENT' }]);
  });
});
