import type {
  ApiKeyLocation,
  OAuth1SignatureMethod,
  OAuth2Grant,
  ResolversTypes,
  WsSecurityPasswordType,
  WsSecuritySignatureAlgorithm,
  WsSecuritySignedPart,
} from '../../generated/types.ts';
import { describeCertificate } from '../domain/services/certificates.ts';
import type { PublicAuthentication } from '../store/tables.ts';

/** An authentication as the API shows it: never its secrets. What has a fixed set of values was checked when it was stored. */
export async function showAuthentication(
  authentication: PublicAuthentication | null,
  isAuthorized: () => Promise<boolean>,
): Promise<Awaited<ResolversTypes['Authentication']> | null> {
  if (authentication === null) return null;
  switch (authentication.kind) {
    case 'BASIC':
      return { __typename: 'BasicAuthentication', username: authentication.username };
    case 'OAUTH1':
      return {
        __typename: 'OAuth1Authentication',
        ...authentication,
        signatureMethod: authentication.signatureMethod as OAuth1SignatureMethod,
      };
    case 'OAUTH2':
      return {
        __typename: 'OAuth2Authentication',
        ...authentication,
        grant: authentication.grant as OAuth2Grant,
        authorized: await isAuthorized(),
      };
    case 'BEARER':
      return { __typename: 'BearerAuthentication', present: true };
    case 'API_KEY':
      return { __typename: 'ApiKeyAuthentication', name: authentication.name, in: authentication.in as ApiKeyLocation };
    case 'NTLM':
      return { __typename: 'NtlmAuthentication', ...authentication };
    case 'WS_SECURITY':
      return {
        __typename: 'WsSecurityAuthentication',
        ...authentication,
        passwordType: authentication.passwordType as WsSecurityPasswordType,
        certificate: authentication.certificate === null ? null : describeCertificate(authentication.certificate),
        signatureAlgorithm: authentication.signatureAlgorithm as WsSecuritySignatureAlgorithm,
        signedParts: authentication.signedParts as WsSecuritySignedPart[],
      };
  }
}
