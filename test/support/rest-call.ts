import { buffer } from 'node:stream/consumers';
import type { AuthenticationConfig } from '../../src/connectors/authentication/authentication.ts';
import type { CallOutcome, SaveFile } from '../../src/connectors/connector.ts';
import type { Egress } from '../../src/connectors/egress/egress.ts';
import { invokeRest } from '../../src/connectors/rest/invoke.ts';
import type { RestOperationConfig } from '../../src/connectors/rest/rest-operation.ts';
import { startEgress } from './egress.ts';

/** How a call differs from a plain one: no values, no authentication, never cancelled. */
export interface CallOptions {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly authentication?: AuthenticationConfig;
  readonly signal?: AbortSignal;
  readonly egress?: Egress;
  readonly saveFile?: SaveFile;
}

/** Calls a REST operation as the domain does; files go nowhere, unless `saveFile` takes them. */
export function callRest(
  baseUrl: string,
  operation: RestOperationConfig,
  options: CallOptions = {},
): Promise<CallOutcome> {
  const { values = {}, authentication = null, signal = new AbortController().signal } = options;
  const context = {
    egress: options.egress ?? startEgress(),
    signal,
    saveFile: options.saveFile ?? keepFiles().saveFile,
  };
  return invokeRest({ baseUrl, authentication }, operation, values, context);
}

/** Keeps saved files in memory, by id. */
export function keepFiles(): { readonly saveFile: SaveFile; readonly files: ReadonlyMap<string, Buffer> } {
  const files = new Map<string, Buffer>();
  const saveFile: SaveFile = async ({ filename, contentType, content }) => {
    const bytes = await buffer(content);
    const $file = `file-${files.size + 1}`;
    files.set($file, bytes);
    return { $file, filename, contentType, size: bytes.length };
  };
  return { saveFile, files };
}
