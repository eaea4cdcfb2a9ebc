/** Mails that the demo delivers, as RFC 5322 text. */

/** Its subject holds "facture", as the trigger asks, and it brings a file. */
export function invoiceMail(): string {
  const boundary = 'demo-boundary';
  return [
    'From: Jeanne Dupond <jeanne.dupond@example.com>',
    'To: compta@example.com',
    'Subject: =?utf-8?Q?la_facture_de_Mr_dupond_n=C2=B0_4711?=',
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${crypto.randomUUID()}@example.com>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bonjour, voici la facture de novembre.',
    '',
    `--${boundary}`,
    'Content-Type: text/csv; name="facture-4711.csv"',
    'Content-Disposition: attachment; filename="facture-4711.csv"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('article;prix\nconseil;1200,00\n').toString('base64'),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Does not meet the condition: it stays where it is, unread. */
export function newsletterMail(): string {
  return [
    'From: news@example.com',
    'To: compta@example.com',
    'Subject: Our newsletter',
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${crypto.randomUUID()}@example.com>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Nothing to pay here.',
    '',
  ].join('\r\n');
}
