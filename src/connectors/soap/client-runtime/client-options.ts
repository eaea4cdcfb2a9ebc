/** HTTP headers, in the forms that `Headers` takes. */
type GivenHeaders = Headers | Readonly<Record<string, string>> | [string, string][];

/** How a client calls. */
export interface ClientOptions {
  /** What sends the requests: a client runs elsewhere, and has no egress. */
  readonly fetch: (url: URL, request: RequestInit) => Promise<Response>;
  readonly endpoint?: string | undefined;
  readonly basic?: { readonly username: string; readonly password: string } | undefined;
  readonly headers?: GivenHeaders | (() => GivenHeaders | Promise<GivenHeaders>) | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxBytes?: number | undefined;
}

/** What one call has of its own. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}
