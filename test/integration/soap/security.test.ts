import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { execute } from '../../support/rest-api.ts';
import { definitions, documentService, inElement } from '../../support/wsdl-documents.ts';

const BASIC = { basic: { username: 'ada', password: 'secret' } };
const TEXT = inElement('<xs:element name="a" type="xs:string"/>');
const IMPORT = (location: string) => `<xs:import namespace="urn:other" schemaLocation="${location}"/>`;

async function inspect(app: TestApp, input: object) {
  const { inspectWsdl } = await app.ask(
    `mutation ($input: InspectWsdlInput!) { inspectWsdl(input: $input) {
      wsdl { warnings operations { name parameters { name schema } } } userErrors { code message } } }`,
    { input },
  );
  return inspectWsdl;
}

/** Imports an operation with one text, calls it with `inputs`, and answers the execution. */
async function call(app: TestApp, origin: string, inputs: object) {
  const document = documentService(TEXT).replace('http://example.test', origin);
  const { importWsdl } = await app.ask(
    'mutation ($document: String!) { importWsdl(input: { source: { document: $document } }) { service { operations { nodes { id } } } } }',
    { document },
  );
  return (await execute(app, importWsdl.service.operations.nodes[0].id, { ...inputs })).execution;
}

/** A server that answers every call with this body. */
const answering = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  startHttpPeer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body);
  });

const envelope = (children: string) =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><Out xmlns="urn:test">${children}</Out></e:Body></e:Envelope>`;

describe('reading a WSDL', () => {
  test('sends the credentials to the origin of the WSDL and to no other, nor what the origin redirects to', async () => {
    const other = await answering(
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"/>',
    );
    const root = await startHttpPeer(({ target }, response) => {
      if (target === '/moved.xsd') response.writeHead(302, { location: `${other.origin}/moved.xsd` }).end();
      else response.end(documentService(IMPORT(`${other.origin}/a.xsd`) + IMPORT('/moved.xsd') + TEXT));
    });
    const { userErrors } = await inspect(await startTestApp(), {
      source: { url: `${root.origin}/?wsdl` },
      authentication: BASIC,
    });
    expect(userErrors).toEqual([]);
    expect(root.requests.map(({ headers }) => headers.authorization)).toEqual([
      expect.stringMatching(/^Basic /),
      expect.stringMatching(/^Basic /),
    ]);
    expect(other.requests).toHaveLength(2);
    for (const { headers } of other.requests) expect(headers).not.toHaveProperty('authorization');
  });

  test('serves nobody what somebody else has read', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer(({ headers }, response) => {
      response.writeHead(headers.authorization === undefined ? 401 : 200).end(documentService(TEXT));
    });
    const source = { url: `${peer.origin}/?wsdl` };
    expect((await inspect(app, { source, authentication: BASIC })).userErrors).toEqual([]);
    expect((await inspect(app, { source })).userErrors).toMatchObject([{ code: 'AUTHENTICATION_FAILED' }]);
  });

  test.for([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://10.0.0.1/a.xsd',
    'http://0x7f000001:1/a.xsd',
  ])('does not import from %s', async (location) => {
    const { wsdl } = await inspect(await startTestApp({ PASSERELLE_EGRESS_ALLOW: '' }), {
      source: { document: documentService(IMPORT(location) + TEXT) },
    });
    expect(wsdl.warnings).toEqual([expect.stringMatching(/left out: .*PASSERELLE_EGRESS_ALLOW/)]);
    expect(wsdl.operations).toHaveLength(1);
  });

  test('reads no file of the machine, whatever an upload calls it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'));
    const path = join(folder, 'x.xsd');
    writeFileSync(
      path,
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"><xs:element name="leak"/></xs:schema>',
    );
    const app = await startTestApp();
    for (const location of [path, `file://${path}`, `../../../../../../..${path}`, `..\\..\\..${path}`]) {
      const source = {
        document: documentService(`${IMPORT(location)}${inElement('<xs:element ref="o:leak" xmlns:o="urn:other"/>')}`),
      };
      const { wsdl } = await inspect(app, { source });
      expect(wsdl.warnings[0], location).toMatch(/left out/);
    }
  });

  test.for([
    { given: 'an entity from outside', dtd: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', body: '&x;' },
    { given: 'a parameter entity', dtd: '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/"> %x;]>', body: '' },
    { given: 'an entity bomb', dtd: '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', body: '&b;' },
  ])('refuses $given', async ({ dtd, body }) => {
    const answer = await inspect(await startTestApp(), { source: { document: dtd + definitions(body) } });
    expect(answer.userErrors).toMatchObject([
      { code: 'INVALID_DOCUMENT', message: expect.stringContaining('entity declarations') },
    ]);
  });

  test('stops at documents that go on for ever, in number and in size', async () => {
    const app = await startTestApp();
    let count = 0;
    const chain = await startHttpPeer((_request, response) => {
      const next = (step: number) => `<xs:include schemaLocation="/${count}-${step}.xsd"/>`;
      count += 1;
      const includes = Array.from({ length: 20 }, (_, step) => next(step)).join('');
      response.end(
        `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other">${includes}</xs:schema>`,
      );
    });
    const source = { document: documentService(IMPORT(`${chain.origin}/0.xsd`) + TEXT) };
    expect((await inspect(app, { source })).userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    expect(count).toBeLessThan(600);
    const bomb = await answering(gzipSync(Buffer.alloc(60 * 1024 * 1024, 0x20)), { 'content-encoding': 'gzip' });
    expect((await inspect(app, { source: { url: bomb.origin } })).userErrors).toMatchObject([
      { code: 'LIMIT_EXCEEDED' },
    ]);
  });

  test('takes over no pattern that could be matched for ever', async () => {
    const schema = inElement(
      '<xs:element name="a"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="(a+)+b"/></xs:restriction></xs:simpleType></xs:element>',
    );
    const { wsdl } = await inspect(await startTestApp(), { source: { document: documentService(schema) } });
    expect(wsdl.operations[0].parameters[0].schema).toEqual({ type: 'string' });
  });
});

