export type { TriggerVariableData as TriggerVariableMapper } from '../src/store/tables.ts';
export type { TriggerRow as ImapTriggerMapper } from '../src/store/trigger-store.ts';
