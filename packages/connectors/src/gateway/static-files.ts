import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const compress = promisify(gzip);
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Names only, one level deep: nothing in a request can lead out of the folder. */
const plainName = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$/;

interface StaticFile {
  version: string;
  etag: string;
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * Serves the style sheets, scripts and drawings of a folder. Browsers keep them but ask each time whether they are still good, so a
 * new build shows at once; the answer is then 304 without a body.
 *
 * @param prefix path before the file's name, such as `/assets/demo/`
 */
export function staticFiles(prefix: string, folder: string): MiddlewareHandler {
  const files = new Map<string, StaticFile>();
  return async (c, next) => {
    const name = c.req.path.slice(prefix.length);
    const file = plainName.test(name) ? await load(files, folder, name) : undefined;
    if (file === undefined) return next();
    const headers = {
      ETag: file.etag,
      'Cache-Control': 'no-cache',
      'Content-Type': file.type,
      Vary: 'Accept-Encoding',
      // A page of another address may load a script, but what that script fetches must be opened to it. Nothing here is secret.
      'Access-Control-Allow-Origin': '*',
    };
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
    if (!acceptsGzip(c.req.header('accept-encoding'))) return c.body(file.plain, 200, headers);
    return c.body(file.packed, 200, { ...headers, 'Content-Encoding': 'gzip' });
  };
}

async function load(files: Map<string, StaticFile>, folder: string, name: string): Promise<StaticFile | undefined> {
  const type = types[extname(name)];
  const path = join(folder, name);
  const found = type === undefined ? undefined : await stat(path).catch(() => undefined);
  if (type === undefined || !found?.isFile()) return undefined;
  const version = `${found.size}-${found.mtimeMs}`;
  const known = files.get(name);
  if (known?.version === version) return known;
  const plain = new Uint8Array(await readFile(path));
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const file = { version, etag, type, plain, packed: new Uint8Array(await compress(plain, { level: 9 })) };
  files.set(name, file);
  return file;
}

function acceptsGzip(header: string | undefined): boolean {
  return (header ?? '').split(',').some((part) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(part));
}
