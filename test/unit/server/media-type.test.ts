import { expect, it } from 'vitest';
import { preferredMediaType } from '../../../src/server/media-type.ts';

it.each([
  ['text/html', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ['text/event-stream', 'application/json;q=0.9, text/event-stream'],
  ['application/json', 'application/json, text/event-stream'],
  ['text/event-stream', ' Text/Event-Stream ; q=1'],
  ['*/*', '*/*'],
  ['', ''],
  ['', undefined],
  ['', 'text/html;q=0'],
  ['application/json', 'text/html;q=nonsense, application/json;q=0.1'],
])('prefers "%s" of "%s"', (preferred, accept) => {
  expect(preferredMediaType(accept)).toBe(preferred);
});
