import type { OpenApiDescriptionResolvers } from '../../generated/types.ts';

export const OpenApiDescription: OpenApiDescriptionResolvers = {
  operations: (api, { search, refs }) => {
    const wanted = refs == null ? null : new Set(refs);
    const text = search?.toLowerCase() ?? '';
    const found = api.operations.filter(
      ({ ref, name, operationId, description, tags }) =>
        (wanted === null || wanted.has(ref)) &&
        [ref, name, operationId, description, ...tags].join('\n').toLowerCase().includes(text),
    );
    return found.map((operation) => ({
      ...operation,
      details: once(async () => (await api.details([operation.ref]))[0] ?? null),
    }));
  },
};

/** Several fields of one operation share one answer. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    answer ??= read();
    return answer;
  };
}
