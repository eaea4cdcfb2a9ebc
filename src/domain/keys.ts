import { userError } from '../errors.ts';

const KEY = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/;
const LONGEST_SLUG = 60;

/**
 * The key of something new: the one asked for, or a free one that begins with `base`. Refuses a key that is not URL-safe
 * (INVALID_INPUT) or taken (CONFLICT).
 */
export async function chooseKey(
  asked: string | null | undefined,
  base: string,
  isTaken: (key: string) => Promise<boolean>,
  path: readonly string[] = ['key'],
): Promise<string> {
  if (asked == null) return freeKey(base, isTaken);
  if (!KEY.test(asked))
    throw userError(
      'INVALID_INPUT',
      'A key is 1 to 100 letters, digits, dots, hyphens, underscores or tildes, and starts with a letter or digit',
      path,
    );
  if (await isTaken(asked))
    throw userError('CONFLICT', `The key "${asked}" is taken: choose another, or leave it out to get a free one`, path);
  return asked;
}

async function freeKey(base: string, isTaken: (key: string) => Promise<boolean>): Promise<string> {
  if (!(await isTaken(base))) return base;
  for (let number = 2; ; number += 1) {
    const key = `${base}-${number}`;
    if (!(await isTaken(key))) return key;
  }
}

/** A name as a key, its letter case kept, where it can stand as it is; its slug otherwise. */
export function keyFromName(name: string): string {
  return KEY.test(name) ? name : slug(name);
}

/** "Météo de Paris" becomes "meteo-de-paris"; a name without any Latin letter or digit becomes "item". */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return joined.slice(0, LONGEST_SLUG).replace(/-+$/, '') || 'item';
}
