import type { PartReference } from './body-plan.ts';
import type { ImapConnection } from './imap-connection.ts';
import { mailHasGone, pieceOf } from './read-section.ts';

/** What is read along with others instead of with a FETCH of its own, and kept until it is used; in bytes. */
export const SMALL_BYTES = 32 * 1024;
const TOTAL_BYTES = 512 * 1024;

/** So that a command line stays short (RFC 7162 section 4). */
const PARTS_PER_COMMAND = 100;

/**
 * Reads the small ones of `parts`, many with one FETCH: a mail is mostly small parts, and each round trip counts. Answers
 * them as they are on the server, by section. What is missing, larger than announced or NIL is left to be read by itself.
 */
export async function readSmallParts(
  connection: ImapConnection,
  uid: number,
  parts: readonly PartReference[],
): Promise<ReadonlyMap<string, Buffer>> {
  const read = new Map<string, Buffer>();
  for (const section of smallSections(parts)) {
    const kept = connection.kept.partOf(uid, section);
    if (kept !== undefined) read.set(section, kept);
  }
  const small = smallSections(parts).filter((section) => !read.has(section));
  for (let start = 0; start < small.length; start += PARTS_PER_COMMAND) {
    const sections = small.slice(start, start + PARTS_PER_COMMAND);
    const bodyParts = sections.map((key) => ({ key, start: 0, maxLength: SMALL_BYTES + 1 }));
    const row = await connection.run(`read the mail ${uid}`, (client) =>
      client.fetchOne(uid, { uid: true, bodyParts }, { uid: true }),
    );
    if (!row) throw mailHasGone(uid);
    for (const section of sections) {
      const piece = pieceOf(row, section);
      if (piece !== undefined && piece.length <= SMALL_BYTES) read.set(section, piece);
    }
  }
  return read;
}

/** The sections of the small ones, as many as are kept at a time. */
export function smallSections(parts: readonly PartReference[]): string[] {
  const sections = new Set<string>();
  let total = 0;
  for (const part of parts) {
    if (part.size > SMALL_BYTES || total + part.size > TOTAL_BYTES) continue;
    sections.add(part.section);
    total += part.size;
  }
  return [...sections];
}
