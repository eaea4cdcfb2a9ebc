import { describe, expect, it } from 'vitest';
import { startEgress } from '../../support/egress.ts';
import { type Answer, startHttpPeer } from '../../support/http-peer.ts';

function redirectTo(location: string, status = 302): Answer {
  return (_, response) => response.writeHead(status, { location }).end('moved');
}

describe('a redirect', () => {
  it('is followed, and the answer says where it came from', async () => {
    const peer = await startHttpPeer((request, response) => {
      if (request.target === '/old') return void response.writeHead(301, { location: 'new?x=1' }).end('moved');
      response.end('here');
    });
    const response = await startEgress().request({ method: 'GET', url: `${peer.origin}/old` });
    expect(response.status).toBe(200);
    expect(response.url.href).toBe(`${peer.origin}/new?x=1`);
    expect(await response.text()).toBe('here');
  });

  it('takes no credentials to another origin', async () => {
    const other = await startHttpPeer((_, response) => response.end());
    const peer = await startHttpPeer(redirectTo(`${other.origin}/`));
    const headers = { authorization: 'Basic x', cookie: 'a=b', 'x-api-key': 'k', 'x-plain': 'p' };
    const request = { method: 'GET', url: peer.origin, headers, credentialHeaders: ['X-API-Key'] };
    await (await startEgress().request(request)).cancel();
    expect(peer.requests[0]?.headers).toMatchObject(headers);
    const received = other.requests[0]?.headers ?? {};
    expect(Object.keys(received)).not.toEqual(expect.arrayContaining(['authorization']));
    expect(received).not.toHaveProperty('cookie');
    expect(received).not.toHaveProperty('x-api-key');
    expect(received['x-plain']).toBe('p');
  });

  it('with 307 sends the body again, with 303 it does not', async () => {
    const target = await startHttpPeer((_, response) => response.end());
    for (const status of [307, 303]) {
      const peer = await startHttpPeer(redirectTo(target.origin, status));
      await (await startEgress().request({ method: 'POST', url: peer.origin, body: 'text' })).cancel();
    }
    expect(target.requests.map(({ method, body }) => [method, String(body)])).toEqual([
      ['POST', 'text'],
      ['GET', ''],
    ]);
  });

  it('is answered as it is where none is to be followed', async () => {
    const peer = await startHttpPeer(redirectTo('/other'));
    const response = await startEgress().request({ method: 'GET', url: peer.origin, maxRedirects: 0 });
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
      302,
      '/other',
      'moved',
    ]);
    expect(peer.requests).toHaveLength(1);
  });

  it('that leads in circles is answered as it is after five', async () => {
    const peer = await startHttpPeer(redirectTo('/again'));
    const response = await startEgress().request({ method: 'GET', url: peer.origin });
    await response.cancel();
    expect(response.status).toBe(302);
    expect(peer.requests).toHaveLength(6);
  });

  it('with a large body of its own is followed all the same', async () => {
    const peer = await startHttpPeer((request, response) => {
      if (request.target === '/new') return void response.end('here');
      response.writeHead(302, { location: '/new' }).end(Buffer.alloc(4 * 1024 * 1024));
    });
    expect(await (await startEgress().request({ method: 'GET', url: peer.origin })).text()).toBe('here');
  });
});
