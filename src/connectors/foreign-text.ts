/** Of what is given by mistake: how it begins, and what to do about it, as the end of a sentence about the document. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'is a ZIP archive: unpack it, and give what is in it'],
  // The second byte of gzip is no text: decoders put something else in its place.
  ['\u001f', 'is compressed with gzip: unpack it'],
  ['%PDF-', 'is a PDF'],
];

const ADDRESS = /^https?:\/\/\S+\s*$/i;
/** `<?x`, `<wsd`, `<def`, `<xs:`, `{"op`, `{"sw`, `open` and `swag`, as base64 has them. */
const BASE64 = /^(?:PD94|PHdz|PGRl|PHhz|eyJv|eyJz|b3Bl|c3dh)[\w+/\s]+=*\s*$/;

/** What a text is that is no document, such as "is a ZIP archive: unpack it …"; null where it is none of these. */
export function foreignText(text: string): string | null {
  const binary = BEGINNINGS.find(([beginning]) => text.startsWith(beginning));
  if (binary !== undefined) return binary[1];
  if (ADDRESS.test(text)) return 'is an address: give it as the url of the source';
  return BASE64.test(text) ? 'is in base64: decode it' : null;
}
