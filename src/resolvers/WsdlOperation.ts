import type { WsdlOperationResolvers } from '../../generated/types.ts';
import { SCHEMA_PAUSES } from '../domain/pauses.ts';

export const WsdlOperation: WsdlOperationResolvers = {
  // Nothing is bound before the import: every parameter is left to the designer.
  parameters: async (operation) => {
    await SCHEMA_PAUSES.take();
    return operation.parameters.map((parameter) => ({
      ...parameter,
      binding: { mode: 'DESIGNER' },
      nestedBindings: [],
    }));
  },
  outputSchema: async (operation) => {
    await SCHEMA_PAUSES.take();
    return operation.outputSchema;
  },
};
