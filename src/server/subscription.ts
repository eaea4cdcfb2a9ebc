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
  let answerReader: (() => void) | undefined;
  const end = (): void => {
    over = true;
    controller.abort();
    answerReader?.();
    // A source that has failed, or does not listen, is let go.
    iterator.return?.().catch(() => undefined);
  };
  return {
    next() {
      if (over) return Promise.resolve(DONE);
      return new Promise((resolve) => {
        answerReader = () => resolve(DONE);
        iterator.next().then(
          (result) => {
            resolve(result.done ? DONE : result);
            if (result.done) end();
          },
          (error: unknown) => {
            resolve({ done: false, value: { errors: [asGraphQLError(error)] } });
            end();
          },
        );
      });
    },
    async return() {
      end();
      return DONE;
    },
    async throw(error) {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      end();
    },
  };
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** Whether an execution goes on: only subscriptions do. */
export function isStream(result: unknown): result is AsyncIterable<ExecutionResult> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
