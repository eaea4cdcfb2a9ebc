/** How long a call is answered from the first one with the same idempotency key. */
export const IDEMPOTENCY_MS = 24 * 60 * 60 * 1000;
