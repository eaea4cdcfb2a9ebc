import type { BinaryOperator, Expression } from './expression-syntax.ts';

/** Finds the value of the first name of a path; undefined where nothing has that name. */
export type Scope = (name: string) => unknown;

/** Evaluates an expression over plain data. Reads own properties only; a name that does not exist is undefined. */
export function evaluateExpression(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return expression.keys.reduce<unknown>(
        (value, key) => ownValue(value, evaluateExpression(key, scope)),
        scope(expression.root),
      );
    case 'unary': {
      const operand = evaluateExpression(expression.operand, scope);
      if (expression.operator === '!') return !isTrue(operand);
      return expression.operator === 'empty' ? isEmpty(operand) : -Number(operand);
    }
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope);
  }
}

/** A value's own property, never one of its prototype's, and never a function. */
export function ownValue(value: unknown, key: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = typeof key === 'number' && key < 0 && Array.isArray(value) ? String(value.length + key) : String(key);
  if (!Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'function' ? undefined : found;
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, scope: Scope): unknown {
  const first = evaluateExpression(left, scope);
  if (operator === '||') return isTrue(first) || isTrue(evaluateExpression(right, scope));
  if (operator === '&&') return isTrue(first) && isTrue(evaluateExpression(right, scope));
  const second = evaluateExpression(right, scope);
  switch (operator) {
    case '==':
      return isEqual(first, second);
    case '!=':
      return !isEqual(first, second);
    case '<':
      return compare(first, second) < 0;
    case '<=':
      return compare(first, second) <= 0;
    case '>':
      return compare(first, second) > 0;
    case '>=':
      return compare(first, second) >= 0;
    case '+':
      return Number(first) + Number(second);
    case '-':
      return Number(first) - Number(second);
    case '*':
      return Number(first) * Number(second);
    case '/':
      return Number(first) / Number(second);
    case '%':
      return Number(first) % Number(second);
  }
}

/** The text `false` is false too: a value from a mail is always a text. */
function isTrue(value: unknown): boolean {
  return value === 'false' ? false : Boolean(value);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Numbers and truth values equal the texts that say them, as in the Expression Language; null equals undefined. */
function isEqual(left: unknown, right: unknown): boolean {
  if (left === null || left === undefined) return right === null || right === undefined;
  if (typeof left === typeof right) return left === right;
  if (typeof left === 'number' || typeof right === 'number') return compare(left, right) === 0;
  return typeof left !== 'object' && typeof right !== 'object' && String(left) === String(right);
}

/** NaN, which every comparison answers with false, where the two cannot be compared. */
function compare(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') {
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }
  return toNumber(left) - toNumber(right);
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}
