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
