import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../../src/secrets/keyring.ts';

const place = { table: 'services', row: 'svc_1', column: 'secrets' };

describe('a sealed secret', () => {
  const keyring = createKeyring(randomBytes(32));

  it('opens where it was sealed, and shows nothing of itself', () => {
    const sealed = keyring.seal('hunter2', place);
    expect(keyring.open(sealed, place)).toBe('hunter2');
    expect(sealed).not.toContain('hunter2');
    expect(keyring.seal('hunter2', place)).not.toBe(sealed);
  });

  it.each([
    ['another row', { ...place, row: 'svc_2' }],
    ['another column', { ...place, column: 'wsdl_secrets' }],
    ['another table', { ...place, table: 'service_variables' }],
  ])('does not open in %s', (_name, elsewhere) => {
    expect(() => keyring.open(keyring.seal('hunter2', place), elsewhere)).toThrow(/cannot be opened/);
  });

  it('does not open with another key, and says which variable to mend', () => {
    const other = createKeyring(randomBytes(32));
    const sealed = keyring.seal('hunter2', place);
    expect(other.canOpen(sealed)).toBe(false);
    expect(() => other.open(sealed, place)).toThrow(/PASSERELLE_SECRET_KEY/);
  });

  it('that was tampered with does not open', () => {
    const sealed = keyring.seal('hunter2', place);
    const tampered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => keyring.open(tampered, place)).toThrow(/cannot be opened/);
  });
});
