import { ConnectorError } from '../../errors.ts';
import type { SaveFile } from '../connector.ts';
import { planBody } from './body-plan.ts';
import { type Bodies, readableText } from './content/bodies.ts';
import { FileKeeper } from './content/file-keeper.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, MailParts, WantedParts } from './mailbox.ts';
import { parseSource } from './parse-source.ts';
import { PlanReader } from './plan-reader.ts';
import { readStructure } from './read-structure.ts';

/**
 * Reads the wanted parts of a mail and only those: the structure, then the small parts together, then each of the others.
 * Where the server can make nothing of the mail's structure (no BODYSTRUCTURE, or a multipart in which it found no part),
 * the whole mail is read and taken apart here instead.
 */
export async function readParts(
  connection: ImapConnection,
  uid: number,
  wanted: WantedParts,
  limits: MailLimits,
  saveFile: SaveFile,
): Promise<MailParts> {
  const row = await readStructure(connection, uid);
  if ((row.size ?? 0) > limits.maxMailBytes) {
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The mail has ${row.size} bytes, more than the limit of ${limits.maxMailBytes}`,
    );
  }
  const plan = planBody(row.bodyStructure, limits);
  const files = wanted.attachments ? new FileKeeper(limits.maxPartBytes, saveFile) : null;
  const sink = { files, limits, notes: new Set(plan?.notes) };
  const bodies =
    plan === null
      ? await parseSource(connection, uid, sink, row.bodyStructure?.parameters?.['boundary'] ?? null)
      : await new PlanReader(connection, uid, plan, wanted, sink).read();
  return { ...wantedBodies(bodies, wanted), attachments: files?.kept ?? [], notes: [...sink.notes] };
}

function wantedBodies(bodies: Bodies, wanted: WantedParts): Pick<MailParts, 'bodyText' | 'bodyHtml'> {
  return {
    bodyText: wanted.bodyText ? readableText(bodies) : null,
    bodyHtml: wanted.bodyHtml ? bodies.html : null,
  };
}
