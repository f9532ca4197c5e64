// Serves bundled pages from memory over HTTP, packed as a server on the internet does.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const pages = fileURLToPath(new URL('../widgets/pages/', import.meta.url));

/** Bundles pages by what packages publish, with what they fetch apart as files of their own. */
async function filesOf(name) {
  const { outputFiles } = await build({
    entryPoints: [`${pages}${name}.js`],
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: `/${name}`,
    conditions: ['browser', 'production'],
    loader: { '.css': 'text' },
    nodePaths: ['../node_modules', '../../node_modules'].map((path) => fileURLToPath(new URL(path, import.meta.url))),
  });
  return outputFiles.map(({ path, contents }) => [path, gzipSync(contents)]);
}

const page = (name) => `<!doctype html>
<html lang="es-CO"><meta charset="utf-8"><title>${name}</title>
<body><h1>Radique su solicitud</h1><script type="module" src="/${name}/${name}.js"></script></body></html>`;

/** Scripts come after the page was painted, as from a network; without it a page is painted only once they have run. */
const scriptAfterMs = 400;

/** A server with a page for each name, at `url`. */
export async function servePublished(names) {
  const files = new Map();
  for (const name of names) {
    for (const [path, packed] of await filesOf(name)) files.set(path, ['text/javascript', packed]);
    files.set(`/${name}`, ['text/html', gzipSync(page(name))]);
  }
  const server = createServer(({ url }, response) => {
    const [type, body] = files.get(url) ?? [];
    if (!body) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' });
    const [, name, file] = url.split('/');
    setTimeout(() => response.end(body), file === `${name}.js` ? scriptAfterMs : 0);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
