// Builds a page for each framework out of the packed packages, as a user would, and uses it in a browser under a strict policy.
/* global document -- of the page that is used */
import { createReadStream, cpSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { chromium } from 'playwright';
import { build } from 'vite';
import { requireBrowser } from './browser.mjs';

const pages = ['plain', 'react', 'jsx', 'vue'];
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html vue 'allow-duplicates'";
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The pages beside the packed packages, so that these are what they import. Gives their folder. */
export function placePages(consumer) {
  const folder = join(consumer, 'smoke');
  cpSync('test/packaging/smoke', folder, { recursive: true });
  return folder;
}

async function buildPages(folder) {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('pqrs-') } } })],
    build: { outDir: 'dist', rollupOptions: { input: pages.map((page) => join(folder, `${page}.html`)) } },
  });
  return join(folder, 'dist');
}

function serve(folder) {
  const server = createServer((request, answer) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname);
    answer.setHeader('content-security-policy', policy);
    answer.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    createReadStream(path)
      .on('error', () => answer.writeHead(404).end())
      .pipe(answer);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** The property `clock` must have arrived, the language of the page too, and the event must come back. */
async function use(browser, base, name) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.goto(`${base}/${name}.html`);
  await page.locator('pqrs-deadline-clock').getByText('Due soon').first().waitFor();
  await page.getByRole('button', { name: /How/ }).click();
  await page.waitForFunction(() => document.title === 'expanded true');
  if (complaints.length > 0) throw new Error(`the page of ${name} complains: ${complaints.join('; ')}`);
}

/** @param folder Where {@link placePages} put them. */
export async function smoke(folder) {
  const server = await serve(await buildPages(folder));
  const browser = await chromium.launch({
    executablePath: await requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    for (const name of pages) await use(browser, `http://127.0.0.1:${server.address().port}`, name);
  } finally {
    await browser.close();
    server.close();
  }
  return pages;
}
