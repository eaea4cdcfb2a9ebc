import { createHash } from 'node:crypto';
import type { ImapConnection } from './imap-connection.ts';
import { readSection } from './read-section.ts';

/** SHA-256 (hex) of the body as it is on the server, not decoded. */
export async function hashBody(connection: ImapConnection, uid: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readSection(connection, uid, 'TEXT')) hash.update(chunk);
  return hash.digest('hex');
}
