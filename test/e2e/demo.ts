import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';

/** The built demonstration in a folder of its own, and a browser to visit it with. */
export interface Demo {
  base: string;
  browser: Browser;
  close(): Promise<void>;
}

const program = 'packages/connectors/bin/pqrs.js';

export function startDemo(...options: string[]): Promise<Demo> {
  return startDemoWith({}, ...options);
}

export async function startDemoWith(environment: Record<string, string>, ...options: string[]): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-e2e-'));
  const server = spawn(process.execPath, [program, 'serve', '--demo', '--port', '0', '--data', folder, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}. It said: ${said}`)));
  });
  const browser = await launchBrowser();
  return {
    base,
    browser,
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** A page that keeps what goes wrong on it: errors, and what the content security policy blocked. */
export async function openPage(
  { browser, base }: Demo,
  path: string,
  width = 1280,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(base + path);
  return { page, complaints };
}
