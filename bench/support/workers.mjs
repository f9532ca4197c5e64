// Programs in processes of their own, which take turns. A program reads lines: "write <file>" writes its answers as 32-bit
// numbers and answers 0, a number runs it that often and answers the nanoseconds of one turn of its loop.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A folder for the files of one run. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function startWorker(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended without an answer.`);
    return Number(value);
  };
  return {
    nanoseconds: (times) => ask(String(times)),
    async answers(file) {
      await ask(`write ${file}`);
      const bytes = readFileSync(file);
      return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    },
    stop: () => child.stdin.end(),
  };
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A python that has numpy, or undefined. */
export function pythonWithNumpy() {
  return ['python3', '/usr/bin/python3'].find((python) => succeeds(python, ['-c', 'import numpy']));
}

/** Compiles a C file with all optimisations, or answers undefined where there is no compiler. */
export function compileC(source, program) {
  return succeeds('cc', ['-O3', '-o', program, source]) ? program : undefined;
}

/** Rounds of two workers in turn, as pairs of nanoseconds, after one round that is not counted. */
export async function alternate(mine, theirs, { rounds = 15, times }) {
  const pairs = [];
  for (let round = -1; round < rounds; round += 1) {
    const pair = [await mine.nanoseconds(times[0]), await theirs.nanoseconds(times[1])];
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}
