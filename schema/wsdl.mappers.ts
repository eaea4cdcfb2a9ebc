export type { DescribedOperation as WsdlOperationMapper } from '../src/connectors/soap/soap-operation.ts';
