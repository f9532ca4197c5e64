import { describe, expect, it } from 'vitest';
import { hubspotContract } from '../contracts/hubspot.js';
import { requestFaults } from '../contracts/operation.js';
import { overhear } from '../contracts/overhear.js';
import { expectNoSecretSaid, expectStepAgain } from './bothSidesEqual.js';
import type { FaultCase } from './faultCase.js';
import { runWithChanges } from './faultRun.js';
import { lastingFaults, lineFaults } from './lineFaults.js';

import { recordFaults } from './recordFaults.js';
import { schemaFaults } from './schemaFaults.js';
import { timeFaults } from './timeFaults.js';
import { limitFaults } from './limitFaults.js';
import { tokenFaults } from './tokenFaults.js';

const groups: readonly [about: string, cases: readonly FaultCase[]][] = [
  ['The line', lineFaults],
  ['Failures that last', lastingFaults],
  ['Limits', limitFaults],
  ['Keys and tokens', tokenFaults],
  ['Fields and stages', schemaFaults],
  ['Records', recordFaults],
  ['Time and order', timeFaults],
];

describe.each(groups)('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one.meanwhile, one] as const))('%s: %s', async (_name, _meanwhile, one) => {
    await using run = await runWithChanges(one.options);
    using heard = overhear((url) => url.startsWith(run.hubspot.baseUrl));
    await one.trouble?.(run);
    if (one.trouble && !one.atOnce) run.server.advance(90_000);
    run.hubspot.faults.add(...(typeof one.faults === 'function' ? one.faults(run) : (one.faults ?? [])));
    expect(await run.sync()).toMatchObject(one.ends ?? {});
    await one.look?.(run);
    run.hubspot.faults.clear();
    await one.mend?.(run);
    await expectStepAgain(run, one.leaves ?? { cases: 6, tickets: 6 });
    await expectNoSecretSaid(run);
    expect(heard.exchanges.flatMap((sent) => requestFaults(hubspotContract, sent))).toEqual([]);
  });
});
