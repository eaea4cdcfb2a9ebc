import type { OperationResolvers } from '../../generated/types.ts';

const TYPES = { REST: 'RestOperation', SOAP: 'SoapOperation' } as const;

export const Operation: OperationResolvers = { __resolveType: ({ config }) => TYPES[config.connector] };
