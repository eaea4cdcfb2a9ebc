import { convert, type HtmlToTextOptions } from 'html-to-text';

/** Longer HTML (without the pictures that are within it) is cut: the conversion does not let anything else run meanwhile. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** The parser takes quadratic time over the depth of the elements; no mail program writes mails like that. */
const MAX_DEPTH = 2000;

/** Elements that hold nothing, and those that the next of their kind closes: an open one does not lie within another. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 300 },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

/**
 * HTML as a person would read it: no markup, no images, addresses of links behind their text. Of HTML that is nested
 * without measure, the bare text.
 */
export function htmlToText(html: string): string {
  const short = withoutData(html).slice(0, MAX_CHARACTERS);
  return convert(isDeep(short) ? withoutTags(short) : short, OPTIONS);
}

/** Plain text as a piece of HTML. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${escaped.replaceAll('\n', '<br>\n')}</p>`;
}

/** Pictures that stand in the HTML itself (RFC 2397) are most of it, and no text. */
function withoutData(html: string): string {
  return html.replace(/\bsrc\s*=\s*(?:"data:[^"]*"|'data:[^']*')/gi, '');
}

/** Counts too much rather than too little: what is open and never closed stays open. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    const name = tag.toLowerCase();
    const count = open.get(name) ?? 0;
    // An end tag of nothing that is open has no effect.
    if (FLAT.has(name) || (slash === '/' && count === 0)) continue;
    const change = slash === '/' ? -1 : 1;
    open.set(name, count + change);
    depth += change;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function withoutTags(html: string): string {
  const [first = '', ...rest] = html.split('<');
  return [first, ...rest.map((piece) => piece.slice(piece.indexOf('>') + 1))].join(' ');
}
