import { ConnectorError } from '../../errors.ts';
import { type BodyPlan, type PartReference, planBody } from './body-plan.ts';
import { allParts, chosenParts } from './chosen-parts.ts';
import { type FetchedRow, type FetchItems, fetchRows } from './fetch-rows.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, WantedParts } from './mailbox.ts';
import { pieceOf } from './read-section.ts';
import { SMALL_BYTES, smallSections } from './read-small-parts.ts';
import { sequenceSet } from './uid-sets.ts';

/** What is kept of all mails together; the parts of the others are read when their turn comes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** More sections than these are asked for only of mails that have them. */
const MOST_LIKELY = 4;

/** Mails of which the same is to be read. */
interface AlikeMails {
  readonly sections: readonly string[];
  readonly uids: number[];
}

/**
 * Reads structures and small parts of several mails with few commands, before `readParts` is called for each: mails are mostly
 * alike, and each row of an answer counts. What most mails of the group before were read by is asked for along with the
 * structures, and what that leaves out afterwards. A mail that cannot be read, or has gone, says so in its turn.
 */
export async function readAhead(
  connection: ImapConnection,
  mails: ReadonlyMap<number, WantedParts>,
  limits: MailLimits,
): Promise<void> {
  if (mails.size === 0) return;
  const rows = await fetchLikely(connection, [...mails.keys()]);
  const needed = new Map<string, AlikeMails>();
  const missing = new Map<string, AlikeMails>();
  let bytes = 0;
  for (const [uid, wanted] of mails) {
    const row = rows.get(uid);
    if (row?.bodyStructure === undefined || row.size === undefined) continue;
    connection.kept.keepStructure(uid, { size: row.size, bodyStructure: row.bodyStructure });
    const parts = wantedParts(row, wanted, limits);
    const sections = smallSections(parts);
    bytes += parts.filter(({ section }) => sections.includes(section)).reduce((sum, { size }) => sum + size, 0);
    if (sections.length === 0 || bytes > MOST_BYTES) continue;
    addTo(needed, sections, uid);
    const left = keepParts(connection, row, sections);
    if (left.length > 0) addTo(missing, left, uid);
  }
  if (connection.kept.likely !== null) connection.kept.likely = likelyOf([...needed.values()], mails.size);
  for (const mails of missing.values()) await readMissing(connection, mails);
}

async function readMissing(connection: ImapConnection, { sections, uids }: AlikeMails): Promise<void> {
  const rows = await read(connection, uids, { sections: pieces(sections) });
  for (const row of rows.values()) keepParts(connection, row, sections);
}

function addTo(mails: Map<string, AlikeMails>, sections: readonly string[], uid: number): void {
  const key = sections.join(' ');
  const alike = mails.get(key) ?? { sections, uids: [] };
  mails.set(key, alike);
  alike.uids.push(uid);
}

/** What more than half of the mails are read by. */
function likelyOf(alike: readonly AlikeMails[], count: number): readonly string[] {
  const sections = alike.find(({ uids }) => uids.length > count / 2)?.sections ?? [];
  return sections.length <= MOST_LIKELY ? sections : [];
}

/** The structures, and of each mail the sections that it probably is read by. */
async function fetchLikely(
  connection: ImapConnection,
  uids: readonly number[],
): Promise<ReadonlyMap<number, FetchedRow>> {
  const structure = { size: true, bodyStructure: true };
  const { likely } = connection.kept;
  if (likely === null || likely.length === 0) return read(connection, uids, structure);
  try {
    return await read(connection, uids, { ...structure, sections: pieces(likely) });
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'MAILBOX_REFUSED') throw error;
    // RFC 9051 does not say what a server answers to a section that a mail does not have.
    connection.kept.likely = null;
    return read(connection, uids, structure);
  }
}

/** The parts that most mails are read by; a mail that needs others reads them in its turn. */
function wantedParts(row: FetchedRow, wanted: WantedParts, limits: MailLimits): readonly PartReference[] {
  const plan = planOf(row, limits);
  if (plan === null) return [];
  return allParts(chosenParts(plan, wanted));
}

function planOf(row: FetchedRow, limits: MailLimits): BodyPlan | null {
  try {
    return planBody(row.bodyStructure, limits);
  } catch (error) {
    if (error instanceof ConnectorError) return null;
    throw error;
  }
}

/** Keeps what the row has of the sections; answers those that it lacks. */
function keepParts(connection: ImapConnection, row: FetchedRow, sections: readonly string[]): readonly string[] {
  return sections.filter((section) => {
    const piece = pieceOf(row, section);
    if (piece === undefined || piece.length > SMALL_BYTES) return true;
    connection.kept.keepPart(row.uid, section, piece);
    return false;
  });
}

function pieces(specifiers: readonly string[]): NonNullable<FetchItems['sections']> {
  return { specifiers, maxBytes: SMALL_BYTES + 1 };
}

function read(
  connection: ImapConnection,
  uids: readonly number[],
  items: FetchItems,
): Promise<ReadonlyMap<number, FetchedRow>> {
  const set = sequenceSet(uids.toSorted((one, other) => one - other));
  return connection.run('read mails', (client) => fetchRows(client, set, items));
}
