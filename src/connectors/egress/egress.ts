/**
 * The one way out. Every outgoing connection (REST, WSDL and its imports, SOAP, IMAP, engines) goes through this
 * contract: the host is resolved once, every address is checked against the policy, and the connection is made to the
 * address that was checked.
 */

import type { SecureContext } from 'node:tls';
import type { ReadonlyHeaders } from './header-fields.ts';

/** What one service asks of the way out; absent fields are as for every other. */
export interface EgressPolicy {
  /**
   * CIDR blocks that may be called besides public addresses and those of PASSERELLE_EGRESS_ALLOW. Only what
   * PASSERELLE_EGRESS_SERVICE_ALLOW permits counts; link-local and metadata addresses never.
   */
  readonly allow?: readonly string[];
  /** For one connection, its name look-up and TLS included. Default 10 s; past it ConnectorError TIMEOUT. */
  readonly connectTimeoutMs?: number;
  /** From the request to the head of the answer. By default the total time-out alone decides. */
  readonly headersTimeoutMs?: number;
  /** From the start of the request to the end of the body. Default 30 s; past it ConnectorError TIMEOUT. */
  readonly totalTimeoutMs?: number;
  /** Absent and null: the public authorities, and no certificate of our own. */
  readonly tls?: TlsSettings | null;
}

/** TLS beyond the defaults. */
export interface TlsSettings {
  /** Authorities that are trusted besides the public ones, each in PEM. */
  readonly caCertificates: readonly string[];
  /** Shown to the origin of the request, and to none that a redirect leads to. */
  readonly client: TlsClient | null;
}

/** Who we are to a peer that asks for a certificate. */
export interface TlsClient {
  /** In PEM, followed by the intermediate certificates where there are any. */
  readonly certificate: string;
  /** The private key of the certificate, in PEM. */
  readonly key: string;
  /** Of the private key; null where it has none. */
  readonly passphrase: string | null;
}

export interface EgressRequest extends EgressPolicy {
  readonly method: string;
  readonly url: URL | string;
  /** User-Agent and Accept-Encoding are added where they are absent; Host and Content-Length follow from the URL and the body. */
  readonly headers?: ReadonlyHeaders | Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
  readonly signal?: AbortSignal;
  /** Of the decompressed body; more is ConnectorError TOO_LARGE, and the rest is not read. Default 16 MiB. */
  readonly maxBytes?: number;
  /** Redirects that are followed (each address checked again, credentials dropped across origins). Default 5; 0 answers them as they are. */
  readonly maxRedirects?: number;
  /** Headers that hold credentials, and are dropped across origins besides Authorization, Cookie and Proxy-Authorization. */
  readonly credentialHeaders?: readonly string[];
  /**
   * A redirect never makes a GET of another method: 301 and 302 repeat the request with its body, as 307 and 308 do, and 303 is
   * answered as it is. Absent: as browsers do.
   */
  readonly keepsMethod?: boolean;
  /** The headers for a redirect within the origin, where they are a signature of the address or the method. */
  readonly resign?: Resign | undefined;
  /** Sent over this one connection of `hold`, one request after the other; redirects are answered as they are. */
  readonly connection?: HeldConnection | undefined;
}

/** Signs a request that a redirect asks for; its headers are those of the one before. */
export type Resign = (request: {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyHeaders;
  readonly body: string | Uint8Array | null;
}) => Promise<ReadonlyHeaders>;

/** A connection that some requests share, and no others: NTLM logs in connections, not requests. */
export interface HeldConnection {
  /** What the peer has shown in TLS, in DER, once it has answered; null without TLS. */
  peerCertificate(): Uint8Array | null;
  /** No request follows: it is closed when what is under way has ended. */
  release(): void;
}

export interface EgressResponse {
  readonly status: number;
  readonly headers: ReadonlyHeaders;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  /** Decompressed, bounded by `maxBytes`; to be read or cancelled. Iterate at most once. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Reads the body whole; a lower limit than that of the request may be set. */
  bytes(maxBytes?: number): Promise<Uint8Array>;
  /** Reads the body whole, decoded by the charset of Content-Type (UTF-8 without one). */
  text(): Promise<string>;
  /** Gives the connection up without reading the body. */
  cancel(): Promise<void>;
}

/** Where a host may be reached: an address that the policy has admitted. */
export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export interface Egress {
  /**
   * Throws ConnectorError UNREACHABLE, TIMEOUT, ADDRESS_FORBIDDEN, TOO_LARGE, CANCELLED, INVALID_RESPONSE (not HTTP, or a body
   * that does not decompress) or INVALID_INPUT (not http(s), user info); reading the body throws the same.
   */
  request(request: EgressRequest): Promise<EgressResponse>;
  /** A connection of its own, opened by the first request that names it; to be released. */
  hold(): HeldConnection;
  /** For protocols other than HTTP: resolves and checks; the caller connects to the address and to nothing else. */
  resolve(host: string, signal?: AbortSignal, policy?: EgressPolicy): Promise<CheckedAddress>;
  /** For protocols other than HTTP: what TLS is opened with; shared by equal settings. */
  tlsContext(settings: TlsSettings): SecureContext;
  /** Why `policy.allow` would not be honoured, in words; null where it would. */
  allowFault(allow: readonly string[]): string | null;
  /** Closes every connection, called once, at the end: what is under way fails with CANCELLED. */
  close(): Promise<void>;
}
