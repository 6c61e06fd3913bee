import { defineConfig } from 'vitest/config';

/** Where to write vitest's own JSON report, for continuous integration. */
const report = process.env['VITEST_REPORT'];

/** The editor's language server is thirty megabytes that no other test needs: that test runs where the environment says where it is. */
const needsEditor = process.env['YAML_LANGUAGE_SERVER'] === undefined ? ['tests/run/editor.test.ts'] : [];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**', ...needsEditor],
    setupFiles: ['tests/helpers/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One core fewer is the default, which leaves half of a small machine idle.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
