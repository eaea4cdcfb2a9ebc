import type { ImapTriggerResolvers } from '../../generated/types.ts';
import { serviceOf } from './service-of.ts';

export const ImapTrigger: ImapTriggerResolvers = {
  activity: (trigger, { first, after, ...filter }, { domain }) =>
    domain.mailActivities.list(trigger, { first, after }, filter),
  backfills: ({ id }, _args, { domain }) => domain.backfills.list(id),
  conditions: ({ furtherConditions }) => furtherConditions,
  health: (trigger, _args, { domain }) => domain.mailHealths.ofTrigger(trigger),
  mailboxReport: ({ serviceId, sourceFolder, destinationFolder }, _args, { domain }) =>
    domain.mailboxes.report(serviceId, { sourceFolder, destinationFolder }),
  process: ({ engineKey, processKey }, _args, { domain }) => domain.processes.find(engineKey, processKey),
  receipts: ({ id }, { first, after, status }, { domain }) =>
    domain.receipts.list({ first, after }, { triggerId: id, status }),
  service: ({ serviceId }, _args, { domain }) => serviceOf(domain, serviceId),
};
