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
    /** The execution, test run or process instance that refers to it; null as long as none does. */
    ownerId: text('owner_id'),
    createdAt: createdAt(),
  },
  (table) => [index('files_owner').on(table.ownerId, table.createdAt)],
);
