import { evaluateExpression, ownValue } from './evaluate-expression.ts';
import { parseExpression } from './expression-syntax.ts';

/** A whole text that is one expression: `${...}`, or `#{...}`, which means the same here. */
const WHOLE = /^\s*[$#]\{([^{}]*)\}\s*$/;
const EMBEDDED = /[$#]\{([^{}]*)\}/g;

/** What bpmn-engine asks of its expressions. */
export interface EngineExpressions {
  resolveExpression(text: unknown, context: unknown): unknown;
  isExpression(text: unknown): boolean;
  hasExpression(text: unknown): boolean;
}

/**
 * Expressions for bpmn-engine in place of its own, which call functions, reach prototypes and evaluate once more what
 * a variable holds. `${amount > 1000}` reads the variable `amount`; bpmn-engine's `${environment.variables.amount}`,
 * `${environment.output.x}` and `${content.x}` work too. A text around expressions is filled in, once.
 */
export const safeExpressions: EngineExpressions = {
  resolveExpression(text, context) {
    if (typeof text !== 'string') return text;
    const whole = WHOLE.exec(text)?.[1];
    if (whole !== undefined) return valueOfExpression(whole, context);
    return text.replaceAll(EMBEDDED, (_, inner: string) => asText(valueOfExpression(inner, context)));
  },
  isExpression: (text) => typeof text === 'string' && WHOLE.test(text),
  hasExpression: (text) => typeof text === 'string' && expressionsIn(text).length > 0,
};

/** The insides of all `${...}` of a text. */
export function expressionsIn(text: string): readonly string[] {
  return [...text.matchAll(EMBEDDED)].map(([, inner]) => inner ?? '');
}

function valueOfExpression(inner: string, context: unknown): unknown {
  return evaluateExpression(parseExpression(inner), (name) => nameIn(context, name));
}

/** The process's variables first, so that no field of the engine's messages hides one; then what is being run. */
function nameIn(context: unknown, name: string): unknown {
  const environment = ownValue(context, 'environment');
  const content = ownValue(context, 'content');
  if (name === 'environment') return { variables: variablesOf(environment), output: ownValue(environment, 'output') };
  if (name === 'content') return content;
  return ownValue(variablesOf(environment), name) ?? ownValue(content, name);
}

/** `variables` is an accessor of the engine's environment, not a property of its own. */
function variablesOf(environment: unknown): unknown {
  return typeof environment === 'object' && environment !== null ? Reflect.get(environment, 'variables') : undefined;
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
