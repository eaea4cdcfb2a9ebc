import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const deployProcess: NonNullable<MutationResolvers['deployProcess']> = async (
  _parent,
  { input },
  { domain },
) => {
  const { processes, userErrors } = await answer('processes', () => domain.processes.deploy(input.bpmn));
  return { process: processes?.[0] ?? null, processes: processes ?? [], userErrors };
};
