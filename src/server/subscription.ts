import { type ExecutionResult, GraphQLError } from 'graphql';

/**
 * A running subscription that ends when it is told to. A generator that waits for its next event would hear of `return` only
 * after that event; here `return` aborts the operation's signal, answers the waiting reader and lets the source go. An error
 * of the source becomes the last result, so that every transport can tell it.
 */
export function endable(
  source: AsyncIterable<ExecutionResult>,
  controller: AbortController,
): AsyncGenerator<ExecutionResult, void> {
  const iterator = source[Symbol.asyncIterator]();
  let over = false;
  let answer: ((result: IteratorResult<ExecutionResult, void>) => void) | undefined;
  const finish = (): IteratorResult<ExecutionResult, void> => {
    over = true;
    answer?.({ done: true, value: undefined });
    if (!controller.signal.aborted) controller.abort();
    return { done: true, value: undefined };
  };
  return {
    next() {
      if (over) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => {
        answer = resolve;
        iterator.next().then(
          (result) => resolve(result.done ? finish() : result),
          (error: unknown) => {
            finish();
            resolve({ done: false, value: { errors: [asGraphQLError(error)] } });
          },
        );
      });
    },
    async return() {
      const result = finish();
      iterator.return?.().catch(() => undefined);
      return result;
    },
    async throw(error) {
      finish();
      iterator.return?.().catch(() => undefined);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined);
    },
  };
}

/** Whether an execution goes on: only subscriptions do. */
export function isStream(result: unknown): result is AsyncIterable<ExecutionResult> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
