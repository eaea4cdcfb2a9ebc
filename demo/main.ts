/**
 * `npm run demo`: a SOAP service, a REST service and a mailbox on this machine, connected through the GraphQL API. It
 * prints what happens, then stays up for GraphiQL; with `--once` it ends, and its exit code tells whether all succeeded.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Lifecycle } from '../src/lifecycle.ts';
import { createLogger } from '../src/logger.ts';
import { createApiClient } from './client.ts';
import { startDemoMailbox } from './mailbox.ts';
import { invoiceMail } from './mails.ts';
import { startRestService } from './rest-service.ts';
import { type Peers, STEPS } from './steps.ts';
import { startWeatherService } from './weather-service.ts';

const once = process.argv.includes('--once');
const lifecycle = new Lifecycle();
let failed = true;
try {
  const peers = await startPeers();
  const url = await startServer();
  await runSteps(url, peers);
  failed = false;
  if (!once) {
    console.log(`\nGraphiQL with all of this: ${url}/graphql`);
    console.log('The README continues from here. Enter delivers another invoice by mail; Ctrl+C ends the demo.');
    deliverOnEnter(peers);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  }
} catch (error) {
  console.error(`\nThe demo did not succeed: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await lifecycle.close();
}
process.exit(failed ? 1 : 0);

function deliverOnEnter({ mailbox }: Peers): void {
  const lines = createInterface({ input: process.stdin });
  lifecycle.defer(() => lines.close());
  lines.on('line', () => {
    mailbox.deliver(invoiceMail()).then(
      () => console.log('Delivered. A trigger that is on takes it within a second.'),
      (error: unknown) => console.error(error),
    );
  });
}

async function startPeers(): Promise<Peers> {
  const [weather, rest, mailbox] = await Promise.all([startWeatherService(), startRestService(), startDemoMailbox()]);
  for (const peer of [weather, rest, mailbox]) lifecycle.defer(() => peer.close());
  console.log(`Weather service (SOAP)  ${weather.wsdlUrl}`);
  console.log(`Customers (REST)        ${rest.baseUrl}`);
  console.log(`Mailbox (IMAP)          ${mailbox.host}:${mailbox.port}, user ${mailbox.username}`);
  return { weather, rest, mailbox };
}

async function startServer(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'passerelle-demo-'));
  lifecycle.defer(() => rm(dataDir, { recursive: true, force: true }));
  const config = readConfig({
    PASSERELLE_PORT: '0',
    PASSERELLE_DATA_DIR: dataDir,
    // The peers are on this machine: without this, the server refuses to call them.
    PASSERELLE_EGRESS_ALLOW: '127.0.0.0/8,::1/128',
    PASSERELLE_LOG_LEVEL: 'error',
  });
  const app = await startApp(config, createLogger(config.logLevel));
  lifecycle.defer(() => app.close());
  console.log(`Passerelle              ${app.url}/graphql`);
  return app.url;
}

async function runSteps(url: string, peers: Peers): Promise<void> {
  const api = createApiClient(url);
  for (const [index, { title, run }] of STEPS.entries()) {
    console.log(`\n${index + 1}. ${title}`);
    for (const line of await run(api, peers)) console.log(`   ${line}`);
  }
}
