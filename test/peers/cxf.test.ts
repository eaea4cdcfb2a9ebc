import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WsSecurityConfig } from '../../src/connectors/authentication/authentication.ts';
import { type CxfPeer, cxfMissing, startCxf } from '../support/cxf-peer.ts';
import { keepFiles } from '../support/rest-call.ts';
import { callSoap } from '../support/soap-call.ts';
import { SIGNATURE, SIGNER_FILE, usernameToken, wsSecurity } from '../support/ws-security.ts';

const MISSING = cxfMissing();
const TEXT = 'Zoë <&> "Ömer" ]]> 😀\r\n\tend';

describe.skipIf(MISSING !== null)('Apache CXF', () => {
  let peer: CxfPeer;
  beforeAll(async () => {
    peer = await startCxf(SIGNER_FILE);
    return () => peer.close();
  });

  test('is addressed where its WSDL asks for it', async () => {
    const wsdl = await peer.wsdl('/addressed');
    expect(await callSoap(wsdl, { values: { text: 'hello' } })).toMatchObject({
      status: 'SUCCEEDED',
      output: {
        text: expect.stringMatching(
          /^hello urn:cxf\/Port\/sayRequest http:\/\/127\.0\.0\.1:\d+\/addressed http:\/\/www\.w3\.org\/2005\/08\/addressing\/anonymous$/,
        ),
      },
    });
  });

  test.for([1000, 3_000_000])('sends and takes files of %i bytes by MTOM', async (size) => {
    const wsdl = await peer.wsdl('/files');
    const { saveFile, files: bytes } = keepFiles();
    const made = await callSoap(wsdl, { operation: 'make', values: { size }, saveFile });
    const file = Buffer.from(Array.from({ length: size }, (_, index) => (index * 31) % 256));
    const large = { $file: 'file-1', contentType: 'application/x-made', size };
    expect(made).toMatchObject({
      status: 'SUCCEEDED',
      output: { file: size > 1_000_000 ? large : file.toString('base64') },
    });
    if (size > 1_000_000) expect(bytes.get('file-1')?.equals(file)).toBe(true);
    const values = { file: { filename: 'a', contentType: 'image/png', base64: file.toString('base64') } };
    const digest = createHash('sha256').update(file).digest('hex');
    for (const [mtom, source] of [
      [true, 'LazyDataSource'],
      [false, 'ByteArrayDataSource'],
    ] as const) {
      const outcome = await callSoap(wsdl, { operation: 'digest', values, mtom });
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { digest: `${digest} ${source}` } });
    }
  });

  interface Case {
    readonly path: string;
    readonly given: string;
    readonly authentication: WsSecurityConfig;
  }
  const all = { ...SIGNATURE, parts: ['BODY', 'TIMESTAMP', 'USERNAME_TOKEN', 'ADDRESSING'] } as const;
  const CASES: readonly Case[] = [
    {
      path: '/digest',
      given: 'the digest of a password',
      authentication: wsSecurity({ usernameToken: usernameToken('DIGEST') }),
    },
    {
      path: '/text',
      given: 'a password as it is',
      authentication: wsSecurity({ usernameToken: usernameToken('TEXT'), timestampSeconds: null }),
    },
    ...(['RSA_SHA1', 'RSA_SHA256', 'RSA_SHA512'] as const).map((algorithm) => ({
      path: '/signed',
      given: `a signature by ${algorithm}`,
      authentication: wsSecurity({ signature: { ...SIGNATURE, algorithm } }),
    })),
    {
      path: '/all',
      given: 'all of it, signed with the addressing',
      authentication: wsSecurity({ usernameToken: usernameToken('DIGEST'), signature: all }),
    },
  ];

  test.for(CASES)('takes $given', async ({ path, authentication }) => {
    const outcome = await callSoap(await peer.wsdl(path), { values: { text: TEXT }, authentication });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { text: expect.stringContaining(TEXT) } });
  });

  test.for([
    {
      given: 'no WS-Security',
      path: '/digest',
      authentication: undefined,
    },
    {
      given: 'a wrong password',
      path: '/digest',
      authentication: wsSecurity({ usernameToken: usernameToken('DIGEST', 'wrong') }),
    },
    {
      given: 'a wrong password as it is',
      path: '/text',
      authentication: wsSecurity({ usernameToken: usernameToken('TEXT', 'wrong'), timestampSeconds: null }),
    },
  ])('refuses $given', async ({ path, authentication }) => {
    const call = { values: { text: TEXT }, ...(authentication === undefined ? {} : { authentication }) };
    expect(await callSoap(await peer.wsdl(path), call)).toMatchObject({
      status: 'FAILED',
      error: { code: 'SOAP_FAULT', detail: { code: expect.stringMatching(/SecurityError$/) } },
    });
  });
});
