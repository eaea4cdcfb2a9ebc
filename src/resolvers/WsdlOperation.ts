import type { WsdlOperationResolvers } from '../../generated/types.ts';

export const WsdlOperation: WsdlOperationResolvers = {
  // Nothing is bound before the import: every parameter is left to the designer.
  parameters: ({ parameters }) =>
    parameters.map((parameter) => ({ ...parameter, binding: { mode: 'DESIGNER' }, nestedBindings: [] })),
};
