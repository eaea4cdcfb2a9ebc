import { attachmentMail, plainMail } from '../../test/support/mails.ts';

/** The mails of one case, and what of them starts a process. */
export interface MailCase {
  readonly title: string;
  readonly user: string;
  readonly variables: readonly { readonly variable: string; readonly part: string }[];
  mail(index: number): Buffer;
}

const TEXT = `${'The quick brown fox jumps over the lazy dog. '.repeat(4)}\r\n`.repeat(6);
/** What mail servers put before a mail on its way. */
const HEADERS = [
  'Return-Path: <billing@example.test>',
  ...Array.from(
    { length: 4 },
    (_, hop) =>
      `Received: from mx${hop}.example.test (mx${hop}.example.test [192.0.2.${hop + 1}])\r\n\tby relay.example.test (Postfix) with ESMTPS id 4RkC${hop}\r\n\tfor <invoices@example.test>; Mon, 7 Sep 2026 10:00:0${hop} +0000 (UTC)`,
  ),
  'X-Mailer: Example Mailer 7.2',
];
const ATTACHMENT_BYTES = 12 * 1024;

const SUMMARY_AND_TEXT = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'sender', part: 'SENDER' },
  { variable: 'text', part: 'BODY_TEXT' },
] as const;

/** Small mails, and small mails with an attachment. */
export const MAIL_CASES: readonly MailCase[] = [
  {
    title: 'small',
    user: 'small',
    variables: SUMMARY_AND_TEXT,
    mail: (index) => plainMail({ ...fieldsOf(index), text: TEXT }),
  },
  {
    title: 'with an attachment of 12 KB',
    user: 'attachments',
    variables: [...SUMMARY_AND_TEXT, { variable: 'files', part: 'ATTACHMENTS' }],
    mail: (index) => {
      const content = Buffer.alloc(ATTACHMENT_BYTES, `invoice ${index} `);
      return attachmentMail({ ...fieldsOf(index), attachments: [{ content }] });
    },
  },
];

function fieldsOf(index: number) {
  const words = Buffer.from(`Überfällige Rechnung ${index}`).toString('base64');
  return {
    from: `"Billing, Dept. ${index % 7}" <billing-${index % 7}@example.test>`,
    to: 'Invoices <invoices@example.test>',
    subject: `=?UTF-8?B?${words}?=`,
    messageId: `<bench-${index}@example.test>`,
    headers: HEADERS,
  };
}
