export type { NodeRow as NodeMapper } from '../src/domain/nodes.ts';
