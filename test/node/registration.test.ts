import { openLedger } from '@pqrs-kit/connectors';
import { checkRadicado } from '@pqrs-kit/core';
import { expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/postgres.js';
import { fileInProcess } from '../support/registrarProcess.js';
import { organization } from '../support/organization.js';

/** How many cases four processes file at once; more than the usual ones take minutes. */
const registrations = Number(process.env['PQRS_REGISTRATIONS'] ?? 400);

vi.setConfig({ testTimeout: 600_000 });

it(`${registrations} cases filed at once by four processes have one series, without a gap, in the order of the record`, async () => {
  const place = { databaseUrl: await freshDatabase() };
  const each = registrations / 4;
  const filings = await Promise.all([1, 2, 3, 4].map(() => fileInProcess(place, each)));
  expect(filings.map(({ ending }) => ending)).toEqual([0, 0, 0, 0]);
  const answered = filings.flatMap(({ answered: ofOne }) => ofOne);
  expect(new Set(answered).size).toBe(registrations);
  expect(answered.every((radicado) => checkRadicado(radicado) === radicado)).toBe(true);

  const { ledger, close } = await openLedger(place);
  const inRecord: number[] = [];
  for (let after = 0; after < registrations; after = inRecord.length) {
    const changes = await ledger.changes(organization.tenant, after, 500);
    for (const { caseId } of changes) {
      const [first] = await ledger.read(organization.tenant, caseId);
      if (first?.event.type === 'registered') inRecord.push(Number(first.event.radicado.slice(9, 15)));
    }
    if (changes.length === 0) break;
  }
  await close();
  expect(inRecord).toEqual(Array.from({ length: registrations }, (_, index) => index + 1));
});
