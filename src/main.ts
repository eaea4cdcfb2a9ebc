import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { type Config, readConfig } from './config.ts';
import { createLogger } from './logger.ts';

// Compiled code is kept in the system's temporary folder: the second start takes half the time. It serves what is imported after it.
enableCompileCache();
const { startApp } = await import('./app.ts');

/** How long stopping may take before what hangs is left behind. */
const STOP_DEADLINE_MS = 10_000;

const config = readConfigOrExit();
const logger = createLogger(config.logLevel);
const app = await startApp(config, logger).catch((error: unknown) => {
  logger.fatal({ err: error }, 'The server could not start');
  console.error(`Passerelle could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

const signal = await untilSignal();
logger.info({ signal }, 'Stopping');
const deadline = setTimeout(() => {
  logger.error('Stopping took too long; what hangs is left behind');
  process.exit(0);
}, STOP_DEADLINE_MS);
await app.close();
clearTimeout(deadline);
logger.info('Stopped');
// Agenda leaves timers of its own behind that would hold the process for some seconds, to no use.
process.exit(0);

/** The environment, and `.env` in the working directory where there is one; the environment wins. */
function readConfigOrExit(): Config {
  try {
    if (existsSync('.env')) process.loadEnvFile();
    return readConfig(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** The first signal; the handlers stay, so that one that is repeated (npm and its group both get one) changes nothing. */
function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => resolve(name));
  });
}
