import { type BpmnElement, describe, elementOf, type LocatedElement, textOf } from './bpmn-element.ts';
import { parseExpression } from './expression-syntax.ts';
import { expressionsIn, safeExpressions } from './expressions.ts';

/** Where the engine decides by an expression: a text without one would always be true. */
const CONDITIONS = ['conditionExpression', 'condition', 'completionCondition', 'loopCondition'] as const;
/** Where the engine fills in expressions, if there are any. */
const TEMPLATES = ['loopCardinality', 'timeDuration', 'timeDate', 'timeCycle'] as const;
const TEMPLATE_ATTRIBUTES = ['errorCode', 'collection', 'name'] as const;
const NAMED_BY_EXPRESSION = new Set(['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation']);

/** Iterations that one loop may have. */
const MAX_CARDINALITY = 1_000;

/** The expressions of an element that could not be evaluated, in words that name it. */
export function refusedExpressions({ element, owner }: LocatedElement): readonly string[] {
  const where = describe(owner);
  const faults = [
    ...CONDITIONS.flatMap((property) => conditionFault(elementOf(element, property))),
    ...TEMPLATES.flatMap((property) => languageFault(elementOf(element, property))),
    ...templatesOf(element).flatMap(syntaxFaults),
    ...cardinalityFault(elementOf(element, 'loopCardinality')),
  ];
  return faults.map((fault) => `${where} ${fault}`);
}

function conditionFault(condition: BpmnElement | null): readonly string[] {
  if (condition === null) return [];
  const scripted = languageFault(condition);
  if (scripted.length > 0) return scripted;
  const body = textOf(condition, 'body') ?? '';
  if (!safeExpressions.isExpression(body))
    return [`has the condition "${body}", which is no expression: write \${...}`];
  return syntaxFaults(body);
}

function languageFault(expression: BpmnElement | null): readonly string[] {
  const language = expression === null ? null : textOf(expression, 'language');
  return language === null ? [] : [`has a script condition or value (language "${language}"), and scripts are not run`];
}

function templatesOf(element: BpmnElement): readonly string[] {
  const bodies = TEMPLATES.map((property) => elementOf(element, property)).map((body) => body && textOf(body, 'body'));
  const attributes = TEMPLATE_ATTRIBUTES.filter((name) => name !== 'name' || NAMED_BY_EXPRESSION.has(element.$type));
  return [...bodies, ...attributes.map((name) => textOf(element, name))].filter((text) => text !== null);
}

function syntaxFaults(text: string): readonly string[] {
  return expressionsIn(text).flatMap((inner) => {
    try {
      parseExpression(inner);
      return [];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return [`has the expression \${${inner}}, which cannot be evaluated: ${error.message}`];
    }
  });
}

function cardinalityFault(cardinality: BpmnElement | null): readonly string[] {
  const count = Number(cardinality === null ? 0 : textOf(cardinality, 'body'));
  return count > MAX_CARDINALITY ? [`loops ${count} times, and at most ${MAX_CARDINALITY} are allowed`] : [];
}
