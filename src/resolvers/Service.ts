import type { ServiceResolvers } from '../../generated/types.ts';

const TYPES = { REST: 'RestService', SOAP: 'SoapService', IMAP: 'ImapService' } as const;

export const Service: ServiceResolvers = { __resolveType: ({ connector }) => TYPES[connector] };
