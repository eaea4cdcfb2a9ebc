const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

/** The namespace of Security and its tokens. */
export const WSSE = `${OASIS}-wssecurity-secext-1.0.xsd`;
/** The namespace of Timestamp, Created and Id. */
export const WSU = `${OASIS}-wssecurity-utility-1.0.xsd`;
/** What an EncodingType says of base64. */
export const BASE64_BINARY = `${OASIS}-soap-message-security-1.0#Base64Binary`;
/** What a ValueType says of a certificate. */
export const X509_V3 = `${OASIS}-x509-token-profile-1.0#X509v3`;

const USERNAME_TOKEN_PROFILE = `${OASIS}-username-token-profile-1.0`;

/** What a password's Type says of it. */
export const PASSWORD_TYPES = {
  TEXT: `${USERNAME_TOKEN_PROFILE}#PasswordText`,
  DIGEST: `${USERNAME_TOKEN_PROFILE}#PasswordDigest`,
} as const;
