/** One part of a message with attachments. */
export interface SentPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Uint8Array;
}

/** A multipart body as peers write it, with the boundary `edge`. */
export function multipartBody(parts: readonly SentPart[]): Buffer {
  const written = parts.flatMap(({ headers, content }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return [Buffer.from(`\r\n--edge\r\n${lines.join('')}\r\n`), Buffer.from(content)];
  });
  return Buffer.concat([...written, Buffer.from('\r\n--edge--\r\n')]);
}

/** The part with the message of an MTOM answer. */
export function xopRoot(content: string, id = '<root@test>'): SentPart {
  return {
    headers: { 'Content-Type': 'application/xop+xml; charset=UTF-8; type="text/xml"', 'Content-ID': id },
    content,
  };
}

/** An attachment. */
export function attachment(id: string, content: string | Uint8Array, more: Record<string, string> = {}): SentPart {
  return { headers: { 'content-id': `<${id}>`, 'content-type': 'image/png', ...more }, content };
}

/** An element that includes a part. */
export function include(id: string): string {
  return `<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:${encodeURIComponent(id)}"/>`;
}

export const XOP_TYPE =
  'multipart/related; type="application/xop+xml"; start="<root@test>"; start-info="text/xml"; boundary="edge"';
