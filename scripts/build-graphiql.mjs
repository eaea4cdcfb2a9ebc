// Bundles GraphiQL into build/graphiql, so that its page loads nothing from outside. Runs after npm install (`prepare`).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const config = fileURLToPath(new URL('../graphiql/vite.config.ts', import.meta.url));

if (!existsSync(new URL('../node_modules/vite', import.meta.url))) {
  console.log('GraphiQL is not built: vite is a development dependency, and those were left out.');
} else {
  const { build } = await import('vite');
  await build({ configFile: config, logLevel: 'warn' });
}
