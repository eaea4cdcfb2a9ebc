import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedOpenApi, OpenApiFile, OpenApiSource } from '../../connectors/openapi/openapi-document.ts';
import { UserErrors, userError } from '../../errors.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import { changeAuthentication } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import { egressUnder } from '../services/call-settings.ts';
import { toFetchAuthentication } from '../services/fetch-authentication.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import { egressWithTls, tokenAddresses } from '../services/tls-egress.ts';
import { type StoredTls, toTlsSettings } from '../services/tls-settings.ts';
import { toUserErrors } from '../user-errors.ts';

/** Exactly one member is set. */
export interface OpenApiSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly OpenApiFile[] | null;
}

/** Longest that reading a document with all that it refers to may take. */
const READ_MS = 60_000;

/** What to read, and how it is reached. */
export interface OpenApiRequest {
  readonly source: OpenApiSourceInput;
  readonly authentication: AuthenticationInput | null | undefined;
  /** CIDRs that it may be fetched from besides those of the server. */
  readonly allow: readonly string[];
  readonly tls: StoredTls | null;
  /** To what the client certificate is shown, besides where the access token comes from. */
  readonly certificateFor: readonly string[];
}

/**
 * Reads an OpenAPI document for a mutation; `member` is the field of its input that holds the authentication. What it
 * offers is at hand until it is disposed of. Throws UserErrors.
 */
export async function readOpenApi(
  { egress, tokens }: { readonly egress: Egress; readonly tokens: OAuth2Tokens },
  { source, authentication, allow, tls, certificateFor }: OpenApiRequest,
  member: string,
): Promise<DescribedOpenApi> {
  const checked = toSource(source);
  const stored = changeAuthentication(null, authentication, { addressChanges: false, path: [member] }) ?? null;
  const addresses = [...certificateFor, ...tokenAddresses(stored)];
  const way = egressUnder(egressWithTls(egress, toTlsSettings(tls), addresses), allow);
  const config = toFetchAuthentication(tokens, stored, way, [member]);
  try {
    const context = { egress: way, signal: AbortSignal.timeout(READ_MS) };
    return await connectors.openapi.describe(checked, config, context);
  } catch (error) {
    if (error instanceof UserErrors) throw error;
    const refused = toUserErrors(error, ['source']);
    throw refused.errors[0]?.code === 'AUTHENTICATION_FAILED' ? toUserErrors(error, [member]) : refused;
  }
}

function toSource(source: OpenApiSourceInput): OpenApiSource {
  if (source.url != null) return { url: checkHttpUrl(source.url, ['source', 'url']) };
  if (source.document != null) return { document: source.document };
  if (source.bundle != null && source.bundle.length > 0) return { bundle: source.bundle };
  throw userError('INVALID_INPUT', 'A bundle needs at least one file: the OpenAPI document first', [
    'source',
    'bundle',
  ]);
}
