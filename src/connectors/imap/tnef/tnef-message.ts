/** Where bytes lie in the stream: the same stream is read again for them. */
export interface TnefPiece {
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

export interface TnefAttachment {
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly contentId: string | null;
  /** A message is one that was attached as such. */
  readonly content: TnefPiece | TnefMessage;
}

/** What a TNEF stream (MS-OXTNEF) holds of a message. What it does not hold is null. */
export interface TnefMessage {
  readonly subject: string | null;
  readonly senderName: string | null;
  readonly senderAddress: string | null;
  /** Names of recipients, as one text. */
  readonly to: string | null;
  readonly sentAt: Date | null;
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  /** PidTagRtfCompressed (MS-OXRTFCP). */
  readonly compressedRtf: Buffer | null;
  /** In the order of the stream. */
  readonly attachments: readonly TnefAttachment[];
}

/** Whether it is a message that was attached as such. */
export function isTnefMessage(content: TnefPiece | TnefMessage): content is TnefMessage {
  return 'attachments' in content;
}
