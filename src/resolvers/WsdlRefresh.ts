import type { WsdlRefreshResolvers } from '../../generated/types.ts';
import { headsOf } from '../domain/operations/wsdl-files.ts';

export const WsdlRefresh: WsdlRefreshResolvers = {
  breaking: ({ changes }) => changes.some(({ breaking }) => breaking),
  files: ({ files }) => headsOf(files),
};
