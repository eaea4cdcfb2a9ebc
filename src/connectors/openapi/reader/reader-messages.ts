import type { ConnectorErrorCode } from '../../../errors.ts';
import type { OpenApiOverview, OperationDetails } from '../openapi-document.ts';
import type { WantedDocument } from './openapi-reader.ts';

/** What the thread can be asked. */
export type ReaderCall =
  | { readonly call: 'add'; readonly location: string; readonly base: string; readonly text: string }
  | { readonly call: 'miss'; readonly wanted: WantedDocument; readonly reason: string }
  | { readonly call: 'overview' }
  | { readonly call: 'details'; readonly ref: string };

/** What each call answers. */
export interface ReaderResults {
  readonly add: readonly WantedDocument[];
  readonly miss: undefined;
  readonly overview: OpenApiOverview;
  readonly details: OperationDetails | null;
}

/** A call on its way to the thread. */
export type ReaderRequest = ReaderCall & { readonly id: number };

/** An answer on its way back; `error` is a ConnectorError, whose class no clone keeps. */
export type ReaderAnswer =
  | { readonly id: number; readonly result: ReaderResults[ReaderCall['call']] }
  | { readonly id: number; readonly error: { readonly code: ConnectorErrorCode; readonly message: string } };
