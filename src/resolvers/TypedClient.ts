import type { TypedClientResolvers } from '../../generated/types.ts';

export const TypedClient: TypedClientResolvers = {
  contentType: ({ file }) => file.contentType,
  filename: ({ file }) => file.filename ?? '',
  size: ({ file }) => file.size,
  url: ({ file }, _args, { fileUrl }) => fileUrl(file.$file),
};
