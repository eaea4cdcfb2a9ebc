import { X509Certificate } from 'node:crypto';
import { userError } from '../../errors.ts';

/** A certificate as people tell it from others. */
export interface CertificateDescription {
  readonly subject: string;
  readonly issuer: string;
  readonly expiresAt: Date;
  readonly fingerprint: string;
}

const MOST_CERTIFICATES = 100;

/** What a certificate in PEM says of itself. */
export function describeCertificate(pem: string): CertificateDescription {
  const certificate = new X509Certificate(pem);
  return {
    subject: inOneLine(certificate.subject),
    issuer: inOneLine(certificate.issuer),
    expiresAt: certificate.validToDate,
    fingerprint: certificate.fingerprint256,
  };
}

/**
 * The certificates of a text, each in PEM; what stands between them is left out. INVALID_INPUT where there is none, one
 * cannot be read, or a private key is among them, which would then be stored for all to see.
 */
export function readCertificates(text: string, path: readonly string[]): readonly string[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    throw userError(
      'INVALID_INPUT',
      'There is a private key among the certificates: it belongs into the field for it',
      path,
    );
  }
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (pems.length === 0) {
    throw userError('INVALID_INPUT', 'There is no PEM certificate in it ("-----BEGIN CERTIFICATE-----" …)', path);
  }
  if (pems.length > MOST_CERTIFICATES) {
    throw userError('LIMIT_EXCEEDED', `There are more than ${MOST_CERTIFICATES} certificates in it`, path);
  }
  pems.forEach((pem, index) => {
    if (!isReadable(pem))
      throw userError('INVALID_INPUT', `Certificate ${index + 1} cannot be read: it is damaged`, path);
  });
  return pems;
}

/** INVALID_INPUT where the certificate has expired, or is for a time to come. */
export function checkUsable(pem: string, now: Date, path: readonly string[]): void {
  const { subject, validFromDate, validToDate } = new X509Certificate(pem);
  const name = `The certificate ${inOneLine(subject)}`;
  if (validToDate < now) throw userError('INVALID_INPUT', `${name} expired at ${validToDate.toISOString()}`, path);
  if (validFromDate > now) {
    throw userError('INVALID_INPUT', `${name} is not valid before ${validFromDate.toISOString()}`, path);
  }
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

/** Node writes one attribute a line. */
function inOneLine(name: string): string {
  return name.split('\n').join(', ');
}
