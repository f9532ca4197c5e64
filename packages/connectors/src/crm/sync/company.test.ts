import { expect, it } from 'vitest';
import { conflictText } from './conflictText.js';
import { contactSample, lead, syncUnderTest, ticketSample } from './syncSamples.js';

const clinic = { name: 'Clínica Odontológica Sonríe Más S.A.S.', contract: 'SON-2026-003', tier: 'oro' };

/** The map of a company that has agreements with some of its customers. */
async function runWithAgreements() {
  const run = await syncUnderTest();
  const grade = { column: 'company.tier', values: { oro: 'high' }, otherwise: 'low' } as const;
  const agreement = {
    ...{ customer: { column: 'company.name' }, contractId: { column: 'company.contract' } },
    ...{ impact: grade, urgency: grade },
  };
  const map = { ...run.context.map, columns: { ...run.context.map.columns, agreement } };
  const { sync } = run;
  return Object.assign(run, { sync: () => sync({ map }) });
}

it('a ticket of a company with an agreement falls under it, by its name, contract and tier', async () => {
  await using run = await runWithAgreements();
  run.crm.create(ticketSample, contactSample, clinic);
  expect(await run.sync()).toMatchObject({ created: 1, rejected: 0, conflicts: 0 });
  const { agreement } = await run.desk.open(lead, (await run.cases())[0]?.caseId ?? '');
  expect(agreement).toMatchObject({ contractId: 'SON-2026-003', applied: { priority: 'P1' } });
});

it('one of nobody with a company, or of one without a contract, is a case by the law alone', async () => {
  await using run = await runWithAgreements();
  run.crm.create(ticketSample, contactSample);
  run.crm.create(ticketSample, contactSample, { ...clinic, contract: null });
  expect(await run.sync()).toMatchObject({ created: 2, rejected: 0, conflicts: 0 });
});

it('one of a contract that is not here is not turned away, and a line says so', async () => {
  await using run = await runWithAgreements();
  run.crm.create(ticketSample, contactSample, { ...clinic, contract: 'SON-1999-001' });
  expect(await run.sync()).toMatchObject({ created: 1, rejected: 0, conflicts: 1 });
  const [told] = await run.conflicts();
  expect(told && conflictText(told, 'owner')).toContain('no agreement "SON-1999-001" with its company here');
});
