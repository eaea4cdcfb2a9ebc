import type { JsonSchema } from './connector.ts';

/** A file as a value of a call. */
export const FILE_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'A file: { filename, contentType, base64 }.',
  properties: {
    filename: { type: ['string', 'null'] },
    contentType: { type: ['string', 'null'] },
    base64: { type: 'string', contentEncoding: 'base64' },
  },
};
