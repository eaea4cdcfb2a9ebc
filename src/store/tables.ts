/**
 * Every table of the database, the source of the migrations. Times are milliseconds since the epoch, JSON is text; the
 * tables are STRICT (appended by `npm run db:generate`, since drizzle-kit cannot write it).
 */
export * from './agenda/tables.ts';
export * from './tables/backfills.ts';
export * from './tables/files.ts';
export * from './tables/oauth2.ts';
export * from './tables/operations.ts';
export * from './tables/processes.ts';
export * from './tables/receipts.ts';
export * from './tables/runs.ts';
export * from './tables/services.ts';
export * from './tables/skips.ts';
export * from './tables/triggers.ts';
