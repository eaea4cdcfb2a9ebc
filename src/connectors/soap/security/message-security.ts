import { randomBytes, randomUUID } from 'node:crypto';
import { ConnectorError } from '../../../errors.ts';
import type { WsSecurityConfig, WsSecuritySignedPart } from '../../authentication/authentication.ts';
import { readSigningCertificate, type SigningCertificate } from '../../authentication/ws-security.ts';
import { escapeAttribute } from '../call/xml-text.ts';
import type { SoapVersion } from '../soap-operation.ts';
import { BASE64_BINARY, WSSE, WSU, X509_V3 } from './security-names.ts';
import { signMessage } from './sign-message.ts';
import { type WrittenToken, writeUsernameToken } from './username-token.ts';

/** The security of one message. */
export interface MessageSecurity {
  /** The wsse:Security block, which is to be signed yet. The prefix `soap` is that of the envelope. */
  readonly header: string;
  /** The attributes, each with a blank in front, that a part of the message is referred to by. */
  idOf(part: 'body' | 'To' | 'Action' | 'MessageID' | 'ReplyTo'): string;
  /** The whole message, signed where it is to be. */
  finish(message: string): string;
  /** What must not be shown although it is no secret of the configuration. */
  readonly derivedSecrets: readonly string[];
}

const HEADER = "/*/*[local-name()='Header']";
const IN_SECURITY = `${HEADER}/*[namespace-uri()='${WSSE}']`;

/** Where the parts of a message are; addressing blocks that are inputs have no wsu:Id. */
const REFERENCES: Readonly<Record<WsSecuritySignedPart, string>> = {
  BODY: "/*/*[local-name()='Body']",
  TIMESTAMP: `${IN_SECURITY}/*[local-name()='Timestamp']`,
  USERNAME_TOKEN: `${IN_SECURITY}/*[local-name()='UsernameToken']`,
  ADDRESSING: `${HEADER}/*[namespace-uri()='http://www.w3.org/2005/08/addressing' and @*[namespace-uri()='${WSU}']]`,
};

const END = '</wsse:Security>';

/** Makes the Security header of one message (Web Services Security: SOAP Message Security 1.1), its tokens fresh. */
export function secureMessage(
  config: WsSecurityConfig,
  message: { readonly soapVersion: SoapVersion; readonly addressed: boolean },
  now: Date = new Date(),
): MessageSecurity {
  const ids = `id-${randomUUID()}`;
  const signing = readSigningCertificate(config);
  const token = usernameToken(config, now, `${ids}-user`);
  const blocks = [
    signing === null ? '' : certificateToken(signing, `${ids}-certificate`),
    config.timestampSeconds === null ? '' : timestamp(now, config.timestampSeconds, `${ids}-timestamp`),
    token?.xml ?? '',
  ];
  return {
    header: `<wsse:Security${securityAttributes(config, message.soapVersion)}>${blocks.join('')}${END}`,
    idOf: (part) => (signing === null ? '' : ` xmlns:wsu="${WSU}" wsu:Id="${ids}-${part}"`),
    finish(text) {
      if (signing === null || config.signature === null) return text;
      const { algorithm } = config.signature;
      const references = presentParts(config, message.addressed).map((part) => REFERENCES[part]);
      if (references.length === 0) {
        throw new ConnectorError('INVALID_INPUT', 'WS-Security is to sign parts that this message does not have.');
      }
      const signature = signMessage(text, { ...signing, algorithm, references, tokenId: `${ids}-certificate` });
      // No value has this text: each "<" in one is escaped.
      const end = text.indexOf(END);
      return `${text.slice(0, end)}${signature}${text.slice(end)}`;
    },
    derivedSecrets: token?.derivedSecrets ?? [],
  };
}

function usernameToken(config: WsSecurityConfig, now: Date, id: string): WrittenToken | null {
  if (config.usernameToken === null) return null;
  return writeUsernameToken(config.usernameToken, { nonce: randomBytes(16), created: now.toISOString(), id });
}

function timestamp(now: Date, seconds: number, id: string): string {
  const expires = new Date(now.getTime() + seconds * 1000);
  return `<wsu:Timestamp wsu:Id="${id}"><wsu:Created>${now.toISOString()}</wsu:Created><wsu:Expires>${expires.toISOString()}</wsu:Expires></wsu:Timestamp>`;
}

/** X.509 Certificate Token Profile 1.1, section 3.1. */
function certificateToken({ certificate }: SigningCertificate, id: string): string {
  return `<wsse:BinarySecurityToken EncodingType="${BASE64_BINARY}" ValueType="${X509_V3}" wsu:Id="${id}">${certificate.raw.toString('base64')}</wsse:BinarySecurityToken>`;
}

function securityAttributes({ mustUnderstand, actor }: WsSecurityConfig, soapVersion: SoapVersion): string {
  const role = soapVersion === 'SOAP_1_1' ? 'actor' : 'role';
  const receiver = actor === null ? '' : ` soap:${role}="${escapeAttribute(actor)}"`;
  return ` xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}"${receiver}${mustUnderstand ? ' soap:mustUnderstand="1"' : ''}`;
}

function presentParts(config: WsSecurityConfig, addressed: boolean): readonly WsSecuritySignedPart[] {
  const present: Readonly<Record<WsSecuritySignedPart, boolean>> = {
    BODY: true,
    TIMESTAMP: config.timestampSeconds !== null,
    USERNAME_TOKEN: config.usernameToken !== null,
    ADDRESSING: addressed,
  };
  return (config.signature?.parts ?? []).filter((part) => present[part]);
}
