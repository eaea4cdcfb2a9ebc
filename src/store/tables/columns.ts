import { integer } from 'drizzle-orm/sqlite-core';

/** When a row was written. */
export const createdAt = () => integer('created_at', { mode: 'timestamp_ms' }).notNull();

/** When a row was last changed; later with every change. */
export const updatedAt = () => integer('updated_at', { mode: 'timestamp_ms' }).notNull();
