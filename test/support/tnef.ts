/** TNEF streams (MS-OXTNEF) as Outlook writes them. */

export interface TnefFile {
  /** The short name, in windows-1252. */
  readonly title?: string;
  readonly longName?: string;
  readonly contentType?: string;
  readonly contentId?: string;
  /** Absent: none, as beside an attached message. */
  readonly content?: Uint8Array;
  /** A message that was attached as such. */
  readonly message?: TnefContent;
}

export interface TnefContent {
  readonly subject?: string;
  readonly sender?: string;
  readonly text?: string;
  readonly html?: string;
  /** PR_RTF_COMPRESSED, as it stands in the stream. */
  readonly compressedRtf?: Uint8Array;
  readonly files?: readonly TnefFile[];
}

/** A whole stream. */
export function tnef(content: TnefContent): Buffer {
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(1, 0x00089006, Buffer.from('00000100', 'hex')),
    attribute(1, 0x00069007, Buffer.from('e404000000000000', 'hex')),
    attribute(1, 0x00069003, messageProperties(content)),
    ...(content.files ?? []).map(attachment),
  ]);
}

function messageProperties({ subject, sender, text, html, compressedRtf }: TnefContent): Buffer {
  const known: Buffer[] = [];
  if (subject !== undefined) known.push(unicode(0x0037, subject));
  if (sender !== undefined) known.push(unicode(0x5d01, sender));
  if (text !== undefined) known.push(unicode(0x1000, text));
  if (html !== undefined) known.push(binary(0x1013, Buffer.from(html)), long(0x3fde, 65001));
  if (compressedRtf !== undefined) known.push(binary(0x1009, compressedRtf));
  return properties([...known, namedProperty(), severalValues()]);
}

function attachment({ title, longName, contentType, contentId, content, message }: TnefFile): Buffer {
  const known: Buffer[] = [];
  if (message !== undefined) known.push(embedded(tnef(message)));
  if (longName !== undefined) known.push(unicode(0x3707, longName));
  if (contentType !== undefined) known.push(unicode(0x370e, contentType));
  if (contentId !== undefined) known.push(unicode(0x3712, contentId));
  return Buffer.concat([
    attribute(2, 0x00069002, Buffer.alloc(14)),
    title === undefined ? Buffer.alloc(0) : attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1')),
    content === undefined ? Buffer.alloc(0) : attribute(2, 0x0006800f, content),
    attribute(2, 0x00069005, properties(known)),
  ]);
}

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([head, data, checksum]);
}

function properties(all: readonly Buffer[]): Buffer {
  return Buffer.concat([uint32(all.length), ...all]);
}

function unicode(id: number, text: string): Buffer {
  return variable(0x1f, id, Buffer.from(`${text}\0`, 'utf16le'));
}

function binary(id: number, data: Uint8Array): Buffer {
  return variable(0x102, id, data);
}

/** PR_ATTACH_DATA_OBJ with IID_IMessage before it. */
function embedded(stream: Buffer): Buffer {
  return variable(0x0d, 0x3701, Buffer.concat([Buffer.from('0703020000000000c000000000000046', 'hex'), stream]));
}

function long(id: number, value: number): Buffer {
  return Buffer.concat([tag(0x03, id), uint32(value)]);
}

/** One that has a name in letters, to be skipped. */
function namedProperty(): Buffer {
  const name = Buffer.from('Keywords\0', 'utf16le');
  return Buffer.concat([
    tag(0x1f, 0x8001),
    Buffer.alloc(16, 7),
    uint32(1),
    uint32(name.length),
    padded(name),
    uint32(1),
    uint32(4),
    Buffer.from('x\0', 'utf16le'),
  ]);
}

/** One that has three values, to be skipped. */
function severalValues(): Buffer {
  const values = ['a', 'bc', 'def'].map((text) => Buffer.from(`${text}\0`));
  return Buffer.concat([
    tag(0x101e, 0x3a01),
    uint32(values.length),
    ...values.flatMap((value) => [uint32(value.length), padded(value)]),
  ]);
}

function variable(type: number, id: number, data: Uint8Array): Buffer {
  return Buffer.concat([tag(type, id), uint32(1), uint32(data.length), padded(data)]);
}

function tag(type: number, id: number): Buffer {
  const both = Buffer.alloc(4);
  both.writeUInt16LE(type, 0);
  both.writeUInt16LE(id, 2);
  return both;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function padded(data: Uint8Array): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}
