// What a page pays that needs one pack of law and its clocks: bundled, minified, gzip -9.
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { loadCore } from '../support/subjects.mjs';
import { reportAlone } from '../support/report.mjs';

await loadCore();

/** What such a page does: due dates under a law of its own, clocks, and what they say. */
const pageWith = (packs) => `
  import { ${['clockState', 'createLaw', 'snapshotUnder', ...packs].join(', ')} } from './index.js';
  const law = createLaw([${packs.join(', ')}]);
  export const clock = (request, options) => snapshotUnder(law, request, options);
  export { clockState };
`;

async function bundle(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../packages/core/dist', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
  });
  const [output] = Object.values(metafile.outputs);
  return { code: outputFiles[0].contents, inputs: output.inputs };
}

/** Minified bytes by folder of core; those of the laws by country. */
function byFolder(inputs) {
  const sums = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const folder = path.replace(/^.*dist\//, '').replace(/\/?[^/]*$/, '') || 'others';
    sums[folder] = (sums[folder] ?? 0) + bytesInOutput;
  }
  return Object.fromEntries(Object.entries(sums).sort(([, a], [, b]) => b - a));
}

const stateAlone = `export { clockState } from './index.js';`;

for (const [name, contents, goal] of [
  ['consumer law of Colombia and clocks', pageWith(['colombianConsumer']), 9],
  ['law of petitions of Colombia and clocks', pageWith(['colombianPetitions']), 9],
  ['all law of Colombia and clocks', pageWith(['colombianLaw']), 9],
  ['clocks without a law', pageWith([]), undefined],
  ['what a clock from the gateway says', stateAlone, undefined],
]) {
  const { code, inputs } = await bundle(contents);
  reportAlone({
    bench: `bundle with ${name}, gzip -9`,
    values: [gzipSync(code, { level: 9 }).length / 1_000],
    unit: 'kB',
    goal,
    minified: code.length / 1_000,
    minifiedBytes: byFolder(inputs),
  });
}
