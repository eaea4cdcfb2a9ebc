import type { ConnectorError } from '../../../errors.ts';
import type { Answer } from './answer-decoder.ts';

/** What came back, as far as it came. */
export interface ReceivedAnswer {
  /** The beginning of the message; null where its media type is binary, or it did not come. */
  readonly text: string | null;
  /** In bytes, of what was read. */
  readonly size: number;
  /** What it says, or why it says nothing that can be understood. */
  readonly answer: Answer | ConnectorError;
}
