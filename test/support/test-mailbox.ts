import { onTestFinished } from 'vitest';
import type { CallContext, SaveFile, StoredFile } from '../../src/connectors/connector.ts';
import { createEgress } from '../../src/connectors/egress/index.ts';
import type {
  MailboxConfig,
  MailboxSession,
  MailLimits,
  PasswordMailbox,
  WantedParts,
} from '../../src/connectors/imap/mailbox.ts';
import { type MailboxTuning, openTunedMailbox } from '../../src/connectors/imap/open-mailbox.ts';
import type { Dovecot } from './dovecot.ts';

/** Limits that no ordinary mail reaches. */
export const WIDE_LIMITS: MailLimits = {
  maxMailBytes: 100 * 1024 * 1024,
  maxPartBytes: 100 * 1024 * 1024,
  maxTextBytes: 10 * 1024 * 1024,
  maxNesting: 20,
  maxParts: 1000,
};

export const ALL_PARTS: WantedParts = { bodyText: true, bodyHtml: true, attachments: true };

/** Alice's mailbox on a test server, in plain text. */
export function mailboxConfig(
  server: Pick<Dovecot, 'host' | 'port'>,
  changes: Partial<PasswordMailbox> = {},
): PasswordMailbox {
  const { host, port } = server;
  return { host, port, security: 'NONE', username: 'alice', password: 'secret', ...changes };
}

/** An egress that admits loopback, closed with the test. */
export function loopbackContext(
  signal: AbortSignal = new AbortController().signal,
): Pick<CallContext, 'egress' | 'signal'> {
  const egress = createEgress({ allow: ['127.0.0.0/8', '::1/128'] });
  onTestFinished(() => egress.close());
  return { egress, signal };
}

/** Opens {@link mailboxConfig}; closed with the test. */
export async function openTestMailbox(
  server: Pick<Dovecot, 'host' | 'port'>,
  changes: Partial<PasswordMailbox> = {},
  tuning: MailboxTuning = {},
  signal?: AbortSignal,
): Promise<MailboxSession> {
  return openMailboxAt(mailboxConfig(server, changes), tuning, signal);
}

/** Opens any mailbox; closed with the test. */
export async function openMailboxAt(
  config: MailboxConfig,
  tuning: MailboxTuning = {},
  signal?: AbortSignal,
): Promise<MailboxSession> {
  const session = await openTunedMailbox(config, loopbackContext(signal), tuning);
  onTestFinished(() => session.close());
  return session;
}

/** TLS settings that trust one more authority. */
export function trusting(ca: string) {
  return { caCertificates: [ca], client: null };
}

/** Keeps what is saved in memory: `files[n].bytes`. */
export function memoryFiles(): { saveFile: SaveFile; files: (StoredFile & { bytes: Buffer })[] } {
  const files: (StoredFile & { bytes: Buffer })[] = [];
  const saveFile: SaveFile = async ({ filename, contentType, content }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const file = { $file: `file-${files.length}`, filename, contentType, size: bytes.length };
    files.push({ ...file, bytes });
    return file;
  };
  return { saveFile, files };
}

/** All that an async iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Puts a mail into Alice's inbox and reads it; what it has as files besides. */
export async function readMail(
  server: Dovecot,
  raw: Buffer,
  limits: Partial<MailLimits> = {},
  wanted: WantedParts = ALL_PARTS,
) {
  const uid = await server.append('alice', 'INBOX', raw);
  const session = await openTestMailbox(server);
  await session.open('INBOX', { readOnly: true });
  const { saveFile, files } = memoryFiles();
  return { ...(await session.readParts(uid, wanted, { ...WIDE_LIMITS, ...limits }, saveFile)), files };
}
