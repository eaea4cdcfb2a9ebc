import type { OpenApiOperationResolvers } from '../../generated/types.ts';
import { settledBinding } from '../domain/operations/settled-binding.ts';

export const OpenApiOperation: OpenApiOperationResolvers = {
  contentType: async ({ details }) => (await details())?.contentType ?? null,
  outputSchema: async ({ details }) => (await details())?.outputSchema ?? null,
  warnings: async ({ details }) => (await details())?.warnings ?? [],
  // As the import will bind it.
  parameters: async ({ details }) =>
    ((await details())?.parameters ?? []).map((parameter) => ({
      ...parameter,
      binding: settledBinding(parameter),
      nestedBindings: [],
    })),
};
