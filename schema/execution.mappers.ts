export type { ExecutionRow as ExecutionMapper } from '../src/store/execution-store.ts';
