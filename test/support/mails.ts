/** Raw RFC 5322 mails as the world writes them, one builder per kind. Everything that matters can be given. */

export interface MailFields {
  /** Header value as it goes on the wire (encode it yourself); null leaves the field out. */
  readonly from?: string | null;
  readonly to?: string;
  readonly subject?: string | null;
  readonly date?: string;
  /** null leaves the field out; absent: a new one for each mail. */
  readonly messageId?: string | null;
  /** More header lines, without line ends. */
  readonly headers?: readonly string[];
}

let serial = 0;

/** One line of text in UTF-8. */
export function plainMail(fields: MailFields & { readonly text?: string } = {}): Buffer {
  return compose(fields, ['Content-Type: text/plain; charset=utf-8'], fields.text ?? 'Hello world\r\n');
}

/** No plain text: the body text has to come from the HTML. */
export function htmlMail(fields: MailFields & { readonly html?: string } = {}): Buffer {
  const html = fields.html ?? '<html><body><h1>Grüße</h1><p>Eine <b>Rechnung</b> &amp; mehr</p></body></html>';
  return compose(
    fields,
    ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
    base64(Buffer.from(html)),
  );
}

/** multipart/alternative: the same in text and HTML. */
export function alternativeMail(fields: MailFields = {}): Buffer {
  return multipart(fields, 'alternative', [
    part(['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'], 'Caf=C3=A9\r\n'),
    part(['Content-Type: text/html; charset=utf-8'], '<p>Café</p>\r\n'),
  ]);
}

export interface Attachment {
  /** As it goes into Content-Disposition, such as `filename="a.pdf"`. */
  readonly filename?: string;
  readonly contentType?: string;
  readonly content?: Uint8Array;
  readonly disposition?: string;
}

/** multipart/mixed: a text and attachments; by default one, `invoice.pdf` of 1,000 bytes. */
export function attachmentMail(fields: MailFields & { readonly attachments?: readonly Attachment[] } = {}): Buffer {
  const attachments = fields.attachments ?? [{}];
  return multipart(fields, 'mixed', [
    part(['Content-Type: text/plain; charset=utf-8'], 'See attachment\r\n'),
    ...attachments.map(attachmentPart),
  ]);
}

/** A subject in two folded encoded words, B and Q: `Überfällige Rechnung für März`. */
export function encodedSubjectMail(fields: MailFields = {}): Buffer {
  const subject = `=?UTF-8?B?${Buffer.from('Überfällige Rech').toString('base64')}?=\r\n =?iso-8859-1?Q?nung_f=FCr_M=E4rz?=`;
  return plainMail({ subject, ...fields });
}

/** Unencoded ISO-8859-1 in the subject (`Reçu`) and in a body without any charset (`Déjà vu`). */
export function latin1Mail(fields: MailFields = {}): Buffer {
  const head = header({ subject: 'Reçu', ...fields }, ['Content-Transfer-Encoding: 8bit']);
  return Buffer.from(`${head}Déjà vu\r\n`, 'latin1');
}

/** An HTML body that shows an inline image by its Content-ID, without a file name. */
export function inlineImageMail(fields: MailFields = {}): Buffer {
  const image = part(
    [
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: inline',
      'Content-ID: <logo@example.test>',
    ],
    base64(PNG),
  );
  return multipart(fields, 'related', [
    part(['Content-Type: text/html; charset=utf-8'], '<p>Logo: <img src="cid:logo@example.test" alt="logo"></p>\r\n'),
    image,
  ]);
}

/** A forwarded message as message/rfc822, with its own attachment inside. */
export function forwardedMail(
  fields: MailFields = {},
  inner: Buffer = attachmentMail({ subject: 'The original: 1/2' }),
): Buffer {
  return multipart(fields, 'mixed', [
    part(['Content-Type: text/plain; charset=utf-8'], 'Please see below\r\n'),
    Buffer.concat([Buffer.from('Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n'), inner, CRLF]),
  ]);
}

/** RFC 2231 continuation: the attachment is called `über groß.bin`. */
export function rfc2231Mail(fields: MailFields = {}): Buffer {
  const filename = "filename*0*=UTF-8''%C3%BCber; filename*1*=%20gro%C3%9F.bin";
  return attachmentMail({ ...fields, attachments: [{ filename, contentType: 'application/octet-stream' }] });
}

