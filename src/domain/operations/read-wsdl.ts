import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedWsdl, WsdlFile, WsdlSource } from '../../connectors/soap/soap-operation.ts';
import { UserErrors, userError } from '../../errors.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import type { StoredAuthentication } from '../services/authentication.ts';
import { egressUnder } from '../services/call-settings.ts';
import { toFetchAuthentication } from '../services/fetch-authentication.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import { egressWithTls, tokenAddresses } from '../services/tls-egress.ts';
import { type StoredTls, toTlsSettings } from '../services/tls-settings.ts';
import { toUserErrors } from '../user-errors.ts';

/** Exactly one member is set. */
export interface WsdlSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly WsdlFile[] | null;
}

/** Longest time that reading a WSDL with all that it imports may take. */
const READ_MS = 60_000;

/** What to read, and how it is reached. */
export interface WsdlRequest {
  readonly source: WsdlSourceInput;
  readonly authentication: StoredAuthentication | null;
  /** CIDRs that it may be fetched from besides those of the server. */
  readonly allow: readonly string[];
  readonly tls: StoredTls | null;
}

/** Reads a WSDL for a mutation; `member` is the field of its input that holds the authentication. Throws UserErrors. */
export async function readWsdl(
  { egress, tokens }: { readonly egress: Egress; readonly tokens: OAuth2Tokens },
  { source, authentication, allow, tls }: WsdlRequest,
  member: string,
): Promise<DescribedWsdl> {
  const checked = toSource(source);
  // The client certificate is shown where the WSDL is, and where its access token comes from.
  const addresses = [...(source.url == null ? [] : [source.url]), ...tokenAddresses(authentication)];
  const way = egressUnder(egressWithTls(egress, toTlsSettings(tls), addresses), allow);
  const config = toFetchAuthentication(tokens, authentication, way, [member]);
  try {
    const context = { egress: way, signal: AbortSignal.timeout(READ_MS) };
    return await connectors.soap.describe(checked, config, context);
  } catch (error) {
    if (error instanceof UserErrors) throw error;
    const refused = toUserErrors(error, ['source']);
    throw refused.errors[0]?.code === 'AUTHENTICATION_FAILED' ? toUserErrors(error, [member]) : refused;
  }
}

/** Describes files that are kept, without the network. */
export async function describeKept(files: readonly WsdlFile[], path: readonly string[]): Promise<DescribedWsdl> {
  try {
    return await connectors.soap.describeFiles(files);
  } catch (error) {
    throw toUserErrors(error, path);
  }
}

function toSource(source: WsdlSourceInput): WsdlSource {
  if (source.url != null) return { url: checkHttpUrl(source.url, ['source', 'url']) };
  if (source.document != null) return { document: source.document };
  if (source.bundle != null && source.bundle.length > 0) return { bundle: source.bundle };
  throw userError('INVALID_INPUT', 'A bundle needs at least one file: the WSDL first', ['source', 'bundle']);
}
