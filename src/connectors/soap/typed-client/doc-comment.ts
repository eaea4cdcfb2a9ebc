/** A JSDoc comment of these paragraphs, with a line break behind it; empty where there are none. What would end the comment cannot. */
export function docComment(paragraphs: readonly (string | null)[], indent = ''): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== null && paragraph !== '')
    .join('\n\n')
    .replaceAll('*/', '*\\/')
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.trimEnd());
  const [first, ...others] = lines;
  if (first === undefined || (first === '' && others.length === 0)) return '';
  if (others.length === 0) return `${indent}/** ${first} */\n`;
  const text = lines.map((line) => (line === '' ? `${indent} *` : `${indent} * ${line}`)).join('\n');
  return `${indent}/**\n${text}\n${indent} */\n`;
}
