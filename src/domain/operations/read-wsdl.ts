import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedWsdl, WsdlFile, WsdlSource } from '../../connectors/soap/soap-operation.ts';
import { UserErrors, userError } from '../../errors.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import { type StoredAuthentication, toAuthenticationConfig } from '../services/authentication.ts';
import { toUserErrors } from '../user-errors.ts';

/** Exactly one member is set. */
export interface WsdlSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly WsdlFile[] | null;
}

/** Longest time that reading a WSDL with all that it imports may take. */
const READ_MS = 60_000;

/** Reads a WSDL for a mutation; `member` is the field of its input that holds the authentication. Throws UserErrors. */
export async function readWsdl(
  egress: Egress,
  source: WsdlSourceInput,
  authentication: StoredAuthentication | null,
  member: string,
): Promise<DescribedWsdl> {
  const context = { egress, signal: AbortSignal.timeout(READ_MS) };
  try {
    return await connectors.soap.describe(toSource(source), toAuthenticationConfig(authentication), context);
  } catch (error) {
    if (error instanceof UserErrors) throw error;
    const refused = toUserErrors(error, ['source']);
    throw refused.errors[0]?.code === 'AUTHENTICATION_FAILED' ? toUserErrors(error, [member]) : refused;
  }
}

/** Describes files that are kept, without the network. */
export function describeKept(files: readonly WsdlFile[], path: readonly string[]): DescribedWsdl {
  try {
    return connectors.soap.describeFiles(files);
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
