import type { UserErrorResolvers } from '../../generated/types.ts';

export const UserError: UserErrorResolvers = {
  nodes: async ({ nodeIds }, _args, { domain }) => {
    if (nodeIds === undefined) return null;
    const nodes = await Promise.all(nodeIds.map((id) => domain.nodes.find(id)));
    return nodes.filter((node) => node !== null);
  },
};
