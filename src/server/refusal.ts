/** Why a request is not served, before GraphQL has its say. */
export interface Refusal {
  /** HTTP. */
  readonly status: number;
  /** Stable, as in the `extensions` of a GraphQL error. */
  readonly code: string;
  readonly message: string;
}

/** The body of an answer that refuses: a GraphQL response without data, whatever was asked. */
export interface ErrorsBody {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

export function errorsBody({ code, message }: Pick<Refusal, 'code' | 'message'>): ErrorsBody {
  return { errors: [{ message, extensions: { code } }] };
}

/** What a request without the key, or with a wrong one, is told. */
export const UNAUTHENTICATED: Refusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'This server needs its admin key: send it as "Authorization: Bearer <key>".',
};

/** What a request is told that comes while the server stops. */
export const STOPPING: Refusal = { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'The server is stopping.' };
