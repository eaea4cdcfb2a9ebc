import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import type { WsSecurityConfig } from '../../../src/connectors/authentication/authentication.ts';
import { createAuthenticate } from '../../../src/connectors/authentication/index.ts';
import { buildingMessage } from '../../../src/connectors/soap/call/build-message.ts';
import { clockHint } from '../../../src/connectors/soap/security/clock-hint.ts';
import { writeUsernameToken } from '../../../src/connectors/soap/security/username-token.ts';
import { atOnce } from '../../../src/connectors/soap/work.ts';
import { firstOperation } from '../../support/soap-messages.ts';
import { PASSWORD, SIGNATURE, SIGNER_CERTIFICATE, usernameToken, wsSecurity } from '../../support/ws-security.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const WSDL = documentService(inElement('<xs:element name="city" type="xs:string"/>'));
const WSDL_1_2 = WSDL.replaceAll('http://schemas.xmlsoap.org/wsdl/soap/', 'http://schemas.xmlsoap.org/wsdl/soap12/');

function messageOf(security: WsSecurityConfig, wsdl = WSDL, city = 'Paris'): string {
  const { model, operation } = firstOperation(wsdl);
  return atOnce(buildingMessage(model, operation, { city }, { endpoint: 'http://a.test/', soapAction: '' }, security))
    .text;
}

test('a digest is SHA-1 over nonce, time and password', () => {
  const nonce = Buffer.from('0123456789abcdef');
  const created = '2003-07-16T01:24:32Z';
  const { xml, derivedSecrets } = writeUsernameToken(usernameToken('DIGEST'), { nonce, created, id: 'u' });
  const digest = createHash('sha1').update(`0123456789abcdef${created}${PASSWORD}`).digest('base64');
  expect(xml).toContain(`#PasswordDigest">${digest}</wsse:Password>`);
  expect(xml).toContain(`#Base64Binary">${nonce.toString('base64')}</wsse:Nonce><wsu:Created>${created}</wsu:Created>`);
  expect(derivedSecrets).toEqual([digest, nonce.toString('base64')]);
});

test('a password as it is is escaped', () => {
  const { xml, derivedSecrets } = writeUsernameToken(
    { ...usernameToken('TEXT'), username: '<ann>&' },
    { nonce: Buffer.alloc(16), created: '2003-07-16T01:24:32Z', id: 'u' },
  );
  expect(xml).toContain('<wsse:Username>&lt;ann&gt;&amp;</wsse:Username>');
  expect(xml).toContain('#PasswordText">p&lt;ä&amp;ss]]&gt;</wsse:Password>');
  expect(derivedSecrets).toEqual([]);
});

test('nonces and identifiers are fresh in each message', () => {
  const security = wsSecurity({ usernameToken: usernameToken('DIGEST') });
  const nonces = [messageOf(security), messageOf(security)].map((text) => /Nonce[^>]*>([^<]+)/.exec(text)?.[1]);
  expect(nonces[0]).toHaveLength(24);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test.for([
  { wsdl: WSDL, version: 'SOAP 1.1', attributes: 'soap:actor="urn:a&quot;&lt;b" soap:mustUnderstand="1"' },
  { wsdl: WSDL_1_2, version: 'SOAP 1.2', attributes: 'soap:role="urn:a&quot;&lt;b" soap:mustUnderstand="1"' },
])('the receiver of $version is told, and what it must do', ({ wsdl, attributes }) => {
  expect(messageOf(wsSecurity({ actor: 'urn:a"<b' }), wsdl)).toContain(attributes);
  expect(messageOf(wsSecurity({ mustUnderstand: false }), wsdl)).not.toMatch(/mustUnderstand|actor|role/);
});

test('a Timestamp ends when it is asked to', () => {
  const [created = '', expires = ''] = [...messageOf(wsSecurity({ timestampSeconds: 60 })).matchAll(/>([^<]+Z)</g)].map(
    ([, time]) => time ?? '',
  );
  expect(Date.parse(expires) - Date.parse(created)).toBe(60_000);
  expect(messageOf(wsSecurity({ usernameToken: usernameToken('TEXT'), timestampSeconds: null }))).not.toContain(
    'Timestamp',
  );
});

describe('a signature', () => {
  test.for(['Paris', 'Zoë </wsse:Security> ]]> \r\n\t😀'])('is over Body and Timestamp: %j', (city) => {
    const message = messageOf(wsSecurity({ signature: SIGNATURE }), WSDL, city);
    const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(message)?.[0] ?? '';
    const verify = (text: string): boolean => {
      const signed = new SignedXml({ idMode: 'wssecurity', publicCert: SIGNER_CERTIFICATE });
      signed.loadSignature(signature);
      return signed.checkSignature(text);
    };
    expect(signature.match(/<ds:Reference /g)).toHaveLength(2);
    expect(verify(message)).toBe(true);
    const tampered = message.replace(/<\/(\w+:)?city>/, '!$&');
    expect(tampered).not.toBe(message);
    expect(verify(tampered)).toBe(false);
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const locked = other.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'x' }).toString();
  test.for([
    { given: 'no certificate', change: { certificate: 'x' }, message: /no PEM certificate/ },
    { given: 'no key', change: { privateKey: 'x' }, message: /no PEM private key/ },
    {
      given: 'the key of another',
      change: { privateKey: other.export(pem).toString() },
      message: /belongs to another/,
    },
    {
      given: 'a key that is not RSA',
      change: { privateKey: ec.export(pem).toString() },
      message: /RSA key, not one of ec/,
    },
    { given: 'a locked key', change: { privateKey: locked }, message: /its passphrase is needed/ },
    { given: 'a wrong passphrase', change: { privateKey: locked, passphrase: 'y' }, message: /does not open/ },
  ])('is refused with $given', ({ change, message }) => {
    expect(() => createAuthenticate(wsSecurity({ signature: { ...SIGNATURE, ...change } }))).toThrow(message);
  });
});

test('a clock that is wrong is told from one that is not', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  expect(clockHint('Thu, 01 Jan 2026 12:10:00 GMT', now)).toMatch(/600 s ahead of ours/);
  expect(clockHint('Thu, 01 Jan 2026 11:58:00 GMT', now)).toMatch(/120 s behind ours/);
  expect(clockHint('Thu, 01 Jan 2026 12:00:30 GMT', now)).toBe('');
  expect(clockHint(null, now)).toBe('');
});
