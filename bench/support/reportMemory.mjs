// Comes into a server that is measured: tells what it uses, in MB, when it is asked. `own` leaves out the pages of mapped files.
import { readFileSync } from 'node:fs';

const megabytes = (bytes) => Math.round(bytes / 1e4) / 100;

process.on('message', (message) => {
  if (message !== 'memory') return;
  if (globalThis.gc) globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  const anonymous = /RssAnon:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  process.send({
    resident: megabytes(rss),
    own: anonymous === undefined ? undefined : megabytes(anonymous * 1_024),
    heap: megabytes(heapUsed + external),
  });
});
process.channel?.unref();
