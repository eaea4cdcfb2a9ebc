import { describe, expect, it } from 'vitest';
import { chooseKey, keyFromName, slug } from '../../../src/domain/keys.ts';

const free = async () => false;

describe('a key', () => {
  it.each([
    { name: 'Météo de Paris', want: 'meteo-de-paris' },
    { name: '  CRM / ERP  ', want: 'crm-erp' },
    { name: '天気', want: 'item' },
  ])('is made from the name $name', ({ name, want }) => {
    expect(slug(name)).toBe(want);
  });

  it('keeps the letter case of an operation of a WSDL', () => {
    expect(keyFromName('GetWeather')).toBe('GetWeather');
    expect(keyFromName('Get Weather')).toBe('get-weather');
  });

  it('that is taken gets a number when it was not asked for', async () => {
    const taken = new Set(['crm', 'crm-2']);
    expect(await chooseKey(undefined, 'crm', async (key) => taken.has(key))).toBe('crm-3');
  });

  it('that is asked for and taken is a conflict', async () => {
    await expect(chooseKey('crm', 'x', async () => true)).rejects.toMatchObject({
      errors: [{ code: 'CONFLICT', path: ['key'] }],
    });
  });

  it.each(['', 'a b', 'é', '-a', 'a/b', 'x'.repeat(101)])('is not %o', async (asked) => {
    await expect(chooseKey(asked, 'x', free)).rejects.toMatchObject({ errors: [{ code: 'INVALID_INPUT' }] });
  });
});
