import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaseMs } from '../../packages/connectors/src/crm/sync/syncContext.js';
import { runningClock } from '../../packages/connectors/src/fakes/hubspot/clock.js';
import { runToEnd } from '../support/program.js';
import { scatter } from '../support/scatter.js';
import { startProcess } from '../support/sourceProcess.js';
import { expectBothSidesEqual, expectStepAgain, type AnyRun } from './bothSidesEqual.js';
import { faultRun } from './faultRun.js';
import { startHubspot } from './hubspot/hubspotStandIn.js';
import { startSalesforce } from './salesforce/salesforceStandIn.js';
import { canary, type StandIn } from './standIn.js';

/** How often a process is killed; many rounds take minutes. */
const rounds = Number(process.env['PQRS_KILL_ROUNDS'] ?? 2);
const patience = 120_000 + rounds * 30_000;

const minutes = 60_000;
/** The CRM's clock is behind that of this machine, which the processes go by: each round moves it on. */
const behindMs = 48 * 60 * minutes + rounds * 60 * minutes;

const starts: readonly [name: string, start: () => Promise<StandIn<never>>][] = [
  [
    'HubSpot',
    () => {
      const clock = runningClock();
      clock.advance(-behindMs);
      return startHubspot({ clock });
    },
  ],
  ['Salesforce', () => startSalesforce({ machineClock: () => Date.now() - behindMs })],
];

/** When a process is killed: so many milliseconds after the arrival of one of its requests, which may be in the midst of anything. */
interface Point {
  request: number;
  laterMs: number;
}

const pointsUpTo = (mostRequests: number, mostMs: number): Point[] => {
  const requests = scatter(rounds, mostRequests);
  return scatter(rounds * 2, mostMs)
    .slice(rounds)
    .map((laterMs, round) => ({ request: requests[round] ?? 1, laterMs: laterMs - 1 }));
};

interface Commands {
  /** Runs a command to its end, which is well. Gives what it wrote. */
  pqrs(...args: string[]): Promise<string>;
  /** Starts a command in a process of its own and kills it at a point. Gives how it ended. */
  killed(args: readonly string[], point: Point): Promise<number | string>;
}

function commandsOf(run: AnyRun): Commands {
  const folder = dirname(run.place.file);
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify(run.map));
  const crm = run.crm.toLowerCase();
  const environment = { ...run.environment, PQRS_DATA: folder };
  const argsOf = ([command = '', ...more]: readonly string[]) =>
    command === 'sync' ? [command, crm, '--demo', '--map', map, ...more] : [command, crm, ...more];
  let arrived: () => void = () => undefined;
  run.onRequest(() => arrived());
  return {
    async pqrs(...args) {
      const { code, output, error } = await runToEnd(argsOf(args), environment);
      expect(code, `${output}${error}`).toBe(0);
      expect(output + error).not.toContain(canary);
      return output;
    },
    async killed(args, { request, laterMs }) {
      const program = startProcess('pqrs.ts', argsOf(args), environment);
      program.lines.on('line', () => undefined);
      let count = 0;
      arrived = () => {
        count += 1;
        if (count === request) setTimeout(() => program.kill('SIGKILL'), laterMs);
      };
      const ended = await program.ended;
      arrived = () => undefined;
      return ended;
    },
  };
}

const tally = (endings: readonly (number | string)[]) =>
  `${endings.filter((ending) => ending === 'SIGKILL').length} of ${endings.length} were killed before their end`;

/** The killed process lets nobody at the account, nor at the notes that it had begun, for two minutes: they pass. */
async function leaseEnds({ store, account, context }: AnyRun): Promise<void> {
  const { tenant } = context.organization;
  const later = Date.now() + leaseMs;
  expect(await store.lease(tenant, account, 'the test', later, later)).toBe(true);
  const held = await store.notesDue(tenant, account, new Date(later).toISOString());
  const dueAt = new Date().toISOString();
  await store.savePage(tenant, account, { notes: held.map(({ key }) => ({ key, dueAt, toldAt: null })) });
  await store.release(tenant, account, 'the test');
}

describe.each(starts)('%s', (_, start) => {
  describe('Killed processes', () => {
    it(
      '`pqrs install` is killed (SIGKILL) at a random point: the next one makes the fields whole, and then nothing is left to do',
      async ({ annotate }) => {
        const endings: (number | string)[] = [];
        for (const point of pointsUpTo(9, 40)) {
          await using run: AnyRun = await faultRun(await start(), { aheadMs: behindMs });
          const { pqrs, killed } = commandsOf(run);
          endings.push(await killed(['install'], point));
          await pqrs('install');
          const { steps } = JSON.parse(await pqrs('plan', '--json')) as { steps: { action: string }[] };
          expect(steps.map(({ action }) => action)).toEqual(Array.from({ length: run.installSteps }, () => 'keep'));
        }
        expect(endings).toContain('SIGKILL');
        await annotate(tally(endings));
      },
      patience,
    );

    it(
      '`pqrs sync` is killed (SIGKILL) at a random point: one or two runs later both sides are equal, nothing is twice, nothing lost',
      async ({ annotate }) => {
        await using run: AnyRun = await faultRun(await start(), { aheadMs: behindMs });
        const { pqrs, killed } = commandsOf(run);
        await pqrs('install');
        const endings: (number | string)[] = [];
        let [count, oneRun] = [0, 0];
        for (const point of pointsUpTo(5, 120)) {
          count += await changeBothSides(run);
          run.server.advance(10 * minutes);
          endings.push(await killed(['sync'], point));
          await leaseEnds(run);
          const inventory = { cases: count, tickets: count };
          run.server.advance(10 * minutes);
          await pqrs('sync');
          const isEnough = await expectBothSidesEqual(run, inventory).then(
            () => true,
            () => false,
          );
          if (isEnough) oneRun += 1;
          run.server.advance(10 * minutes);
          if (!isEnough) await pqrs('sync');
          await expectBothSidesEqual(run, inventory);
        }
        expect(endings).toContain('SIGKILL');
        await annotate(`${tally(endings)}; one run was enough after ${oneRun}`);
        await run.connect();
        await expectStepAgain(run, { cases: count, tickets: count });
      },
      patience,
    );
  });
});

/** Something new on either side, and changes to what is in step. Gives how many cases there are more. */
async function changeBothSides(run: AnyRun): Promise<number> {
  const [owned, tampered] = run.tickets();
  const [first = '', second = ''] = Object.keys(run.owners);
  const other = owned?.fields[run.ownerField] === first ? second : first;
  if (owned) run.edit(owned.id, { [run.ownerField]: other });
  if (tampered) run.edit(tampered.id, { [run.nameOf('due_at')]: '2031-06-30T00:00:00Z' });
  for (let made = 0; made < 10; made += 1) run.ticket();
  await run.file();
  await run.file('Petición de copia del contrato');
  return 12;
}
