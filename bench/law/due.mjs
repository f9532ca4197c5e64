// A due date with its whole explanation: every norm, with the events that make its term long, and the slowest of them.
import { loadCore } from '../support/subjects.mjs';
import { reportAlone } from '../support/report.mjs';
import { interleave, ownLoop } from '../support/timing.mjs';

const core = await loadCore();
const { due, formatDate, fullId, isPqrsError, norms, parseDate } = core;

const at = (day) => `${formatDate(day)}T09:00:00-05:00`;

/** What makes a term long: asking for what is missing, waiting for it to the last, and extending it. */
function eventSets(day) {
  const asked = { type: 'informationRequested', at: at(day + 1) };
  const completed = { type: 'informationCompleted', at: at(day + 29) };
  const extended = { type: 'extended', at: at(day + 30), reason: 'La respuesta requiere un concepto técnico.' };
  const suspended = { type: 'suspended', from: at(day + 1), to: formatDate(day + 30) };
  return {
    plain: [],
    extended: [{ ...extended, at: at(day + 1) }],
    completed: [asked, completed],
    'completed and extended': [asked, completed, extended],
    suspended: [suspended],
  };
}

/** Requests that the law takes, by what is said of them. */
function requestsOf(norm) {
  const from = parseDate(norm.inForceFrom);
  const until = norm.inForceUntil === undefined ? Infinity : parseDate(norm.inForceUntil);
  // A December puts most holidays into the terms that are counted.
  const day = Math.min(Math.max(parseDate('2026-11-30'), from), until);
  const term = norm.term === 'fromCase' ? { term: { amount: 15, unit: 'businessDays' } } : {};
  return Object.entries(eventSets(day)).flatMap(([name, events]) => {
    const request = { rule: fullId(norm), receivedAt: at(day), events, ...term };
    try {
      return due(request).dueDate ? [{ name: `${fullId(norm)}, ${name}`, request }] : [];
    } catch (error) {
      if (isPqrsError(error)) return [];
      throw error;
    }
  });
}

const requests = norms.flatMap(requestsOf);
const time = (some, options) =>
  interleave(
    some.map(({ name, request }) => ({
      name,
      loop: ownLoop(name, due, { request }, 'sum += subject(request).dueDate.length;'),
      count: 1_000,
    })),
    options,
  );

const middle = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const first = time(requests, { rounds: 3, ms: 3, warmUpMs: 10 });
const slowest = requests.toSorted((a, b) => middle(first[b.name]) - middle(first[a.name])).slice(0, 5);
const times = time(slowest, { rounds: 21, ms: 15, warmUpMs: 100 });
/** Those people ask for, whatever is slowest. */
const known = ['co.pet.consultation, completed and extended', 'co.consumer.direct_claim, plain'].map((name) =>
  requests.find((one) => one.name === name),
);
Object.assign(times, time(known));

const inMicroseconds = (name) => times[name].map((value) => value / 1_000);
const [worst, ...others] = slowest.toSorted((a, b) => middle(times[b.name]) - middle(times[a.name]));
reportAlone({
  bench: 'due with its explanation, the slowest norm',
  values: inMicroseconds(worst.name),
  unit: 'µs',
  goal: 25,
  request: worst.name,
  days: due(worst.request).explanation.days.length,
  of: requests.length,
});
for (const [some, goal] of [
  [known, 25],
  [others, undefined],
]) {
  for (const { name } of some) {
    reportAlone({ bench: 'due with its explanation', values: inMicroseconds(name), unit: 'µs', goal, request: name });
  }
}
