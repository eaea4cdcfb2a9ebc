import { describe, expect, test } from 'vitest';
import { startHttpPeer } from '../../support/http-peer.ts';
import { attachment, include, multipartBody, type SentPart, XOP_TYPE, xopRoot } from '../../support/multipart.ts';
import { keepFiles } from '../../support/rest-call.ts';
import { callSoap } from '../../support/soap-call.ts';
import { answering, envelope } from '../../support/soap-messages.ts';

const WSDL = answering(`
  <xs:element name="Out"><xs:complexType><xs:sequence>
    <xs:element name="photo" type="xs:base64Binary" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="named" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="xs:base64Binary">
      <xs:attribute name="kind" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="where" type="xs:anyURI" minOccurs="0"/>
    <xs:element name="note" type="xs:string" minOccurs="0"/>
    <xs:any minOccurs="0" processContents="lax" namespace="##other"/>
  </xs:sequence></xs:complexType></xs:element>`);

const BYTES = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));

/** What a call makes of an answer with these parts. */
async function receive(parts: readonly SentPart[] | Buffer, contentType = XOP_TYPE, pieces = 1000) {
  const body = Buffer.isBuffer(parts) ? parts : multipartBody(parts);
  const peer = await startHttpPeer(async (_, response) => {
    response.writeHead(200, { 'content-type': contentType });
    for (let at = 0; at < body.length && !response.destroyed; at += pieces)
      response.write(body.subarray(at, at + pieces));
    response.end();
  });
  const { saveFile, files: bytes } = keepFiles();
  return { outcome: await callSoap(WSDL, { endpoint: peer.origin, saveFile }), bytes };
}

function out(children: string): string {
  return envelope(`<t:Out>${children}</t:Out>`);
}

describe('an answer with attachments', () => {
  test.for([3, 1000, 1_000_000])('has included parts as base64, arriving in pieces of %i bytes', async (pieces) => {
    const message = out(`<t:photo>${include('a@b')}</t:photo><t:photo>AAEC</t:photo><t:note>n</t:note>`);
    const bytes = pieces === 3 ? BYTES.subarray(0, 3000) : BYTES;
    const { outcome } = await receive([xopRoot(message), attachment('a@b', bytes)], XOP_TYPE, pieces);
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: { photo: [bytes.toString('base64'), 'AAEC'], note: 'n' },
      response: { body: message },
    });
  });

  test('may have the message anywhere, and parts that contain what looks like a boundary', async () => {
    const bytes = Buffer.from('\r\n--edg\r\n-edge--\r\n--other\r\n');
    const { outcome } = await receive([attachment('a', bytes), xopRoot(out(`<t:photo>${include('a')}</t:photo>`))]);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { photo: [bytes.toString('base64')] } });
  });

  test('has large parts as files', async () => {
    const large = Buffer.alloc(3_000_000, 'x');
    const headers = { 'content-disposition': 'attachment; filename="large photo.png"' };
    const message = out(`<t:named kind="k">${include('big')}</t:named>`);
    const { outcome, bytes } = await receive([xopRoot(message), attachment('big', large, headers)], XOP_TYPE, 100_000);
    const file = { $file: 'file-1', filename: 'large photo.png', contentType: 'image/png', size: 3_000_000 };
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { named: { '@kind': 'k', '#text': file } } });
    expect(bytes.get('file-1')?.equals(large)).toBe(true);
  });

  test('has what is referred to in other ways as files, and what nothing refers to beside the rest', async () => {
    const message = out(
      `<t:photo href="cid:by-href"/><t:where>cid:by-uri</t:where><t:note>cid:nowhere</t:note><o:any xmlns:o="urn:o">${include('any')}</o:any>`,
    );
    const root = { headers: { 'content-type': 'text/xml' }, content: message };
    const type = 'multipart/related; type="text/xml"; boundary=edge';
    const { outcome, bytes } = await receive(
      [
        root,
        attachment('by-href', 'one'),
        attachment('by-uri', Buffer.from('two').toString('base64'), { 'Content-Transfer-Encoding': 'BASE64' }),
        attachment('any', 'three'),
        attachment('loose', 'four'),
      ],
      type,
    );
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: {
        photo: [{ size: 3 }],
        where: { size: 3, contentType: 'image/png' },
        note: 'cid:nowhere',
        '#any': [{ '{urn:o}any': Buffer.from('three').toString('base64') }],
        '#attachments': [{ size: 4 }],
      },
    });
    expect([...bytes.values()].map(String).sort()).toEqual(['four', 'one', 'two']);
  });

  test('may be a fault', async () => {
    const fault = `<soap:Fault><faultcode>soap:Server</faultcode><faultstring>No</faultstring><detail><x>${include('a')}</x></detail></soap:Fault>`;
    const { outcome } = await receive([xopRoot(envelope(fault)), attachment('a', 'abc')]);
    expect(outcome).toMatchObject({ error: { code: 'SOAP_FAULT', message: 'No', detail: { detail: { x: 'YWJj' } } } });
  });
});

