import { expect, it } from 'vitest';
import { allowListFault, parseAllowList, permittedBlocks } from '../../../src/connectors/egress/allow-list.ts';

const permitted = parseAllowList(['10.0.0.0/8', 'fd00::/8']);

it.each([
  { given: [], want: null },
  { given: ['10.1.0.0/16', 'fd12::/16', '10.0.0.7'], want: null },
  { given: ['10.0.0.0/8'], want: null },
  { given: ['0.0.0.0/0'], want: 'PASSERELLE_EGRESS_SERVICE_ALLOW' },
  { given: ['10.0.0.0/7'], want: 'PASSERELLE_EGRESS_SERVICE_ALLOW' },
  { given: ['10.1.0.0/16', '192.168.0.0/16'], want: '192.168.0.0/16 is not within' },
  { given: ['::ffff:10.0.0.0/104'], want: 'not within' },
  { given: ['10.0.0.0/33'], want: 'is not a CIDR block' },
  { given: ['10.1/16'], want: 'is not a CIDR block' },
  { given: ['printer.local'], want: 'is not a CIDR block' },
])('of a service whose list is $given, the fault is: $want', ({ given, want }) => {
  const fault = allowListFault(given, permitted);
  if (want === null) expect(fault).toBeNull();
  else expect(fault).toContain(want);
});

it.each(['169.254.169.254', '169.254.0.0/16', 'fe80::/10', 'fd00:ec2::254'])(
  'no list opens %s, whatever is permitted',
  (given) => {
    expect(allowListFault([given], parseAllowList(['0.0.0.0/0', '::/0']))).toContain('never called');
  },
);

it('what is not permitted does not count, and the rest does', () => {
  const blocks = permittedBlocks(['10.1.0.0/16', '192.168.0.0/16', 'nonsense'], permitted);
  expect(blocks.map(({ network, prefixLength }) => `${network}/${prefixLength}`)).toEqual(['10.1.0.0/16']);
});

it('nothing is permitted where the operator has permitted nothing', () => {
  expect(allowListFault(['127.0.0.1'], [])).toContain('PASSERELLE_EGRESS_SERVICE_ALLOW');
});
