import { describe, expect, it } from 'vitest';
import { requestFaults } from '../contracts/operation.js';
import { overhear } from '../contracts/overhear.js';
import { expectNoSecretSaid, expectStepAgain } from './bothSidesEqual.js';
import type { FaultCase } from './faultCase.js';
import { runWithChanges, type RunOptions, type SyncEnd } from './faultRun.js';
import type { StandIn } from './standIn.js';

/** Cases of one CRM by what they are about. */
export type FaultGroups<Remote extends StandIn<Fault>, Options, Fault> = readonly [
  about: string,
  cases: readonly FaultCase<Remote, Options, Fault>[],
][];

/** The case with the most rows takes minutes on a slow machine. */
const patience = 240_000;

/** Runs each case of a list as one test. */
export function runFaultList<Fault, Options, Remote extends StandIn<Fault>>(
  groups: FaultGroups<Remote, Options, Fault>,
  start: (options: (Options & RunOptions) | undefined) => Promise<Remote>,
): void {
  describe.each(groups)('%s', (_, cases) => {
    it.each(cases.map((one) => [one.name, one.meanwhile, one] as const))(
      '%s: %s',
      async (_name, _meanwhile, one) => {
        await using run = await runWithChanges<Fault, Remote>(await start(one.options), one.options);
        using heard = overhear((url) => url.startsWith(run.baseUrl) && !run.handsOut(url));
        await one.trouble?.(run);
        if (one.trouble && !one.atOnce) run.server.advance(90_000);
        run.addFaults(typeof one.faults === 'function' ? one.faults(run) : (one.faults ?? []));
        const end = await run.sync();
        expect(end).toMatchObject(one.ends ?? {});
        expectClearWords(end, await run.rejections(), one.tells);
        await one.look?.(run);
        run.endFaults();
        await one.mend?.(run);
        await expectStepAgain(run, one.leaves ?? { cases: 6, tickets: 6 });
        await expectNoSecretSaid(run);
        expect(heard.exchanges.flatMap((sent) => requestFaults(run.contract, sent))).toEqual([]);
      },
      patience,
    );
  });
}

/** One line says what is wrong, another what to do; and where the case says which, it is that. */
function expectClearWords(
  end: SyncEnd,
  rejections: readonly { message: string; help: string }[],
  tells: RegExp | undefined,
): void {
  const told = end && 'failed' in end ? [end] : rejections;
  for (const { message, help } of told) {
    for (const line of [message, help]) expect(line).toMatch(/^\S.{10,400}\.$/);
    if (tells) expect(`${message} ${help}`).toMatch(tells);
  }
  if (tells) expect(told.length).toBeGreaterThan(0);
}
