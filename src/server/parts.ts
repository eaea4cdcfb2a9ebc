import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../logger.ts';
import type { Access } from './access.ts';
import type { MaskError } from './mask-error.ts';
import type { CreateContext } from './operation.ts';

/** What every transport works with. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  readonly access: Access;
  readonly mask: MaskError;
  readonly logger: Logger;
  /** Aborted as soon as the server begins to stop: nothing new is begun, and streams end. */
  readonly stopping: AbortSignal;
}

/** Bytes of a request body or of a WebSocket message. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The one path of the API, on every transport. */
export const GRAPHQL_PATH = '/graphql';
