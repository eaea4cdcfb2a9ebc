import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute } from '../../support/rest-api.ts';

const KEY = 'k'.repeat(32);
const BYTES = Buffer.from([0, 1, 2, 255]);

/** Executes an operation whose answer is a file, and answers its value. */
async function download(app: TestApp) {
  const peer = await startHttpPeer((_request, response) => {
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf`);
    response.setHeader('content-type', 'application/pdf').end(BYTES);
  });
  const { operation } = await createOperation(app, await createService(app, peer.origin));
  return (await execute(app, operation.id)).execution.output;
}

describe('a file as an output', () => {
  it('is served by its signature, to a bearer of the key, and to nobody else', async () => {
    const app = await startTestApp({ PASSERELLE_ADMIN_KEY: KEY });
    const file = await download(app);
    expect(file).toEqual({ filename: 'résumé.pdf', contentType: 'application/pdf', size: 4, url: expect.any(String) });
    const signed = await fetch(file.url);
    expect(Buffer.from(await signed.arrayBuffer())).toEqual(BYTES);
    expect(signed.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf");
    const bare = file.url.replace(/\?.*/, '');
    expect((await fetch(bare, { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(200);
    const expires = Number(new URL(file.url).searchParams.get('expires'));
    expect(expires).toBeGreaterThan(Date.now());
    for (const forged of [bare, file.url.replace(`${expires}`, `${expires + 1}`), `${file.url}0`])
      expect((await fetch(forged)).status, forged).toBe(401);
  });

  it('whose bytes were removed is not found', async () => {
    const app = await startTestApp();
    const { url } = await download(app);
    const folder = join(app.dataDir, 'files');
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    expect((await fetch(url)).status).toBe(404);
  });
});

describe('a file as an input', () => {
  async function upload(app: TestApp, operation: Record<string, unknown>, inputs: unknown) {
    const peer = await startHttpPeer((_request, response) => response.writeHead(204).end());
    const created = await createOperation(app, await createService(app, peer.origin), { method: 'POST', ...operation });
    return { ...(await execute(app, created.operation.id, inputs)), request: peer.requests[0] };
  }
  const field = { contentType: 'multipart/form-data', parameters: [{ name: 'files', in: 'BODY_FIELD' }] };

  it('may be one that was an output before', async () => {
    const app = await startTestApp({ PASSERELLE_ADMIN_KEY: KEY });
    const file = await download(app);
    const renamed = { url: file.url.replace(/\?.*/, ''), filename: 'other.pdf', contentId: 'logo' };
    const { request } = await upload(app, field, { files: [file, renamed] });
    const headers = { 'content-type': String(request?.headers['content-type']) };
    const form = await new Response(new Uint8Array(request?.body ?? []), { headers }).formData();
    expect(form.getAll('files')).toMatchObject([
      { name: 'résumé.pdf', type: 'application/pdf', size: 4 },
      { name: 'other.pdf', type: 'application/pdf', size: 4 },
    ]);
    const whole = await upload(
      app,
      { contentType: 'application/pdf', parameters: [{ name: 'f', in: 'BODY' }] },
      { f: file },
    );
    expect(whole.request?.body).toEqual(BYTES);
  });

  it('that is no longer kept is refused before anything leaves', async () => {
    const app = await startTestApp();
    const file = await download(app);
    for (const name of readdirSync(join(app.dataDir, 'files'))) rmSync(join(app.dataDir, 'files', name));
    const { execution, userErrors, request } = await upload(app, field, { files: [file] });
    expect(execution).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['inputs', 'files', '0', 'url'] }]);
    expect(request).toBeUndefined();
  });

  it('is left alone where the body is JSON, and where it is of another server', async () => {
    const app = await startTestApp();
    const file = await download(app);
    const json = await upload(app, { parameters: [{ name: 'a', in: 'BODY_FIELD' }] }, { a: file });
    expect(JSON.parse(String(json.request?.body))).toEqual({ a: file });
    const { request } = await upload(app, field, { files: { url: 'https://example.com/files/x' } });
    expect(String(request?.body)).toContain('{"url":"https://example.com/files/x"}');
  });

  it.each([
    ['of lines', 'AAEC\r\n/w==\r\n', true],
    ['with a comma', 'AAEC,/w==', false],
  ])('with base64 %s is taken: %o', async (_, base64, taken) => {
    const { execution, userErrors, request } = await upload(await startTestApp(), field, {
      files: { filename: 'a', base64 },
    });
    if (taken) expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    else
      expect(userErrors).toMatchObject([
        { code: 'INVALID_INPUT', message: expect.stringContaining('base64'), path: ['inputs', 'files'] },
      ]);
    expect(request === undefined).toBe(!taken);
  });
});
