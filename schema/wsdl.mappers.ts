export type { DescribedOperation as WsdlOperationMapper } from '../src/connectors/soap/soap-operation.ts';
export type { TypedClient as TypedClientMapper } from '../src/domain/operations/typed-clients.ts';
export type { WsdlRefreshRow as WsdlRefreshMapper } from '../src/store/wsdl-refresh-store.ts';
