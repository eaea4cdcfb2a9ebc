import { isXmlName } from './xml-characters.ts';

const VERSION = /version[ \t\n]*=[ \t\n]*(?:"1\.\d+"|'1\.\d+')/.source;
const ENCODING = /encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*')/.source;
const STANDALONE = /standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)')/.source;
const DECLARATION = new RegExp(
  `^<\\?xml[ \\t\\n]+${VERSION}(?:[ \\t\\n]+${ENCODING})?(?:[ \\t\\n]+${STANDALONE})?[ \\t\\n]*\\?>$`,
);

/**
 * Refuses what is no processing instruction, and at the start of a document what is no XML declaration either (XML 1.0, productions
 * 16 and 23). Documents of any version 1.x are read as those of 1.0 (section 2.8).
 */
export function checkInstruction(text: string, isStart: boolean, refuse: (problem: string) => never): void {
  const [, target = ''] = /^<\?([^ \t\n?]*)(?:[ \t\n][\s\S]*)?\?>$/.exec(text) ?? [];
  if (isStart && target === 'xml') {
    if (!DECLARATION.test(text)) refuse('malformed XML declaration');
  } else if (target.toLowerCase() === 'xml') {
    refuse('an XML declaration must be at the start of the document');
  } else if (!isXmlName(target)) {
    refuse('disallowed character in processing instruction name');
  }
}

/** Where the document type declaration that begins there ends, behind its `>`; -1 where the text ends before. */
export function endOfDoctype(text: string, from: number): number {
  let isInside = false;
  // Quoted texts, comments and instructions of the internal subset may hold any of the others.
  for (const match of text.slice(from).matchAll(/"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!--|<\?|["'[\]>]/g)) {
    const [token] = match;
    if (token === '[') isInside = true;
    else if (token === ']') isInside = false;
    else if (token === '>' && !isInside) return from + match.index + 1;
    else if (token.length <= 4 && /^(?:["']|<!--|<\?)$/.test(token)) return -1;
  }
  return -1;
}
