export type {
  ServiceRow as ImapServiceMapper,
  ServiceRow as RestServiceMapper,
  ServiceRow as ServiceMapper,
  ServiceRow as SoapServiceMapper,
} from '../src/store/service-store.ts';
