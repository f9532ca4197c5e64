// Pages of widgets and their peers in a real Chromium, and what they cost there.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/browser.mjs';

const folder = fileURLToPath(new URL('../widgets/pages/', import.meta.url));

/** The script of each page, bundled alike, by its name. */
export async function bundlePages(names) {
  const scripts = new Map();
  for (const name of names) {
    const { outputFiles } = await build({
      entryPoints: [`${folder}${name}.js`],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['pqrs-source', 'browser', 'production'],
      loader: { '.css': 'text' },
      tsconfig: fileURLToPath(new URL('../../packages/widgets/tsconfig.json', import.meta.url)),
      nodePaths: [fileURLToPath(new URL('../node_modules', import.meta.url))],
    });
    scripts.set(name, outputFiles[0].text);
  }
  return scripts;
}

export async function openBrowser() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--enable-precise-memory-info'];
  return chromium.launch({ executablePath: await findBrowser(), args });
}

/** Serves each page by its name, and the scripts of all, over HTTP: requests that the harness answers itself take longer than pages do. */
export async function servePages(scripts) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const script = scripts.get(pathname.slice(1, -'.js'.length));
    const start = search === '?start' ? '\nglobalThis.start();' : '';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? script + start : pageOf(`${pathname}.js${search}`));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { home: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const pageOf = (script) =>
  `<!doctype html><html lang="es-CO"><body style="margin:0"><script type="module" src="${script}"></script></body></html>`;

/**
 * Opens a page of its own; `start` runs as soon as its script is there, unless told to wait. With `threadTime` only what the processor did
 * counts, not how long it was kept from it.
 */
export async function openPage(browser, address, { wait = false, threadTime = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1240, height: 1080 } });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.goto(wait ? address : `${address}?start`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: threadTime ? 'threadTicks' : 'timeTicks' });
  const metric = async (name) =>
    (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value;
  return {
    page,
    /** Milliseconds of the main thread so far. */
    cpuMs: async () => 1_000 * (await metric('TaskDuration')),
    async heapMb() {
      await session.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 1e6;
    },
    async close() {
      await context.close();
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Waits, frame by frame, until a page has set a global of its own. */
export function until(page, name) {
  return page.evaluate(async (name) => {
    while (globalThis[name] === undefined) await new Promise(requestAnimationFrame);
  }, name);
}
