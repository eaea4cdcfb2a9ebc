import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/database.ts';
import { phpMissing, type SoapPeer, startNodeSoapPeer, startPhpPeer } from '../../support/soap-peers.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const MODULES = join(import.meta.dirname, '../../../node_modules');
const TSC = join(MODULES, 'typescript/bin/tsc');

const CALLS = `import { createClient, faultOf, ServiceError, type Order, type OrderInput } from 'shop-client';

const order: OrderInput = {
  customer: 'Zoë <&> ]]>', number: '9007199254740993', priority: 'high', gift: true, placed: '2024-02-29',
  line: [{ sku: 'A-1', quantity: 2, price: '12.50' }], '@channel': 'web',
};
const client = createClient();
const back: Order = (await client.Echo({ order })).order;
const price: string | undefined = back.line?.[0]?.price;
const { token } = await client.WhoAmI({ Token: 's3cr<t' });
const left: number | undefined = await client.Reserve({ sku: 'A-1' }).then(
  () => undefined,
  (error) => faultOf(error, 'Reserve')?.detail?.OutOfStock?.left,
);
const refused: string = await client.Echo({ order: { ...order, number: 'many' } }).then(
  () => '',
  (error: ServiceError) => \`\${error.code} \${error.message}\`,
);
console.log(JSON.stringify({ back, price, token, left, refused }));
`;

const WRONG = `import { createClient, type OrderInput } from 'shop-client';
const order: OrderInput = { customer: 'a', number: 1, priority: 'middling', gift: true };
createClient().Echo({ order });
createClient().Echo({});
`;

const CLIENT = '{ services { nodes { ... on SoapService { typedClient { filename contentType size sha256 url } } } } }';

async function importService(app: TestApp, document: string): Promise<string> {
  const { importWsdl } = await app.ask(
    `mutation ($document: String!) { importWsdl(input: { key: "shop", name: "The shop", source: { document: $document } }) {
      service { id } userErrors { message } } }`,
    { document },
  );
  expect(importWsdl.userErrors).toEqual([]);
  return importWsdl.service.id;
}

const clientOf = async (app: TestApp) => (await app.ask(CLIENT)).services.nodes[0].typedClient;

/** The files of an archive, by its central directory (PKWARE APPNOTE 4.3.12). */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + nameLength;
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(path, inflateRawSync(packed).toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
}

/** A project with the client installed, as `npm install` would, and one module. */
async function projectWith(url: string, code: string) {
  const folder = temporaryFolder();
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const [path, content] of unzip(Buffer.from(await (await fetch(url)).arrayBuffer()))) {
    const target = join(modules, path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, content);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'main.ts'), code);
  return folder;
}

/** What the compiler says. */
async function compile(folder: string): Promise<string> {
  const options = '--strict --exactOptionalPropertyTypes --module nodenext --target es2022 --types --outDir out'.split(
    ' ',
  );
  const work = promisify(execFile)(process.execPath, [TSC, ...options, 'main.ts'], { cwd: folder });
  const { stdout } = await work.catch((error: { readonly stdout: string }) => error);
  return stdout;
}

async function run(folder: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['out/main.js'], { cwd: folder });
  return JSON.parse(stdout);
}

const PEERS: readonly { server: string; missing: string | null; start: () => Promise<SoapPeer> }[] = [
  {
    server: 'npm soap',
    missing: null,
    start: () => startNodeSoapPeer({ style: 'document', soapVersion: 'SOAP_1_1' }),
  },
  {
    server: "PHP's SoapServer",
    missing: phpMissing(),
    start: () => startPhpPeer({ style: 'rpc', soapVersion: 'SOAP_1_2' }),
  },
];

describe('a typed client', () => {
  it.for(PEERS)('compiles, and calls $server with typed answers', async ({ missing, start }, { skip }) => {
    if (missing !== null) skip(missing);
    const { wsdl } = await start();
    const app = await startTestApp();
    await importService(app, wsdl);
    const { url, filename, contentType, size } = await clientOf(app);
    expect({ filename, contentType }).toEqual({ filename: 'shop-client.zip', contentType: 'application/zip' });
    expect(size).toBeGreaterThan(1000);
    // It needs no Passerelle.
    const folder = await projectWith(url, CALLS);
    await app.close();
    expect(await compile(folder)).toBe('');
    expect(await run(folder)).toMatchObject({
      back: { customer: 'Zoë <&> ]]>', line: [{ sku: 'A-1', quantity: 2, price: '12.50' }], '@channel': 'web' },
      price: '12.50',
      token: 's3cr<t',
      left: 0,
      refused: expect.stringMatching(/^INVALID_INPUT .*number/),
    });
  });

  it('does not compile with values that the schema refuses', async () => {
    const { wsdl } = await startNodeSoapPeer({ style: 'document', soapVersion: 'SOAP_1_1' });
    const app = await startTestApp();
    await importService(app, wsdl);
    const errors = await compile(await projectWith((await clientOf(app)).url, WRONG));
    expect(errors.match(/main\.ts\(\d+/g)).toEqual(['main.ts(2', 'main.ts(4']);
    expect(errors).toMatch(/"middling"/);
  });

  it('is made once, and again when something of it changes', async () => {
    const app = await startTestApp();
    const id = await importService(app, documentService(inElement('<xs:element name="a" type="xs:string"/>')));
    const [first, second] = [await clientOf(app), await clientOf(app)];
    expect(second.sha256).toBe(first.sha256);
    expect(new URL(second.url).pathname).toBe(new URL(first.url).pathname);
    await app.ask(
      'mutation ($id: ID!) { updateSoapService(input: { id: $id, endpointOverride: "https://elsewhere.example/" }) { userErrors { message } } }',
      { id },
    );
    expect((await clientOf(app)).sha256).not.toBe(first.sha256);
  });

  it('of a service without operations says what to do', async () => {
    const app = await startTestApp();
    await app.ask(
      'mutation ($document: String!) { importWsdl(input: { source: { document: $document }, operations: [] }) { userErrors { message } } }',
      { document: documentService(inElement('')) },
    );
    const { data, errors } = await app.send(CLIENT);
    expect(data.services.nodes[0].typedClient).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('importWsdlOperations'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });

  it('needs nothing but its own code', async () => {
    const app = await startTestApp();
    await importService(app, documentService(inElement('<xs:element name="a" type="xs:string"/>')));
    const folder = await projectWith((await clientOf(app)).url, '');
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/shop-client/package.json'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
  });
});
