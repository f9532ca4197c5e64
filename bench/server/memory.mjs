// Memory of `pqrs serve` on its file: at rest, and under 200 commands a second for some minutes, looked at after garbage collections.
import { setTimeout as wait } from 'node:timers/promises';
import { loadConnectors } from '../support/connectors.mjs';
import { median } from '../support/numbers.mjs';
import { reportAlone } from '../support/report.mjs';
import { serveCases } from '../support/served.mjs';
import { loadCore } from '../support/subjects.mjs';

const minutes = Number(process.env.MINUTES ?? 10);
const perSecond = Number(process.env.RATE ?? 200);
const cases = Number(process.env.CASES ?? 10_000);

const core = await loadCore();
const connectors = await loadConnectors();

/** As it is started, without anything that collects more often than usual. */
async function atRest() {
  const server = await serveCases(core, connectors, 100);
  await fetch(`${server.base}/readyz`);
  await wait(10_000);
  const { resident } = await server.memory();
  await server.stop();
  return resident;
}

const note = JSON.stringify({ type: 'note', text: 'Llamé y no contestó nadie; vuelvo a llamar mañana.' });

function send({ base, token, caseIds }, number) {
  return fetch(`${base}/v1/cases/${caseIds[number % caseIds.length]}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: note,
  }).then(async (response) => {
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`A command was answered with ${response.status}.`);
  });
}

/** Commands at an even pace; each is waited for at the end of its second. */
async function load(server) {
  const samples = [];
  const began = performance.now();
  let sent = 0;
  for (let second = 0; second < minutes * 60; second += 1) {
    const under = [];
    for (let tenth = 0; tenth < 10; tenth += 1) {
      for (let each = 0; each < perSecond / 10; each += 1) under.push(send(server, sent++));
      await wait(Math.max(0, began + second * 1_000 + (tenth + 1) * 100 - performance.now()));
    }
    await Promise.all(under);
    if (second % 10 === 9) samples.push(await server.memory());
  }
  return { samples, reached: Math.round((sent * 1_000) / (performance.now() - began)) };
}

/** What a straight line through the samples gains in an hour. */
function slopeAnHour(values, secondsBetween) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return (up / across) * (3_600 / secondsBetween);
}

const rest = [];
for (let start = 0; start < 3; start += 1) rest.push(await atRest());
reportAlone({ bench: 'pqrs serve at rest', values: rest, unit: 'MB resident', goal: 120 });

const server = await serveCases(core, connectors, cases, ['--expose-gc']);
const { samples, reached } = await load(server);
await server.stop();
// The first third warms up: code is compiled, statements and pages are kept.
const warm = samples.slice(Math.floor(samples.length / 3));
for (const kind of ['heap', 'own', 'resident']) {
  const values = warm.map((sample) => sample[kind]);
  const half = values.length >> 1;
  reportAlone({
    bench: `pqrs serve under load: ${kind}, gained from the first half to the second`,
    values: [median(values.slice(half)) - median(values.slice(0, half))],
    unit: 'MB',
    ...(kind === 'heap' && { goal: 1 }),
    slopeAnHour: Math.round(slopeAnHour(values, 10) * 10) / 10,
    first: samples[0][kind],
    last: samples.at(-1)[kind],
    minutes,
    commandsPerSecond: reached,
  });
}
