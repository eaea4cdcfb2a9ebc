export type { ProcessData as ProcessMapper } from '../src/domain/processes/processes.ts';
export type { ProcessInstanceRow as ProcessInstanceMapper } from '../src/store/process-store.ts';
