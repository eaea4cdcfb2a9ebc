import { defineConfig } from 'vitest/config';

const project = (name: 'unit' | 'contract' | 'integration', testTimeoutMs: number) => ({
  // Vite would take graphql's second build, whose classes the libraries, loaded by Node, do not know.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: testTimeoutMs, hookTimeout: testTimeoutMs },
});

export default defineConfig({
  test: {
    // Most tests wait for servers, not for the processor: two cores take four of them.
    maxWorkers: 4,
    projects: [project('unit', 30_000), project('contract', 30_000), project('integration', 120_000)],
    reporters: [
      'default',
      ['json', { outputFile: 'build/test-results.json' }],
      // The last one: what was left out is said at the very end.
      './test/support/left-out-reporter.ts',
    ],
  },
});
