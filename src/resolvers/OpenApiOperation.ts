import type { OpenApiOperationResolvers } from '../../generated/types.ts';

export const OpenApiOperation: OpenApiOperationResolvers = {
  contentType: async ({ details }) => (await details())?.contentType ?? null,
  outputSchema: async ({ details }) => (await details())?.outputSchema ?? null,
  warnings: async ({ details }) => (await details())?.warnings ?? [],
  // Nothing is bound before the import: every parameter is left to the designer.
  parameters: async ({ details }) =>
    ((await details())?.parameters ?? []).map((parameter) => ({
      ...parameter,
      binding: { mode: 'DESIGNER' },
      nestedBindings: [],
    })),
};
