import { defineConfig } from 'vitest/config';

/** Where to write vitest's own JSON report, for continuous integration. */
const report = process.env['VITEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**'],
    setupFiles: ['tests/helpers/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
