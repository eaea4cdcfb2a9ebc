/** Writes one text so that it can stand in its place without being taken for syntax. */
export type Encode = (text: string) => string;

/** Percent-encodes all but the unreserved characters of RFC 3986 section 2.3; encodeURIComponent leaves five more. */
export const encodeUnreserved: Encode = (text) =>
  encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percentEncode);

/**
 * As `encodeUnreserved`, but what is reserved or encoded already stands as it is (RFC 6570 section 3.2.3), apart from
 * what would end the value or change the name: # & + [ and ].
 */
export const encodeReserved: Encode = (text) =>
  text
    .split(/((?:%[0-9a-f]{2}|[:/?@!$'()*,;=])+)/i)
    .map((part, index) => (index % 2 === 0 ? encodeUnreserved(part) : part))
    .join('');

/** One name or value of application/x-www-form-urlencoded, as the URL standard serialises it. */
export const encodeFormText: Encode = (text) => new URLSearchParams([['', text]]).toString().slice(1);

/** What cookies may hold (`cookie-octet`, RFC 6265 section 4.1.1) stands as it is, and the rest is percent-encoded. */
export const encodeCookieText: Encode = (text) =>
  text.replace(/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+/g, encodeUnreserved);

/** For headers, which know no encoding. */
export const asItIs: Encode = (text) => text;

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
