import { convert } from 'html-to-text';

/** Longer HTML is cut: the conversion does not let anything else run meanwhile. */
const MAX_HTML_CHARACTERS = 2 * 1024 * 1024;

/** HTML as a person would read it: no markup, no images, addresses of links behind their text. */
export function htmlToText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: MAX_HTML_CHARACTERS, maxDepth: 300 },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

/** Plain text as a piece of HTML. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${escaped.replaceAll('\n', '<br>\n')}</p>`;
}
