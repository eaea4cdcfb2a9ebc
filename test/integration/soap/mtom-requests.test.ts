import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startHttpPeer } from '../../support/http-peer.ts';
import { parseMultipart } from '../../support/mime.ts';
import { callSoap } from '../../support/soap-call.ts';
import { envelope } from '../../support/soap-messages.ts';
import { SIGNATURE, wsSecurity } from '../../support/ws-security.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const WSDL = documentService(
  inElement(
    '<xs:element name="photo" type="xs:base64Binary" maxOccurs="9"/><xs:element name="note" type="xs:string" minOccurs="0"/>',
    '<xs:attribute name="mark" type="xs:base64Binary"/>',
  ),
);
const WSDL_1_2 = WSDL.replaceAll('soap:', 'soap12:');
const POLICY =
  '<wsp:Policy xmlns:wsp="http://www.w3.org/ns/ws-policy" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="M"><wsoma:OptimizedMimeSerialization xmlns:wsoma="http://schemas.xmlsoap.org/ws/2004/09/policy/optimizedmimeserialization"/></wsp:Policy>';
const REFERENCE = '<wsp:PolicyReference xmlns:wsp="http://www.w3.org/ns/ws-policy" URI="#M"/>';

const BYTES = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256));
const FILE = { filename: 'a.png', contentType: 'image/png', base64: BYTES.toString('base64') };

function startPeer() {
  return startHttpPeer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml' }).end(envelope('<t:Out/>')),
  );
}

async function send(values: Readonly<Record<string, unknown>>, call: { wsdl?: string; mtom?: boolean } = {}) {
  const peer = await startPeer();
  const { wsdl = WSDL, ...rest } = call;
  const outcome = await callSoap(wsdl, { endpoint: peer.origin, values, validatesRequests: true, ...rest });
  return { outcome, request: peer.requests[0] ?? expect.fail(JSON.stringify(outcome)) };
}

describe('bytes with MTOM', () => {
  test('leave as parts, files and long base64, and short base64 stays', async () => {
    const values = { photo: [FILE, BYTES.toString('base64'), 'AAEC'], note: '<&>', '@mark': FILE };
    const { outcome, request } = await send(values, { mtom: true });
    const mail = await parseMultipart(request);
    const [message, one, other] = mail.attachments;
    const text = message?.content.toString() ?? '';
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', request: { body: text } });
    expect(message?.contentType).toBe('application/xop+xml');
    expect([one?.contentType, other?.contentType]).toEqual(['image/png', 'application/octet-stream']);
    expect([one, other].map((part) => part?.content.equals(BYTES))).toEqual([true, true]);
    expect([...text.matchAll(/href="cid:([^"]+)"/g)].map(([, id]) => id)).toEqual([one?.cid, other?.cid]);
    expect(text).toContain('>AAEC<');
    expect(text).toContain(`mark="${FILE.base64}"`);
    expect(request.headers['content-type']).toMatch(
      /^multipart\/related; type="application\/xop\+xml"; start-info="text\/xml"; start="<[^>]+>"; boundary="[^"]+"$/,
    );
    expect(request.headers['soapaction']).toBe('"urn:call"');
  });

  test('say the action of SOAP 1.2 in both of its places', async () => {
    const { request } = await send({ photo: [FILE] }, { wsdl: WSDL_1_2, mtom: true });
    expect(request.headers['content-type']).toMatch(/start-info="application\/soap\+xml";.*; action="urn:call"$/);
    expect(request.body.toString('latin1')).toContain(
      'Content-Type: application/xop+xml; charset=utf-8; type="application/soap+xml; action=\\"urn:call\\""',
    );
  });

  test.for([
    ['a policy of the binding', WSDL.replace('<soap:binding', `${REFERENCE}<soap:binding`), true],
    ['a policy of the input', WSDL.replace('<wsdl:input><soap', `<wsdl:input>${REFERENCE}<soap`), true],
    ['no policy', WSDL, false],
  ] as const)('leave so by %s', async ([, wsdl, want]) => {
    const withPolicy = wsdl.replace('<wsdl:types>', `${POLICY}<wsdl:types>`);
    const { request } = await send({ photo: [FILE] }, { wsdl: withPolicy });
    expect(request.headers['content-type']?.startsWith('multipart/related')).toBe(want);
    const optional = withPolicy.replace('serialization"/>', 'serialization" wsp:Optional="true"/>');
    const { request: plain } = await send({ photo: [FILE] }, { wsdl: optional });
    expect(plain.headers['content-type']).toBe('text/xml; charset=utf-8');
  });

  test('stay in a message that is signed', async () => {
    const peer = await startPeer();
    const authentication = wsSecurity({ signature: SIGNATURE });
    await callSoap(WSDL, { endpoint: peer.origin, values: { photo: [FILE] }, mtom: true, authentication });
    const mail = await parseMultipart(peer.requests[0] ?? expect.fail());
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]?.content.toString()).toContain(FILE.base64);
  });

  test('leave by megabytes', async () => {
    const large = Buffer.alloc(20_000_000, 'x');
    const { outcome, request } = await send({ photo: [large.toString('base64')] }, { mtom: true });
    expect(outcome.status).toBe('SUCCEEDED');
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const start = request.body.lastIndexOf('\r\n\r\n') + 4;
    expect(digest(request.body.subarray(start, start + large.length))).toBe(digest(large));
  });
});

describe('bytes without MTOM', () => {
  test('are base64 in the message, given as a file or as text', async () => {
    const { request } = await send({ photo: [FILE, FILE.base64] });
    expect(request.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(request.body.toString().split(`>${FILE.base64}<`)).toHaveLength(3);
  });

  test('by megabytes', async () => {
    const base64 = Buffer.alloc(12_000_000, 'x').toString('base64');
    const peer = await startPeer();
    const outcome = await callSoap(WSDL, { endpoint: peer.origin, values: { photo: [base64] } });
    expect(outcome.status).toBe('SUCCEEDED');
    expect(peer.requests[0]?.body.includes(base64)).toBe(true);
  });
});

test.for([
  [{ base64: 'no base64!' }, 'photo[0]: an object is not base64, or a file { filename, contentType, base64 }.'],
  ['no base64!', 'photo[0]: this string is not base64, or a file { filename, contentType, base64 }.'],
  [
    { base64: 'AAEC', contentType: 'image/png\r\nX: y' },
    'The contentType of a file has a line break or a character beyond ISO 8859-1.',
  ],
] as const)('%j is refused in words', async ([photo, message]) => {
  const outcome = await callSoap(WSDL, { values: { photo: [photo] }, mtom: true });
  expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'INVALID_INPUT', message } });
});
