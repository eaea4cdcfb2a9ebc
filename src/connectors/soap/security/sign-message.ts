import { SignedXml } from 'xml-crypto';
import type { WsSecuritySignatureAlgorithm } from '../../authentication/authentication.ts';
import type { SigningCertificate } from '../../authentication/ws-security.ts';
import { WSSE, X509_V3 } from './security-names.ts';

/** How a message is signed. */
export interface MessageSignature extends SigningCertificate {
  readonly algorithm: WsSecuritySignatureAlgorithm;
  /** The XPath of each signed element; each has a wsu:Id. */
  readonly references: readonly string[];
  /** The wsu:Id of the BinarySecurityToken with the certificate. */
  readonly tokenId: string;
}

const EXCLUSIVE_CANONICAL = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const ALGORITHMS = {
  RSA_SHA1: {
    signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
  },
  RSA_SHA256: {
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
  RSA_SHA512: {
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
  },
} as const;

/**
 * The ds:Signature over parts of a message (XML Signature, with exclusive canonical XML), to be put into its wsse:Security
 * header; that header must be there.
 */
export function signMessage(message: string, { key, algorithm, references, tokenId }: MessageSignature): string {
  const { signature, digest } = ALGORITHMS[algorithm];
  const signed = new SignedXml({
    idMode: 'wssecurity',
    privateKey: key,
    signatureAlgorithm: signature,
    canonicalizationAlgorithm: EXCLUSIVE_CANONICAL,
    getKeyInfoContent: () =>
      `<wsse:SecurityTokenReference><wsse:Reference URI="#${tokenId}" ValueType="${X509_V3}"/></wsse:SecurityTokenReference>`,
  });
  for (const xpath of references) {
    signed.addReference({ xpath, transforms: [EXCLUSIVE_CANONICAL], digestAlgorithm: digest });
  }
  signed.computeSignature(message, {
    prefix: 'ds',
    location: {
      reference: `/*/*[local-name()='Header']/*[local-name()='Security' and namespace-uri()='${WSSE}']`,
      action: 'append',
    },
    existingPrefixes: { wsse: WSSE },
  });
  return signed.getSignatureXml();
}