/** A mail with one attachment of `bytes` zero bytes, `big.bin`, made piece by piece: nothing of it is kept. */
export function* bigMail(bytes: number, fields: MailFields = {}): Generator<Buffer> {
  const boundary = 'big-boundary';
  yield Buffer.from(header(fields, [`Content-Type: multipart/mixed; boundary="${boundary}"`]));
  yield Buffer.from(`--${boundary}\r\nContent-Type: text/plain\r\n\r\nbig\r\n--${boundary}\r\n`);
  yield Buffer.from('Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n');
  yield Buffer.from('Content-Disposition: attachment; filename="big.bin"\r\n\r\n');
  // 57 bytes make a line of 76 characters.
  const line = `${Buffer.alloc(57).toString('base64')}\r\n`;
  const block = Buffer.from(line.repeat(1000));
  let left = bytes;
  for (; left >= 57_000; left -= 57_000) yield block;
  yield Buffer.from(base64(Buffer.alloc(left)));
  yield Buffer.from(`--${boundary}--\r\n`);
}

/** Header and body put together; `contentHeaders` describe the body. */
export function compose(fields: MailFields, contentHeaders: readonly string[], body: string): Buffer {
  return Buffer.from(header(fields, contentHeaders) + body);
}

/** A multipart mail of the given parts; nest by giving a part made with {@link part}. */
export function multipart(fields: MailFields, subtype: string, parts: readonly Buffer[]): Buffer {
  const boundary = nextBoundary();
  const head = header(fields, [`Content-Type: multipart/${subtype}; boundary="${boundary}"`]);
  return Buffer.concat([Buffer.from(head), multipartBody(boundary, parts)]);
}

/** A multipart as a part of another one. */
export function nestedMultipart(subtype: string, parts: readonly Buffer[]): Buffer {
  const boundary = nextBoundary();
  const head = Buffer.from(`Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n`);
  return Buffer.concat([head, multipartBody(boundary, parts)]);
}

/** One part: its header lines and its (already encoded) content. */
export function part(headers: readonly string[], content: string): Buffer {
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${content}`);
}

/** Bytes in lines of 76 characters. */
export function base64(content: Uint8Array): string {
  return `${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
}

const CRLF = Buffer.from('\r\n');

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAwS2OUAAAAABJRU5ErkJggg==',
  'base64',
);

function nextBoundary(): string {
  serial += 1;
  return `boundary-${serial}`;
}

function header(fields: MailFields, contentHeaders: readonly string[]): string {
  serial += 1;
  const messageId = fields.messageId === undefined ? `<mail-${process.pid}-${serial}@example.test>` : fields.messageId;
  const lines = [
    fields.from === null ? [] : [`From: ${fields.from ?? 'Jane Doe <jane@example.test>'}`],
    [`To: ${fields.to ?? 'alice@example.test'}`],
    fields.subject === null ? [] : [`Subject: ${fields.subject ?? 'Hello'}`],
    [`Date: ${fields.date ?? 'Mon, 05 Jan 2026 10:00:00 +0100'}`],
    messageId === null ? [] : [`Message-ID: ${messageId}`],
    ['MIME-Version: 1.0'],
    fields.headers ?? [],
    contentHeaders,
  ];
  return `${lines.flat().join('\r\n')}\r\n\r\n`;
}

function attachmentPart(attachment: Attachment): Buffer {
  const disposition = `${attachment.disposition ?? 'attachment'}; ${attachment.filename ?? 'filename="invoice.pdf"'}`;
  return part(
    [
      `Content-Type: ${attachment.contentType ?? 'application/pdf'}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition}`,
    ],
    base64(attachment.content ?? Buffer.alloc(1000, 'p')),
  );
}

function multipartBody(boundary: string, parts: readonly Buffer[]): Buffer {
  const delimited = parts.flatMap((content) => [Buffer.from(`--${boundary}\r\n`), content, CRLF]);
  return Buffer.concat([...delimited, Buffer.from(`--${boundary}--\r\n`)]);
}
