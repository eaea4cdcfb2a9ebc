import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../../src/connectors/egress/cidr.ts';

describe('a block in the allow list', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.1/32',
    '10.0.0.0/8',
    '0.0.0.0/0',
    '::1',
    '::1/128',
    'fd00::/8',
    '::/0',
    ' 10.0.0.0/8 ',
  ])('is read from "%s"', (text) => expect(parseCidr(text)).not.toBeNull());

  it.each([
    '',
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/ 8',
    '10/8',
    '010.0.0.0/8',
    '0x0a.0.0.0/8',
    '10.0.0.0/255.0.0.0',
    '::1/129',
    'fe80::1%eth0/64',
    '[::1]/128',
    '*',
  ])('is not read from "%s"', (text) => expect(parseCidr(text)).toBeNull());
});
