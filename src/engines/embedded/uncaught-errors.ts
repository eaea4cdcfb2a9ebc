import { ownValue } from './evaluate-expression.ts';

/** A BPMN error that an end event has thrown. */
export interface ThrownError {
  readonly elementId: string;
  readonly errorCode: string | null;
}

/**
 * A listener of bpmn-engine that notes thrown BPMN errors which no boundary event catches. bpmn-engine ends the
 * process as if all were well; BPMN 2.0 (section 10.5.6) has an uncaught error end the instance.
 */
export class UncaughtErrors {
  readonly #thrown = new Map<unknown, ThrownError>();
  readonly #caught = new Set<unknown>();

  get first(): ThrownError | null {
    const uncaught = this.#thrown.entries().find(([executionId]) => !this.#caught.has(executionId));
    return uncaught?.[1] ?? null;
  }

  /** A catch is told before its throw. */
  emit(event: string, api: unknown): void {
    const content = ownValue(api, 'content');
    if (event === 'activity.throw') this.#thrown.set(ownValue(content, 'executionId'), toThrownError(content));
    if (event === 'activity.catch') this.#caught.add(ownValue(ownValue(content, 'source'), 'executionId'));
  }
}

function toThrownError(content: unknown): ThrownError {
  const code = ownValue(ownValue(content, 'message'), 'code');
  return {
    elementId: String(ownValue(content, 'id')),
    errorCode: code === undefined || code === null ? null : String(code),
  };
}
