import type { JsonSchema } from './connector.ts';

/** A file as a value of a call. */
export const FILE_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'A file: { filename, contentType, base64 }, or one that was an output, as it was.',
  properties: {
    filename: { type: ['string', 'null'] },
    contentType: { type: ['string', 'null'] },
    base64: { type: 'string', contentEncoding: 'base64' },
    url: { type: 'string' },
  },
};
