import type { WsdlFile } from '../soap-operation.ts';
import type { SchemaProblem } from './compiled-schemas.ts';

/** What became of the validation of one envelope: `off` where the schemas cannot judge it, with the reason in words. */
export type Validation =
  | { readonly kind: 'judged'; readonly problems: readonly SchemaProblem[] }
  | { readonly kind: 'off'; readonly reason: string };

/** Envelopes for the schemas of one WSDL. The files come with the first of a key; without them the key must be known. */
export interface ValidationJob {
  readonly key: string;
  readonly files: readonly WsdlFile[] | null;
  readonly envelopes: readonly string[];
}

/**
 * One validation for each envelope, `unjudgeable` where the schemas judge none, with the reason; `unknown` where those of
 * the key are not there any more.
 */
export type ValidationReply =
  | { readonly kind: 'judged'; readonly problems: readonly (readonly SchemaProblem[])[] }
  | { readonly kind: 'unjudgeable'; readonly reason: string }
  | { readonly kind: 'unknown' };
