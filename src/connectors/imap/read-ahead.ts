import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { type BodyPlan, type PartReference, planBody } from './body-plan.ts';
import { allParts, chosenParts } from './chosen-parts.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, WantedParts } from './mailbox.ts';
import { pieceOf } from './read-section.ts';
import { SMALL_BYTES, smallSections } from './read-small-parts.ts';
import { sequenceSet } from './uid-sets.ts';

/** What is kept of all mails together; the parts of the others are read when their turn comes. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads structures and small parts of several mails with few commands, before `readParts` is called for each: mails are mostly
 * alike, and each round trip counts. A mail that cannot be read, or has gone, says so in its turn.
 */
export async function readAhead(
  connection: ImapConnection,
  mails: ReadonlyMap<number, WantedParts>,
  limits: MailLimits,
): Promise<void> {
  if (mails.size === 0) return;
  const structure = { uid: true, size: true, bodyStructure: true };
  const rows = await fetchRows(connection, [...mails.keys()], structure);
  const alike = new Map<string, { readonly sections: readonly string[]; readonly uids: number[] }>();
  let bytes = 0;
  for (const [uid, wanted] of mails) {
    const row = rows.get(uid);
    if (row?.bodyStructure === undefined || row.size === undefined) continue;
    connection.kept.keepStructure(uid, row);
    const parts = wantedParts(row, wanted, limits);
    const sections = smallSections(parts);
    bytes += parts.filter(({ section }) => sections.includes(section)).reduce((sum, { size }) => sum + size, 0);
    if (sections.length === 0 || bytes > MOST_BYTES) continue;
    const group = alike.get(sections.join(' ')) ?? { sections, uids: [] };
    alike.set(sections.join(' '), group);
    group.uids.push(uid);
  }
  for (const { sections, uids } of alike.values()) await keepParts(connection, uids, sections);
}

/** The parts that most mails are read by; a mail that needs others reads them in its turn. */
function wantedParts(row: FetchMessageObject, wanted: WantedParts, limits: MailLimits): readonly PartReference[] {
  const plan = planOf(row, limits);
  if (plan === null) return [];
  return allParts(chosenParts(plan, wanted));
}

function planOf(row: FetchMessageObject, limits: MailLimits): BodyPlan | null {
  try {
    return planBody(row.bodyStructure, limits);
  } catch (error) {
    if (error instanceof ConnectorError) return null;
    throw error;
  }
}

async function keepParts(
  connection: ImapConnection,
  uids: readonly number[],
  sections: readonly string[],
): Promise<void> {
  const bodyParts = sections.map((key) => ({ key, start: 0, maxLength: SMALL_BYTES + 1 }));
  for (const [uid, row] of await fetchRows(connection, uids, { uid: true, bodyParts })) {
    for (const section of sections) {
      const piece = pieceOf(row, section);
      if (piece !== undefined && piece.length <= SMALL_BYTES) connection.kept.keepPart(uid, section, piece);
    }
  }
}

function fetchRows(
  connection: ImapConnection,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<ReadonlyMap<number, FetchMessageObject>> {
  return connection.run('read mails', async (client) => {
    const rows = new Map<number, FetchMessageObject>();
    const set = sequenceSet(uids.toSorted((one, other) => one - other));
    for await (const row of client.fetch(set, query, { uid: true }))
      rows.set(row.uid, { ...rows.get(row.uid), ...row });
    return rows;
  });
}
