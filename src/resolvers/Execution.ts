import type { ExecutionResolvers } from '../../generated/types.ts';
import { showFiles } from '../domain/files.ts';

export const Execution: ExecutionResolvers = {
  operation: ({ operationId }, _args, { domain }) => domain.operations.find(operationId),
  output: ({ output }, _args, { fileUrl }) => showFiles(output, fileUrl),
};
