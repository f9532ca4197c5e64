import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lightningComponents } from './test/salesforce/support/lightningComponents.js';

// `npm test` finds the browser; a bare `npx vitest` takes the usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A new object each time: vitest changes what it is given. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // A colour is checked where it ends, not on its way there.
  provider: playwright({ launchOptions: { executablePath, args }, contextOptions: { reducedMotion: 'reduce' } }),
  instances: [{ browser: 'chromium' as const }],
});

/** Longest a test or a hook may take, in milliseconds. No test measures time: this only ends one that hangs, on a slow machine too. */
const patience = 60_000;

/**
 * By itself vitest leaves one core to others and runs one file after the other on two. Pages of one browser share its focus, so those of widgets still
 * come one by one.
 */
const together = { maxWorkers: 2 } as const;

const standIn = new URL('./test/support/test-runner-commands.ts', import.meta.url).pathname;

export default defineConfig({
  resolve: {
    // Tests read the packages from their sources and need no build.
    conditions: ['pqrs-source', 'module', 'browser', 'development|production'],
    alias: { '@web/test-runner-commands': standIn },
  },
  ssr: { resolve: { conditions: ['pqrs-source', 'node', 'module', 'development|production'] } },
  // Found by name, so that no dependency turns up halfway and makes the pages load again under a running test.
  optimizeDeps: {
    include: ['lit', 'lit/decorators.js', 'lit/directives/repeat.js', 'axe-core', '@open-wc/testing', 'uqr'],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          ...together,
          sequence: { groupOrder: 1 },
          testTimeout: patience,
          hookTimeout: patience,
          include: [
            'packages/{core,connectors}/src/**/*.test.ts',
            'test/node/**/*.test.ts',
            'test/faults/**/*.test.ts',
            'test/contracts/**/*.test.ts',
            'test/packaging/**/*.test.ts',
          ],
          globalSetup: ['test/support/postgres.setup.ts'],
        },
      },
      {
        extends: true,
        plugins: [lightningComponents()],
        test: {
          name: 'salesforce',
          environment: 'jsdom',
          include: ['test/salesforce/**/*.test.ts'],
          exclude: ['test/salesforce/recordPage.test.ts'],
          globalSetup: ['test/salesforce/build.setup.ts'],
          server: { deps: { inline: [/@lwc/] } },
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        extends: true,
        plugins: [lightningComponents()],
        optimizeDeps: { include: ['@lwc/engine-dom', 'axe-core'] },
        test: {
          name: 'salesforce-browser',
          include: ['test/salesforce/{panel,recordPage}.test.ts'],
          globalSetup: ['test/salesforce/build.setup.ts'],
          browser: browser(),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['packages/widgets/src/**/*.test.ts'],
          browser: browser(),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', browser: browser(), testTimeout: patience, hookTimeout: patience },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.setup.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
