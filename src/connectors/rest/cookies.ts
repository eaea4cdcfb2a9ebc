import { notationOf } from './parameter-style.ts';
import type { ParameterValue } from './parameter-values.ts';
import { encodeCookieText, encodeUnreserved } from './percent-encoding.ts';
import { isObject } from './plain-text.ts';
import { type Encoding, writeParameter } from './write-parameter.ts';

const COOKIE_ENCODING: Encoding = { name: encodeUnreserved, value: encodeCookieText };

/**
 * The value of a Cookie header (RFC 6265 section 4.2.1); '' where there is none. A list or object that is exploded is one
 * cookie for each member: the "&" that OpenAPI has between them would belong to the first cookie.
 */
export function writeCookies(values: readonly ParameterValue[]): string {
  return values
    .flatMap(({ definition, value }) => {
      const { explode } = notationOf(definition);
      return explode ? writeEach(definition.wireName, value) : [write(definition.wireName, value)];
    })
    .filter((pair) => pair !== '')
    .join('; ');
}

function writeEach(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => write(name, item));
  if (isObject(value)) return Object.entries(value).map(([member, each]) => write(member, each));
  return [write(name, value)];
}

function write(name: string, value: unknown): string {
  return writeParameter(name, value, { style: 'FORM', explode: false }, COOKIE_ENCODING);
}
