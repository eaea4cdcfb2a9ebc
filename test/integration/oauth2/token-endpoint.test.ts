import { describe, expect, it } from 'vitest';
import { CLIENT_SECRET } from '../../support/authorization-server.ts';
import { startEgress } from '../../support/egress.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { CREDENTIALS, inspected, startOAuth2World } from '../../support/oauth2-world.ts';

describe('a token endpoint', () => {
  it('on a forbidden address is not called', async () => {
    const peer = await startHttpPeer((_request, response) => response.end('{}'), { host: '127.0.0.2' });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    await expect(world.token(world.start())).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(peer.connections()).toBe(0);
  });

  it('that redirects is not followed: what is sent is secret', async () => {
    const other = await startHttpPeer((_request, response) => response.end('{}'));
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(307, { location: `${other.origin}/token` }).end();
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    await expect(world.token(world.start())).rejects.toMatchObject({ code: 'HTTP_STATUS', detail: { status: 307 } });
    expect(other.requests).toHaveLength(0);
  });

  it.each([
    ['no JSON', 200, '<html>', 'INVALID_RESPONSE'],
    ['no token', 200, '{"token_type":"bearer"}', 'INVALID_RESPONSE'],
    ['a page', 404, '<html>', 'HTTP_STATUS'],
    ['a fault of its own', 500, '{"error":"server_error"}', 'HTTP_STATUS'],
    ['nothing', 204, '', 'HTTP_STATUS'],
  ])('that answers %s fails in words', async (_what, status, body, code) => {
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(status, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' });
      response.end(body);
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    await expect(world.token(world.start())).rejects.toMatchObject({
      code,
      message: expect.stringContaining(peer.origin),
    });
  });

  it('that says who a person is too gives its token all the same', async () => {
    const peer = await startHttpPeer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        '{"access_token":"a-token","token_type":"Bearer","expires_in":"3600","id_token":"not.checked.here"}',
      );
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    expect(await world.token(world.start())).toBe('a-token');
  });

  const json = 'application/json';
  it.each([
    [
      'members that are null',
      200,
      json,
      '{"access_token":"a-token","token_type":"Bearer","refresh_token":null,"scope":null}',
    ],
    ['no type of the token', 200, json, '{"access_token":"a-token","expires_in":60}'],
    ['201', 201, json, '{"access_token":"a-token","token_type":"bearer"}'],
    ['a form', 200, 'application/x-www-form-urlencoded', 'access_token=a-token&token_type=bearer&scope='],
  ])('that answers with %s gives its token all the same', async (_what, status, contentType, body) => {
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(status, { 'content-type': contentType }).end(body);
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    expect(await world.token(world.start())).toBe('a-token');
  });

  it('that gives a token of another type fails in words', async () => {
    const peer = await startHttpPeer((_request, response) => {
      response.setHeader('content-type', json).end('{"access_token":"a-token","token_type":"mac"}');
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    await expect(world.token(world.start())).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
  });

  it('that repeats what it was sent does not bring it into the message', async () => {
    const peer = await startHttpPeer(({ headers }, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      const error_description = `${Buffer.from(String(headers.authorization).slice(6), 'base64')} is wrong`;
      response.end(JSON.stringify({ error: 'invalid_request', error_description }));
    });
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: `${peer.origin}/token` });
    const failure = await world.token(world.start()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining('is wrong') });
    expect(inspected(failure)).not.toContain(CLIENT_SECRET);
  });

  it('that is closed is unreachable', async () => {
    const world = await startOAuth2World({ ...CREDENTIALS, tokenUrl: 'http://127.0.0.1:9/token' }, startEgress());
    await expect(world.token(world.start())).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
