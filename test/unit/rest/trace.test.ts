import { describe, expect, it } from 'vitest';
import { cutText, MAX_TRACE_TEXT, traceRequest, traceResponse } from '../../../src/connectors/trace.ts';

describe('a trace', () => {
  it('keeps the headers as they were sent', () => {
    const request = {
      method: 'GET' as const,
      url: new URL('http://a.test/?q=1'),
      headers: new Headers({ 'X-A': 'b' }),
    };
    expect(traceRequest(request, null)).toEqual({
      method: 'GET',
      url: 'http://a.test/?q=1',
      headers: [{ name: 'x-a', value: 'b' }],
      body: null,
    });
  });

  it('keeps every Set-Cookie', () => {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect(traceResponse({ status: 200, headers }, '', 0).headers).toHaveLength(2);
  });

  it('cuts long bodies and says how large they were', () => {
    const trace = traceResponse(
      { status: 200, headers: new Headers() },
      'x'.repeat(MAX_TRACE_TEXT + 1),
      MAX_TRACE_TEXT + 1,
    );
    expect(trace.body).toHaveLength(MAX_TRACE_TEXT);
    expect(trace.size).toBe(MAX_TRACE_TEXT + 1);
  });

  it('never ends in half a character', () => {
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(cutText('ab😀', 4)).toBe('ab😀');
  });
});
