import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import { type MailMatchData, testRunMails, testRuns } from './tables.ts';

/** A test run as stored: everything in it is masked, and its work sealed. */
export type TestRunRow = typeof testRuns.$inferSelect;
/** One mail that a test of a trigger has found. */
export type TestRunMailRow = typeof testRunMails.$inferSelect;

/** Null where there is none. */
export async function findTestRun(connection: Connection, id: string): Promise<TestRunRow | null> {
  const [row] = await connection.select().from(testRuns).where(eq(testRuns.id, id));
  return row ?? null;
}

/** Test runs, newest first. */
export function pageTestRuns(
  connection: Connection,
  request: PageRequest,
  targetId: string | null | undefined,
): Promise<Page<TestRunRow>> {
  const order = { columns: [testRuns.createdAt, testRuns.id], direction: 'DESC' } as const;
  return readPage(connection, testRuns, order, request, targetId == null ? undefined : eq(testRuns.targetId, targetId));
}

/** Those that are queued or running. */
export function listUnfinishedTestRuns(connection: Connection): Promise<readonly TestRunRow[]> {
  return connection
    .select()
    .from(testRuns)
    .where(inArray(testRuns.status, ['QUEUED', 'RUNNING']))
    .execute();
}

/** Writes a new run. */
export async function insertTestRun(tx: Connection, row: TestRunRow): Promise<void> {
  await tx.insert(testRuns).values(row);
}

/** Changes the run where it still has one of `from`; answers whether it had. */
export async function updateTestRun(
  tx: Connection,
  id: string,
  from: readonly TestRunRow['status'][],
  change: Partial<Omit<TestRunRow, 'id'>>,
): Promise<boolean> {
  const changed = await tx
    .update(testRuns)
    .set(change)
    .where(and(eq(testRuns.id, id), inArray(testRuns.status, [...from])))
    .returning({ id: testRuns.id });
  return changed.length > 0;
}

/** `mails` are newest first. */
export async function insertTestRunMails(
  tx: Connection,
  testRunId: string,
  mails: readonly MailMatchData[],
): Promise<void> {
  for (const [position, mail] of mails.entries())
    await tx.insert(testRunMails).values({ testRunId, position, matching: mail.verdict === 'MATCHES', mail });
}

/** The mails of a run, newest first. */
export function pageTestRunMails(
  connection: Connection,
  request: PageRequest,
  testRunId: string,
  onlyMatching: boolean,
): Promise<Page<TestRunMailRow>> {
  const where = and(eq(testRunMails.testRunId, testRunId), onlyMatching ? eq(testRunMails.matching, true) : undefined);
  return readPage(connection, testRunMails, { columns: [testRunMails.position], direction: 'ASC' }, request, where);
}
