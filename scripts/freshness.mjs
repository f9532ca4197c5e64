// Tells whether a build step must run again: its inputs changed since the step last left its stamp.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const skipped = new Set(['node_modules', 'dist']);

/** Every file at or below `path`, without tests; nothing when the path is not there. */
export function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesOf(join(path, entry.name));
    return entry.name.endsWith('.test.ts') ? [] : [join(path, entry.name)];
  });
}

/** One line for the inputs as they are now: name, size and time of each file. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampOf = (name) => join('.cache', 'build', `${name}.stamp`);

/** True when every output is there and no input was added, taken away or changed since {@link markFresh}. */
export function isFresh(step) {
  if (!step.outputs.every((path) => existsSync(path))) return false;
  const stamp = stampOf(step.name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(step.inputs);
}

/** Notes the inputs as they were when the step began. Returns what to call once the step is done. */
export function beginStep(step) {
  const stamp = stampOf(step.name);
  const before = fingerprint(step.inputs);
  rmSync(stamp, { force: true });
  return function markFresh() {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, before);
  };
}
