import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';

const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: browserPath, args } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    alias: { '@web/test-runner-commands': new URL('./test/support/test-runner-commands.ts', import.meta.url).pathname },
  },
  ssr: { resolve: { conditions: ['source', 'node', 'module', 'development|production'] } },
  test: {
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['packages/{core,connectors}/src/**/*.test.ts', 'test/node/**/*.test.ts'] } },
      { extends: true, test: { name: 'browser', include: ['packages/widgets/src/**/*.test.ts'], browser: browser() } },
    ],
  },
});
