import { describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const declared = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>${documentService(inElement('<xs:element name="café" type="xs:string"/>'))}`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const ENCODED: readonly { given: string; bytes: Buffer; type?: string }[] = [
  { given: 'UTF-16, little end first', bytes: utf16(`\uFEFF${declared('utf-16')}`) },
  { given: 'UTF-16, big end first', bytes: utf16(`\uFEFF${declared('utf-16')}`).swap16() },
  { given: 'UTF-16 without a mark', bytes: utf16(declared('utf-16')) },
  { given: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${declared('utf-8')}`) },
  { given: 'ISO-8859-1', bytes: Buffer.from(declared('ISO-8859-1'), 'latin1') },
  {
    given: 'windows-1252 by its header',
    bytes: Buffer.from(declared('x').replace(/<\?xml.*?\?>/, ''), 'latin1'),
    type: 'text/xml; charset=windows-1252',
  },
];

const INSPECT = `mutation ($url: URL!) { inspectWsdl(input: { source: { url: $url } }) {
  wsdl { warnings operations { parameters { name } } } userErrors { code message path } } }`;

/** What is said of a WSDL that a server answers with. */
async function inspect(body: Buffer | string, type = 'text/xml') {
  const app = await startTestApp();
  const peer = await startHttpPeer((_request, response) => response.setHeader('content-type', type).end(body));
  return (await app.ask(INSPECT, { url: peer.origin })).inspectWsdl;
}

describe('inspectWsdl', () => {
  test.for(ENCODED)('reads $given', async ({ bytes, type }) => {
    const { wsdl, userErrors } = await inspect(bytes, type);
    expect(userErrors).toEqual([]);
    expect(wsdl).toEqual({ warnings: [], operations: [{ parameters: [{ name: 'café' }] }] });
  });

  test.for([
    { given: 'a page', body: '<!doctype html><html><body>Sign in', want: /HTML page/ },
    { given: 'JSON', body: '{}', want: /JSON/ },
    { given: 'nothing', body: '', want: /empty/ },
    { given: 'half a document', body: declared('utf-8').slice(0, 900), want: /Not well-formed XML at line 1/ },
    {
      given: 'WSDL 2.0',
      body: '<description xmlns="http://www.w3.org/ns/wsdl"/>',
      want: /WSDL 2\.0.*give the WSDL 1\.1/,
    },
  ])('refuses $given in words', async ({ body, want }) => {
    expect(await inspect(body)).toMatchObject({
      wsdl: null,
      userErrors: [{ code: 'INVALID_DOCUMENT', path: ['source'], message: expect.stringMatching(want) }],
    });
  });
});
