// Fifteen business days after each of a million days with our kernel. Speaks as workers.mjs says.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { businessDayKernel } from '../../../packages/core/dist/index.js';

const term = 15;
const file = readFileSync(process.argv[2]);
const days = new Int32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
const out = new Int32Array(days.length);
const kernel = businessDayKernel();

for await (const command of createInterface({ input: process.stdin })) {
  if (command.startsWith('write ')) {
    writeFileSync(command.slice(6), kernel.addAll(days, term, out));
    process.stdout.write('0\n');
  } else {
    const times = Number(command);
    const began = performance.now();
    for (let i = 0; i < times; i += 1) kernel.addAll(days, term, out);
    process.stdout.write(`${((performance.now() - began) * 1e6) / (times * days.length)}\n`);
  }
}
