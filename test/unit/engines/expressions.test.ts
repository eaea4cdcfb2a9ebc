import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../src/engines/embedded/expression-syntax.ts';
import { safeExpressions } from '../../../src/engines/embedded/expressions.ts';

const variables = {
  amount: 1500,
  text: '1500',
  sender: 'a@b.c',
  blank: '',
  approved: 'false',
  mail: { tags: ['x', 'y'], 'a b': 1 },
  injected: `\${amount} \${injected}`,
  id: 'mine',
};
const context = { environment: { variables, output: { done: true } }, content: { id: 'Task', item: 7 } };
const resolve = (text: string) => safeExpressions.resolveExpression(text, context);

describe('an expression reads and compares', () => {
  test.each([
    [`\${amount}`, 1500],
    ['#{amount}', 1500],
    [`\${ amount > 1000 }`, true],
    [`\${amount gt 1000 and sender == "a@b.c"}`, true],
    [`\${text > 1000}`, true],
    [`\${text == 1500}`, true],
    [`\${sender != 'x' && !(amount < 3)}`, true],
    [`\${amount == 1 || amount == 2}`, false],
    [`\${not empty sender}`, true],
    [`\${empty missing && empty blank}`, true],
    [`\${missing == null}`, true],
    [`\${approved || false}`, false],
    [`\${amount * 2 - 1}`, 2999],
    [`\${1 + 2 * 3}`, 7],
    [`\${-amount % 7}`, -1500 % 7],
    [`\${mail.tags[1]}`, 'y'],
    [`\${mail.tags[-1]}`, 'y'],
    [`\${mail["a b"]}`, 1],
    [`\${environment.variables.amount}`, 1500],
    [`\${environment.output.done}`, true],
    [`\${content.id}`, 'Task'],
    [`\${item}`, 7],
    [`\${id}`, 'mine'],
    [`\${true}`, true],
    [`\${null}`, null],
    ['plain', 'plain'],
    [`from \${sender}: \${amount}, \${missing}.`, 'from a@b.c: 1500, .'],
    [`PT\${amount}S`, 'PT1500S'],
  ])('%s is %j', (text, want) => {
    expect(resolve(text)).toEqual(want);
  });
});

describe('an expression reaches data only', () => {
  test.each([
    `\${constructor}`,
    `\${amount.constructor}`,
    `\${mail.constructor.constructor}`,
    `\${mail["__proto__"]}`,
    `\${mail.tags.push}`,
    `\${environment.constructor}`,
    `\${environment.variables.constructor}`,
    `\${environment.services}`,
    `\${content.constructor}`,
    `\${toString}`,
  ])('%s is nothing', (text) => {
    expect(resolve(text)).toBeUndefined();
  });

  test('what a variable holds is never evaluated', () => {
    expect(resolve(`\${injected}`)).toBe(`\${amount} \${injected}`);
    expect(resolve(`got: \${injected}`)).toBe(`got: \${amount} \${injected}`);
  });
});

describe('an expression that cannot be evaluated says why', () => {
  test.each([
    ['process.exit()', /functions and methods are not called/],
    ['constructor.constructor("return 1")()', /functions and methods are not called/],
    ['a +', /ends too early/],
    ['a ? b : c', /not understood/],
    ['(a', /"\)" is missing/],
    ['a[0', /"]" is missing/],
    ['a.', /name is expected/],
    ['', /ends too early/],
    ['a b', /"b" is not expected/],
    ['x'.repeat(2000), /at most 1000 characters/],
  ])('%s', (text, want) => {
    expect(() => parseExpression(text)).toThrow(want);
  });
});
