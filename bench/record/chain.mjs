// The hash chain of a case: events spelled canonically and sealed one after the other, beside one SHA-256 over the same bytes at once.
import { createHash } from 'node:crypto';
import { loadConnectors } from '../support/connectors.mjs';
import { report } from '../support/report.mjs';
import { loadCore, loadCoreModule } from '../support/subjects.mjs';

const events = 20_000;
const rounds = 15;

const core = await loadCore();
await loadConnectors();
const { canonicalJson } = await loadCoreModule('desk/canonical.js');
const { nodeDigest } = await import('../../packages/connectors/dist/cli/node-signer.js');

const by = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const notes = Array.from({ length: events }, (_, at) => ({
  type: 'noted',
  text: `Llamé y no contestó nadie; vuelvo a llamar mañana. Intento ${at}.`,
  at: new Date(Date.parse('2026-07-02T15:00:00Z') + at * 1_000).toISOString(),
  by,
}));
/** The bytes that the chain digests: each event after the 64 digits of the hash before it. */
const bytes = Buffer.from(notes.map((event) => '0'.repeat(64) + canonicalJson(event)).join(''));

async function nanoseconds(work) {
  const began = performance.now();
  await work();
  return ((performance.now() - began) * 1e6) / events;
}

const seal = () => core.seal('0'.repeat(64), notes, { digest: nodeDigest });
const bulk = () => createHash('sha256').update(bytes).digest('hex');
/** Who verifies has the spelling already; what is left is the chain. */
const texts = notes.map((event) => canonicalJson(event));
const chainAlone = async () => {
  let last = '0'.repeat(64);
  for (const text of texts) last = await nodeDigest(last + text);
  return last;
};

const pairs = { seal: [], chain: [] };
for (let round = -2; round < rounds; round += 1) {
  const pair = [await nanoseconds(seal), await nanoseconds(bulk)];
  const alone = [await nanoseconds(chainAlone), await nanoseconds(bulk)];
  if (round < 0) continue;
  pairs.seal.push(pair);
  pairs.chain.push(alone);
}
const about = {
  peerName: 'one SHA-256 over the same bytes',
  unit: 'ns/event',
  bytesAnEvent: Math.round(bytes.length / events),
};
report({ bench: 'hash chain of events, spelled and sealed', pairs: pairs.seal, goal: 0.3, ...about });
report({ bench: 'hash chain of events that are spelled already', pairs: pairs.chain, goal: 0.3, ...about });
