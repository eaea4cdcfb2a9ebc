import { expect, test } from 'vitest';
import { htmlToText, textToHtml } from '../../../src/connectors/imap/html-text.ts';

test.each([
  ['<p>One</p><p>Two &amp; three</p>', 'One\n\nTwo & three'],
  ['<h1>Title</h1>text', 'Title\n\ntext'],
  ['<a href="https://x.test/">here</a>', 'here [https://x.test/]'],
  ['<a href="https://x.test/">https://x.test/</a>', 'https://x.test/'],
  ['<ul><li>a</li><li>b</li></ul>', ' * a\n * b'],
  ['before<img src="x.png" alt="picture">after', 'beforeafter'],
  ['<style>p{}</style><script>alert(1)</script>x', 'x'],
  ['no markup', 'no markup'],
  ['', ''],
])('%s reads as %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('pictures that stand in the HTML itself do not take the place of the text behind them', () => {
  const picture = `<img alt="x" src="data:image/png;base64,${'A'.repeat(3_000_000)}">`;
  expect(htmlToText(`<p>before</p>${picture}${picture.replaceAll('"', "'")}<p>after</p>`)).toBe('before\n\nafter');
});

test.each(['<div>', '<ul><li>', '<table><tr><td>', '<b></x>', '<b><i></b>', '<', '<a ', '&nbsp;'])(
  'megabytes of %s take no time, and what is in there comes out',
  (piece) => {
    const started = performance.now();
    expect(htmlToText(`${piece.repeat(1_900_000 / piece.length)}>treasure`)).toContain('treasure');
    expect(performance.now() - started).toBeLessThan(5000);
  },
);

test('thousands of paragraphs and cells that are never closed are no depth', () => {
  expect(htmlToText(`<table>${'<tr><td>cell'.repeat(3000)}</table><h1>End</h1>`)).toContain('\n');
});

test('plain text becomes HTML that shows the same', () => {
  expect(textToHtml('a < b\n& c')).toBe('<p>a &lt; b<br>\n&amp; c</p>');
});
