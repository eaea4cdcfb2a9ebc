import type { ProcessResolvers } from '../../generated/types.ts';

export const Process: ProcessResolvers = {
  engine: ({ engineKey }, _args, { domain }) => domain.processes.engine(engineKey),
};
