import { matchesQuickly } from './pattern-cost.ts';

/**
 * An XML Schema regular expression (part 2, appendix F) as one of ECMA-262 in unicode mode, anchored; null where it cannot
 * be said the same way (subtraction, blocks, name classes) or where matching it could take very long: the pattern comes from
 * a foreign document, and values are matched against it by whoever validates.
 */
export function ecmaPattern(pattern: string): string | null {
  if (pattern.length > MAX_LENGTH) return null;
  const translated = translate(pattern);
  if (translated === null || !matchesQuickly(pattern)) return null;
  const source = `^(?:${translated})$`;
  try {
    new RegExp(source, 'u');
    return source;
  } catch {
    return null;
  }
}

const MAX_LENGTH = 500;
const ESCAPES: Readonly<Record<string, string | undefined>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  n: '\\n',
  r: '\\r',
  t: '\\t',
};
const CLASS_ESCAPES: Readonly<Record<string, string | undefined>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: ' \\t\\n\\r',
  n: '\\n',
  r: '\\r',
  t: '\\t',
};
/** A category escape, another escape, a character class, or one character. */
const TOKENS = /\\[pP]\{[A-Za-z]{1,2}\}|\\.|\[\^?(?:\\[pP]\{[A-Za-z]{1,2}\}|\\.|[^[\]\\])+\]|[^\\]/gsu;

function translate(pattern: string): string | null {
  const tokens = pattern.match(TOKENS) ?? [];
  if (tokens.join('') !== pattern) return null;
  const parts = tokens.map(translateToken);
  return parts.includes(null) ? null : parts.join('');
}

function translateToken(token: string): string | null {
  if (token.length > 1 && token.startsWith('[')) return translateClass(token);
  if (/^\\[pP]\{/.test(token)) return token;
  if (token.startsWith('\\')) return ESCAPES[token.slice(1)] ?? literal(token.slice(1));
  if (token === '^' || token === '$' || token === '/') return `\\${token}`;
  // A class that the token expression did not take: a subtraction, or not a class at all.
  if (token === '[' || token === ']') return null;
  return token === '.' ? '[^\\n\\r]' : token;
}

/** An escaped character; of the letters, those for classes of names (\i, \c) have no counterpart. */
function literal(character: string): string | null {
  if (/[\p{L}\p{N}]/u.test(character)) return null;
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function translateClass(token: string): string | null {
  const negated = token[1] === '^';
  const items = token.slice(negated ? 2 : 1, -1).match(/\\[pP]\{[A-Za-z]{1,2}\}|\\.|[^\\]/gsu) ?? [];
  const parts = items.map((item, index) => translateClassItem(item, index === 0 || index === items.length - 1));
  return parts.includes(null) ? null : `[${negated ? '^' : ''}${parts.join('')}]`;
}

function translateClassItem(item: string, atEdge: boolean): string | null {
  if (/^\\[pP]\{/.test(item)) return item;
  if (item.startsWith('\\')) {
    const character = item.slice(1);
    if (CLASS_ESCAPES[character] !== undefined) return CLASS_ESCAPES[character];
    return /[\p{L}\p{N}]/u.test(character) ? null : `\\${escapable(character)}`;
  }
  if (item === '-') return atEdge ? '\\-' : '-';
  return item === '^' ? '\\^' : item;
}

/** In unicode mode only syntax characters may be escaped; others are written as code points. */
function escapable(character: string): string {
  if (/[\^$\\.*+?()[\]{}|/-]/.test(character)) return character;
  return `u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
