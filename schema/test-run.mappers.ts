export type { TestRunRow as TestRunMapper } from '../src/store/test-run-store.ts';
