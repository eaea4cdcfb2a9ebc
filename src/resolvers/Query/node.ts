import type { QueryResolvers } from '../../../generated/types.ts';

export const node: NonNullable<QueryResolvers['node']> = (_parent, { id }, { domain }) => domain.nodes.find(id);
