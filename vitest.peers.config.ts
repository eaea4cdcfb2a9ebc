import { defineConfig } from 'vitest/config';

/** Tests against peers that take long to get or to start: `npm run test:peers`. */
export default defineConfig({
  test: {
    include: [
      'test/peers/**/*.test.ts',
      'test/contract/job-backends.test.ts',
      'test/integration/jobs/whole-app.test.ts',
    ],
    globalSetup: './test/peers/ferretdb-setup.ts',
    testTimeout: 60_000,
    // The first run brings the peers.
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: ['default', './test/support/left-out-reporter.ts'],
  },
});
