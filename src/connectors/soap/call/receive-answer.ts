import { ConnectorError } from '../../../errors.ts';
import type { EgressResponse } from '../../egress/egress.ts';
import type { KeepPart } from '../attachments/kept-part.ts';
import { type MultipartRelated, multipartRelated } from '../attachments/multipart-related.ts';
import { receiveMultipart } from '../attachments/receive-multipart.ts';
import type { AnswerDecoder } from './answer-decoder.ts';
import { receiveMessage } from './receive-message.ts';
import type { ReceivedAnswer } from './received-answer.ts';

/** A decoder for a message of that media type, which may have parts besides itself. */
export type CreateDecoder = (contentType: string | null, hasParts: boolean) => AnswerDecoder;

/** Decodes a body while it arrives: a message, or one with attachments. */
export async function receiveAnswer(
  { body, headers }: Pick<EgressResponse, 'body' | 'headers'>,
  createDecoder: CreateDecoder,
  keep: KeepPart,
): Promise<ReceivedAnswer> {
  const contentType = headers.get('content-type');
  const related = relatedOf(contentType);
  if (related === null || related instanceof ConnectorError) {
    return receiveMessage(body, contentType, createDecoder(contentType, false), related);
  }
  const receiveRoot = (content: AsyncIterable<Uint8Array>, type: string) =>
    receiveMessage(content, type, createDecoder(type, true));
  return receiveMultipart(body, related, receiveRoot, keep);
}

function relatedOf(contentType: string | null): MultipartRelated | ConnectorError | null {
  if (contentType === null || !/^\s*multipart\//i.test(contentType)) return null;
  try {
    return multipartRelated(contentType);
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
}
