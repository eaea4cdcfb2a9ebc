export type {
  OperationRow as OperationMapper,
  OperationRow as RestOperationMapper,
  OperationRow as SoapOperationMapper,
} from '../src/store/operation-store.ts';
