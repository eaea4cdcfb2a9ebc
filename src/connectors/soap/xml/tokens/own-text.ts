/** A copy of a text that is to be kept: a part of a document would keep all of the document in memory. */
export function ownText(text: string): string {
  const [own = text] = Object.keys({ [text]: null });
  return own;
}
