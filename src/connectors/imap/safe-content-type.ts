/** RFC 6838 section 4.2; what is no type is a sequence of bytes. */
export function safeContentType(contentType: string): string {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(contentType) ? contentType : 'application/octet-stream';
}
