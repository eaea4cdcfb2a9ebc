import type { ProcessInstanceResolvers } from '../../generated/types.ts';
import { showFiles } from '../domain/files.ts';

export const ProcessInstance: ProcessInstanceResolvers = {
  process: ({ engineKey, processKey }, _args, { domain }) => domain.processes.find(engineKey, processKey),
  variables: ({ variables }, _args, { fileUrl }) => showFiles(variables, fileUrl),
};
