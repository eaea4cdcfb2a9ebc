import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt } from './columns.ts';

/** Bytes kept in the data directory. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey(),
    filename: text('filename'),
    contentType: text('content_type').notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('files_created').on(table.createdAt)],
);
