import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IServicePort, listen } from 'soap';
import { onTestFinished } from 'vitest';
import type { SoapStyle } from '../../src/connectors/soap/model/operation-model.ts';
import type { SoapVersion } from '../../src/connectors/soap/soap-operation.ts';
import { encodedWsdl } from './encoded-wsdl.ts';
import { freePort } from './free-port.ts';
import { type InteropStyle, interopWsdl } from './soap-interop-wsdl.ts';

/** A running SOAP server of somebody else, and the WSDL that it follows. */
export interface SoapPeer {
  readonly wsdl: string;
}

/** The interop service on the server of npm `soap`. */
export async function startNodeSoapPeer(style: InteropStyle): Promise<SoapPeer> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const wsdl = interopWsdl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/interop`, style);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const options = {
    path: '/interop',
    xml: wsdl,
    services: { InteropService: { InteropPort: nodeSoapService(style) } },
    forceSoap12Headers: style.soapVersion === 'SOAP_1_2',
    // Its own would round decimals and turn dates into objects that it cannot write.
    customDeserializer: { date: asIs, decimal: asIs, long: asIs },
    callback: (error: unknown) => (error ? reject(error) : resolve()),
  };
  listen(server, options);
  await promise;
  return { wsdl };
}

const asIs = (text: string): string => text;

function nodeSoapService({ soapVersion }: InteropStyle): IServicePort {
  const refuse = soapVersion === 'SOAP_1_1' ? refuse11 : refuse12;
  return { Echo: echo, Reserve: refuse, WhoAmI: whoAmI, Notify: ignore };
}

function ignore(): void {}

function echo({ order }: { order: unknown }): object {
  return { order };
}

function whoAmI(_input: unknown, _callback: unknown, headers: { Token?: string } | undefined): object {
  return { token: headers?.Token ?? 'nobody' };
}

function refuse11({ sku }: { sku: string }): never {
  const detail = { OutOfStock: { sku, left: 0 } };
  throw { Fault: { faultcode: 'soap:Client', faultstring: `No ${sku} left`, detail, statusCode: 500 } };
}

function refuse12({ sku }: { sku: string }): never {
  const Detail = { OutOfStock: { sku, left: 0 } };
  throw { Fault: { Code: { Value: 'soap:Sender' }, Reason: { Text: `No ${sku} left` }, Detail, statusCode: 500 } };
}

/** Why PHP's SoapServer cannot be started here; null where it can. */
export function phpMissing(): string | null {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (status !== 0) return 'php is not installed (apt-get install php-cli php-soap)';
  return /^soap$/m.test(stdout) ? null : 'php has no SOAP extension (apt-get install php-soap)';
}

/** The interop service on PHP's SoapServer. */
export function startPhpPeer(style: InteropStyle): Promise<SoapPeer> {
  const environment = { INTEROP_STYLE: style.style, INTEROP_VERSION: style.soapVersion };
  return startPhp('soap-server.php', (endpoint) => interopWsdl(endpoint, style), environment);
}

/** The encoded service on PHP's SoapServer. */
export function startEncodedPhpPeer(soapVersion: SoapVersion, style: SoapStyle = 'rpc'): Promise<SoapPeer> {
  const environment = { INTEROP_VERSION: soapVersion };
  return startPhp('soap-encoded-server.php', (endpoint) => encodedWsdl(endpoint, soapVersion, style), environment);
}

async function startPhp(
  script: string,
  wsdlAt: (endpoint: string) => string,
  environment: Readonly<Record<string, string>>,
): Promise<SoapPeer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'soap-peer-'));
  const wsdl = wsdlAt(`http://127.0.0.1:${port}/`);
  const wsdlPath = join(folder, 'interop.wsdl');
  await writeFile(wsdlPath, wsdl);
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, join(import.meta.dirname, script)], {
    env: { ...process.env, INTEROP_WSDL: wsdlPath, ...environment },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => php.once('exit', resolve));
  onTestFinished(async () => {
    php.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  await untilListening(port);
  return { wsdl };
}

async function untilListening(port: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; ; ) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    if (Date.now() > deadline) throw new Error(`Nothing listens on port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
