import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { parseMultipart } from '../../support/mime.ts';
import { callSoap } from '../../support/soap-call.ts';
import { envelope } from '../../support/soap-messages.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const CONTENTS =
  '<m:part><m:content part="scan" type="image/tiff"/></m:part><m:part><m:content part="größe" type="image/png"/><m:content part="größe" type="image/gif"/></m:part>';

/** A service whose input has two parts that its binding sends as attachments (WSDL 1.1, section 5). */
const WSDL = documentService(inElement('<xs:element name="a" type="xs:int"/>'))
  .replace(
    '</wsdl:message>',
    '<wsdl:part name="scan" type="xs:base64Binary"><wsdl:documentation>The page.</wsdl:documentation></wsdl:part><wsdl:part name="größe" type="xs:hexBinary"/></wsdl:message>',
  )
  .replace(
    '<wsdl:input><soap:body use="literal"/></wsdl:input>',
    `<wsdl:input><m:multipartRelated xmlns:m="http://schemas.xmlsoap.org/wsdl/mime/"><m:part><soap:body use="literal"/></m:part>${CONTENTS}</m:multipartRelated></wsdl:input>`,
  );

const SCAN = Buffer.from('scanned').toString('base64');
const FILE = { filename: 'x.gif', contentType: 'image/gif', base64: Buffer.from('drawn').toString('base64') };

function startPeer() {
  return startHttpPeer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml' }).end(envelope('<t:Out/>')),
  );
}

describe('parts that a binding sends as attachments', () => {
  test('are inputs, described as bytes', () => {
    const { operations, warnings } = describeFiles([{ location: 'a.wsdl', content: WSDL }]);
    expect(warnings).toEqual([]);
    expect(operations[0]?.parameters).toMatchObject([
      { name: 'a' },
      { name: 'scan', required: true, description: 'The page.', schema: { contentEncoding: 'base64' } },
      { name: 'größe', required: true, schema: { contentEncoding: 'base64' } },
    ]);
  });

  test.for([false, true])('leave beside the message, with MTOM %s', async (mtom) => {
    const peer = await startPeer();
    const values = { a: 1, scan: SCAN, größe: FILE };
    const outcome = await callSoap(WSDL, { endpoint: peer.origin, values, mtom, validatesRequests: true });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    const [request] = peer.requests;
    const { attachments } = await parseMultipart(request ?? expect.fail());
    const parts = attachments.slice(-2);
    expect(parts.map(({ contentType, content }) => [contentType, content.toString()])).toEqual([
      ['image/tiff', 'scanned'],
      ['image/gif', 'drawn'],
    ]);
    expect(parts.map(({ cid }) => cid?.split('=')[0])).toEqual(['scan', 'gr%C3%B6%C3%9Fe']);
    const type = mtom ? 'application/xop+xml' : 'text/xml';
    expect(request?.headers['content-type']).toMatch(
      new RegExp(`^multipart/related; type="${type.replace('+', '\\+')}"`),
    );
    expect(request?.body.toString('latin1')).toContain('<n1:In><n1:a>1</n1:a></n1:In>');
  });

  test.for([
    [{ a: 1, größe: FILE }, 'scan: is required.'],
    [
      { a: 1, scan: 'no base64!', größe: FILE },
      'scan: this string is not base64, or a file { filename, contentType, base64 }.',
    ],
  ] as const)('are refused in words: %j', async ([values, message]) => {
    expect(await callSoap(WSDL, { values })).toMatchObject({
      error: { code: 'INVALID_INPUT', message, detail: { path: 'scan' } },
    });
  });
});

describe('a swaRef (WS-I Attachments Profile 1.0, section 4)', () => {
  const REFERRING = documentService(
    `<xs:import namespace="http://ws-i.org/profiles/basic/1.1/xsd" schemaLocation="http://ws-i.org/profiles/basic/1.1/swaref.xsd"/>${inElement('<xs:element xmlns:ref="http://ws-i.org/profiles/basic/1.1/xsd" name="file" type="ref:swaRef"/>')}`,
  );

  test('is known without the network, and is a file or a URL', () => {
    const { operations, warnings } = describeFiles([{ location: 'a.wsdl', content: REFERRING }]);
    expect(warnings).toEqual([]);
    expect(operations[0]?.parameters).toMatchObject([{ name: 'file', schema: { type: ['string', 'object'] } }]);
  });

  test('has a file sent beside the message, and refers to it', async () => {
    const peer = await startPeer();
    const values = { file: FILE };
    const outcome = await callSoap(REFERRING, { endpoint: peer.origin, values, validatesRequests: true });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    const { attachments, text } = await parseMultipart(peer.requests[0] ?? expect.fail());
    const sent = attachments.at(-1);
    expect([sent?.contentType, sent?.content.toString()]).toEqual(['image/gif', 'drawn']);
    expect(outcome.request?.body ?? text).toContain(`<n1:file>cid:${sent?.cid}</n1:file>`);
  });

  test('is sent as it is where it is a URL', async () => {
    const peer = await startPeer();
    await callSoap(REFERRING, { endpoint: peer.origin, values: { file: 'http://x.test/a' } });
    expect(peer.requests[0]?.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(peer.requests[0]?.body.toString()).toContain('>http://x.test/a<');
  });
});
