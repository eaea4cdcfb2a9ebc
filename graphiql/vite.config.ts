import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Bundles the page with everything that it needs: nothing is loaded from outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The page is served at /graphql, its assets below this.
  base: '/graphiql/',
  build: {
    outDir: fileURLToPath(new URL('../build/graphiql', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco is as large as it is.
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // React libraries mark modules for servers that render; a page has no such thing.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  worker: { format: 'es' },
});
