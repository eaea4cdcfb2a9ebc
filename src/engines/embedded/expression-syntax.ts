/** What an expression inside `${...}` says. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'path'; readonly root: string; readonly keys: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type UnaryOperator = '!' | '-' | 'empty';
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

const MAX_LENGTH = 1_000;

/** Weakest first, as in the Unified Expression Language (JSR 341, section 1.14). */
const PRECEDENCE: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** The words that the Expression Language has for operators. */
const WORDS: Readonly<Record<string, string>> = {
  or: '||',
  and: '&&',
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  div: '/',
  mod: '%',
  not: '!',
};

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([\p{L}_$][\p{L}\p{N}_$]*)|(\|\||&&|[=!<>]=|[-+*/%<>!.()[\]]))/uy;

type Token =
  | { readonly kind: 'number' | 'string' | 'name' | 'symbol'; readonly text: string }
  | { readonly kind: 'end'; readonly text: '' };

/**
 * Parses the inside of `${...}`: the part of the Unified Expression Language that reads values and compares them.
 * There are no functions and no methods, so that an expression can never reach the server. Throws a SyntaxError in
 * words.
 */
export function parseExpression(text: string): Expression {
  if (text.length > MAX_LENGTH) throw new SyntaxError(`an expression has at most ${MAX_LENGTH} characters`);
  return new Parser(tokenize(text)).parse();
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new SyntaxError(`"${source.slice(start).trim()}" is not understood`);
    tokens.push(tokenOf(match));
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenOf([, number, string, name, symbol]: RegExpExecArray): Token {
  if (number !== undefined) return { kind: 'number', text: number };
  if (string !== undefined) return { kind: 'string', text: string.slice(1, -1).replaceAll(/\\(.)/g, '$1') };
  if (name === undefined) return { kind: 'symbol', text: symbol ?? '' };
  return Object.hasOwn(WORDS, name) ? { kind: 'symbol', text: WORDS[name] ?? name } : { kind: 'name', text: name };
}

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Expression {
    const expression = this.#binary(0);
    const rest = this.#peek();
    if (rest.text === '(') throw new SyntaxError('functions and methods are not called');
    if (rest.kind !== 'end') throw new SyntaxError(`"${rest.text}" is not expected there`);
    return expression;
  }

  #binary(level: number): Expression {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (let operator = this.#takeOneOf(operators); operator; operator = this.#takeOneOf(operators)) {
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #unary(): Expression {
    const operator = this.#takeOneOf(['!', '-'] as const);
    if (operator !== null) return { kind: 'unary', operator, operand: this.#unary() };
    if (this.#peek().kind === 'name' && this.#peek().text === 'empty') {
      this.#position += 1;
      return { kind: 'unary', operator: 'empty', operand: this.#unary() };
    }
    return this.#primary();
  }

  #primary(): Expression {
    const token = this.#next();
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'literal', value: token.text };
    if (token.kind === 'name') return literalWord(token.text) ?? this.#path(token.text);
    if (token.text !== '(')
      throw new SyntaxError(token.kind === 'end' ? 'it ends too early' : `"${token.text}" is not expected there`);
    const inner = this.#binary(0);
    this.#expect(')');
    return inner;
  }

  #path(root: string): Expression {
    const keys: Expression[] = [];
    for (let next = this.#takeOneOf(['.', '['] as const); next; next = this.#takeOneOf(['.', '['] as const)) {
      keys.push(next === '.' ? this.#name() : this.#index());
    }
    return { kind: 'path', root, keys };
  }

  #name(): Expression {
    const token = this.#next();
    if (token.kind !== 'name' && token.kind !== 'number') throw new SyntaxError('a name is expected after "."');
    return { kind: 'literal', value: token.text };
  }

  #index(): Expression {
    const index = this.#binary(0);
    this.#expect(']');
    return index;
  }

  #expect(text: string): void {
    if (this.#next().text !== text) throw new SyntaxError(`"${text}" is missing`);
  }

  #takeOneOf<const T extends string>(symbols: readonly T[]): T | null {
    const token = this.#peek();
    const symbol = token.kind === 'symbol' ? symbols.find((candidate) => candidate === token.text) : undefined;
    if (symbol === undefined) return null;
    this.#position += 1;
    return symbol;
  }

  #peek(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#peek();
    this.#position += 1;
    return token;
  }
}

function literalWord(word: string): Expression | null {
  if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
  return word === 'null' ? { kind: 'literal', value: null } : null;
}
