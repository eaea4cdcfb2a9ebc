import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailboxSession } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { ALL_PARTS, collect, memoryFiles, openTestMailbox, WIDE_LIMITS } from '../../support/test-mailbox.ts';

/** Real mails of other projects, kept beside the checkout. */
const CORPUS = join(import.meta.dirname, '../../../../shared/fixtures/mail');
const paths = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.eml'))
      .sort()
  : [];

/** Where we differ from mailparser, and why. */
const OTHERWISE: Record<string, string> = {
  'mikel+mail/attachment_emails/attachment_pdf_non_ascii.eml': 'UTF-8 that is announced as Latin-1',
  'mikel+mail/attachment_emails/attachment_pdf_non_ascii_lf.eml': 'UTF-8 that is announced as Latin-1',
  'mikel+mail/error_emails/content_transfer_encoding_7-bit.eml': 'UTF-8 that is announced as Latin-1',
  'mikel+mail/attachment_emails/attachment_message_rfc822_inline_image.eml': 'one line end before a boundary',
  'mikel+mail/error_emails/content_transfer_encoding_empty.eml': 'UTF-8 that is announced as Big5',
  'mikel+mail/error_emails/content_transfer_encoding_text-html.eml': 'mailparser finds no text',
  'mikel+mail/error_emails/content_transfer_encoding_with_8bits.eml': 'no addresses of images in our text',
  'mikel+mail/error_emails/invalid_subject_characters.eml': 'mailparser does not decode an 8-bit subject',
  'mikel+mail/error_emails/multiple_invalid_content_dispositions.eml': 'the only part is the body for us',
  'mikel+mail/mime_emails/raw_email4.eml': 'a last boundary without its line end',
  'mikel+mail/mime_emails/raw_email_with_mimepart_without_content_type.eml': 'a delivery status is a file for us',
  'mikel+mail/multipart_report_emails/multi_address_bounce1.eml': 'a delivery status is a file for us',
  'mikel+mail/multipart_report_emails/multi_address_bounce2.eml': 'a delivery status is a file for us',
  'mikel+mail/multipart_report_emails/multipart_report_multiple_status.eml': 'a delivery status is a file for us',
  'mikel+mail/multipart_report_emails/report_422.eml': 'a delivery status is a file for us',
  'mikel+mail/multipart_report_emails/report_530.eml': 'a delivery status is a file for us',
  'mikel+mail/mime_emails/raw_email11.eml': 'enriched text beside plain text is nothing new for us',
  'nodemailer+mailparser/nodemailer.eml': 'text for watches beside plain text is nothing new for us',
  'nodemailer+mailparser/decoderended.eml': 'a forwarded message has a name for us',
  'nodemailer+mailparser/delivery-status.eml': 'a delivery status is a file for us',
  'nodemailer+mailparser/outofmemory.eml': 'no addresses of images in our text',
  'nodemailer+mailparser/spam.eml': 'mailparser finds no text',
};

describe.skipIf(dovecotMissing())('real mails', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  if (paths.length === 0) {
    test('the corpus beside the checkout', (context) => context.skip('../shared/fixtures/mail is not there'));
  }

  async function append(path: string): Promise<{ uid: number; session: MailboxSession; raw: Buffer }> {
    const raw = readFileSync(join(CORPUS, path));
    const uid = await server.append('alice', 'INBOX', raw);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    return { uid, session, raw };
  }

  test.each(paths)('%s comes through, as mailparser reads it', async (path) => {
    const { uid, session, raw } = await append(path);
    const [summary] = await collect(session.scan({ fromUid: uid, toUid: uid }));
    const { saveFile, files } = memoryFiles();
    const parts = await session.readParts(uid, ALL_PARTS, WIDE_LIMITS, saveFile);
    await session.hashBody(uid);
    if (path in OTHERWISE) return;
    const other = await simpleParser(raw);
    expect({
      subject: summary?.subject ?? '',
      text: words(parts.bodyText),
      attachments: files.map((file) => [file.filename, createHash('md5').update(file.bytes).digest('hex')]),
    }).toEqual({
      subject: other.subject ?? '',
      text: words(other.text),
      attachments: other.attachments.map((file) => [file.filename ?? null, file.checksum]),
    });
  });
});

/** Text without its white space, which two ways to make text of HTML lay out differently. */
function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}
