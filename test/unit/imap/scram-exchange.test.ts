import { expect, test } from 'vitest';
import { ScramExchange } from '../../../src/connectors/imap/login/scram-exchange.ts';

const SERVER_FIRST = 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096';
const SERVER_FINAL = 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=';

const rfc7677 = () => new ScramExchange('sha256', 'user', 'pencil', 'rOprNGfwEbeRWgbNEkqO');

test('the exchange of RFC 7677 section 3 comes out as it is printed there', async () => {
  const exchange = rfc7677();
  expect(exchange.first()).toBe('n,,n=user,r=rOprNGfwEbeRWgbNEkqO');
  expect(await exchange.final(SERVER_FIRST)).toBe(
    'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
  );
  expect(exchange.isProof(SERVER_FINAL)).toBe(true);
});

test('the exchange of RFC 5802 section 5 comes out as it is printed there', async () => {
  const exchange = new ScramExchange('sha1', 'user', 'pencil', 'fyko+d2lbbFgONRv9qkxdawL');
  const serverFirst = 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096';
  expect(await exchange.final(serverFirst)).toBe(
    'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
  );
  expect(exchange.isProof('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')).toBe(true);
});

test('a server that does not know the password proves nothing', async () => {
  const exchange = rfc7677();
  expect(exchange.isProof(SERVER_FINAL)).toBe(false);
  await exchange.final(SERVER_FIRST);
  for (const wrong of ['', 'v=', 'v=AAAA', 'e=invalid-proof', SERVER_FINAL.replace('6rri', '6rrj')])
    expect(exchange.isProof(wrong)).toBe(false);
});

test.each([
  ['another nonce', 'r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'],
  ['our nonce alone', 'r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'],
  ['no salt', 'r=rOprNGfwEbeRWgbNEkqOx,i=4096'],
  ['no iterations', 'r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ=='],
  ['iterations that would take for ever', 'r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4000000000'],
  ['nothing', ''],
])('a server that sends %s is not answered', async (_, serverFirst) => {
  await expect(rfc7677().final(serverFirst)).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
});

test('commas and equals signs in a user name are escaped', () => {
  expect(new ScramExchange('sha256', 'a,b=c', 'x', 'n').first()).toBe('n,,n=a=2Cb=3Dc,r=n');
});
