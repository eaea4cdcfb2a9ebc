import type { HttpMethod } from '../../src/connectors/connector.ts';

/** Every method that an operation may have. */
export const HTTP_METHODS: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