describe('an answer with attachments is refused', () => {
  const message = (id: string) => xopRoot(out(`<t:photo>${include(id)}</t:photo>`));
  const many = (count: number) => Array.from({ length: count }, (_, index) => attachment(`p${index}`, 'x'));
  test.for<[string, readonly SentPart[] | Buffer, string, string]>([
    ['without a boundary', [message('a')], 'multipart/related; type="application/xop+xml"', 'names no boundary'],
    [
      'whose boundary is not in it',
      [message('a')],
      'multipart/related; boundary=other',
      'its boundary is nowhere in it',
    ],
    [
      'that refers to a part which is missing',
      [message('a')],
      XOP_TYPE,
      'refers to the part cid:a, which is not in it',
    ],
    ['that includes itself', [message('root@test')], XOP_TYPE, 'includes itself'],
    [
      'that includes what is elsewhere',
      [xopRoot(out(`<t:photo>${include('a').replace('cid:a', 'http://x/')}</t:photo>`))],
      XOP_TYPE,
      'no cid: URL',
    ],
    [
      'with two parts of one name',
      [message('a'), attachment('a', '1'), attachment('a', '2')],
      XOP_TYPE,
      'two parts with the Content-ID a',
    ],
    ['whose start is missing', [attachment('a', '1')], XOP_TYPE, 'none of its parts is the start'],
    [
      'that ends in a part',
      multipartBody([message('a'), attachment('a', 'abc')]).subarray(0, -12),
      XOP_TYPE,
      'ends in the middle of a part',
    ],
    [
      'that ends in the headers of a part',
      Buffer.from('--edge\r\nContent-Type: text/xml\r\n'),
      XOP_TYPE,
      'ends in the headers of a part',
    ],
    [
      'with a part encoded in an unknown way',
      [message('a'), attachment('a', 'x', { 'content-transfer-encoding': 'x-uue' })],
      XOP_TYPE,
      'x-uue',
    ],
    ['whose message is no message', [xopRoot('<html/>'), attachment('a', 'x')], XOP_TYPE, 'page of HTML'],
  ])('%s', async ([, parts, type, words]) => {
    const { outcome } = await receive(parts, type);
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'INVALID_RESPONSE', message: expect.stringContaining(words) },
    });
  });

  test.for<[string, readonly SentPart[], string]>([
    ['with ten thousand parts', [message('p1'), ...many(10_000)], 'more than 1000 parts'],
    ['with endless headers', [message('a'), attachment('a', 'x', { 'x-long': 'y'.repeat(50_000) })], 'headers'],
    [
      'that includes a part until it is too large',
      [xopRoot(out(`<t:photo>${include('a')}</t:photo>`.repeat(50))), attachment('a', Buffer.alloc(900_000))],
      'too large to be values',
    ],
  ])('%s', async ([, parts, words]) => {
    const { outcome } = await receive(parts, XOP_TYPE, 64_000);
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'TOO_LARGE', message: expect.stringContaining(words) },
    });
  });
});
