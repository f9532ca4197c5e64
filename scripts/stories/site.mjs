// The static Storybook, built when stale and served as any web server would.
import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from '../build.mjs';
import { beginStep, isFresh } from '../freshness.mjs';

const folder = join('.cache', 'storybook');
const step = {
  name: 'storybook',
  inputs: ['stories', '.storybook', 'packages/core/src', 'packages/widgets', 'package-lock.json'],
  outputs: [join(folder, 'index.json')],
};
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function buildSite() {
  await build({ only: ['manifest'] });
  if (isFresh(step)) return;
  process.stderr.write('building the static Storybook\n');
  const markFresh = beginStep(step);
  const program = join('node_modules', '.bin', 'storybook');
  const { status, stderr } = spawnSync(program, ['build', '--quiet', '--disable-telemetry', '-o', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`storybook build ended with ${status}\n${stderr}`);
  markFresh();
}

function send(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = join(folder, normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}

/** @typedef {{id: string, title: string, name: string}} Story */

/** @returns {Promise<{base: string, stories: Story[], close(): void}>} the address of the site, and every story of it in order */
export async function openSite() {
  await buildSite();
  const server = createServer(send);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