describe('a call', () => {
  test.for(['<![CDATA[x]]></a><Evil>1</Evil><a>]]>', '</a></In></e:Body>', '&evil;', ']]>'])(
    'makes no markup of the value %s',
    async (value) => {
      const peer = await answering(envelope(''));
      const execution = await call(await startTestApp(), peer.origin, { a: value });
      expect(execution.status).toBe('SUCCEEDED');
      expect(peer.requests[0]?.body.toString()).not.toMatch(/<Evil|<!\[CDATA|<\/a><\/In><\/e:Body|&evil;|[^;]\]\]>/);
    },
  );

  test.for([
    {
      given: 'a DTD',
      answer: `<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">${envelope('')}`,
      code: 'INVALID_RESPONSE',
    },
    { given: 'endless nesting', answer: envelope('<a>'.repeat(5000) + '</a>'.repeat(5000)), code: 'INVALID_RESPONSE' },
    { given: 'too many elements', answer: envelope('<a/>'.repeat(1_000_001)), code: 'TOO_LARGE' },
  ])('refuses an answer with $given', async ({ answer, code }) => {
    const peer = await answering(answer);
    const execution = await call(await startTestApp(), peer.origin, { a: 'x' });
    expect(execution).toMatchObject({ status: 'FAILED', error: { code } });
  });

  test('refuses an answer that unpacks to more than it may hold', async () => {
    const peer = await answering(gzipSync(envelope(' '.repeat(70 * 1024 * 1024))), { 'content-encoding': 'gzip' });
    const execution = await call(await startTestApp(), peer.origin, { a: 'x' });
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'TOO_LARGE' } });
  });

  test('keeps elements called __proto__ and constructor as members, and no object has them after', async () => {
    const peer = await answering(
      envelope('<__proto__ xmlns=""><polluted>1</polluted></__proto__><constructor xmlns="">2</constructor>'),
    );
    const execution = await call(await startTestApp(), peer.origin, { a: 'x' });
    expect(execution.status).toBe('SUCCEEDED');
    expect(JSON.stringify(execution.output)).toMatch(/polluted/);
    expect({}).not.toHaveProperty('polluted');
  });
});
