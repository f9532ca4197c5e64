import { createOffice, fixedClock, memoryLedger, webCryptoSigner } from '@pqrs-kit/core';
import { expect, it } from 'vitest';
import { officeBoard } from '../../gateway/schemas/office.js';
import { demoOrganization } from '../organization.js';
import { seedOffice } from './seedOffice.js';

it('the office of the demonstration has something for each to decide and something missed, as the contract says', async () => {
  const ledger = memoryLedger();
  const signer = webCryptoSigner('a secret of the tests');
  await seedOffice({ ledger, signer }, demoOrganization, '2026-07-01');
  const clock = fixedClock('2026-07-01T10:00:00-05:00');
  const board = officeBoard.parse(
    await createOffice({ ledger, clock, signer }, demoOrganization).open({ id: 'p', name: 'P', role: 'head' }),
  );
  const waiting = [...board.staffRequests, ...board.headcountRequests, ...board.disclosures].filter(
    ({ decision }) => !decision,
  );
  expect(waiting).toHaveLength(4);
  // 23 June is the first day; the 27th and 28th are a weekend and Monday 29 June a holiday (Ley 51 de 1983), the 30th ends the month.
  expect(
    board.duties?.missed.map(({ dutyId, periodicity, dueDates }) => [dutyId, periodicity, dueDates.length]),
  ).toEqual([
    ['T4.4', 'D', 5],
    ['T5.7', 'D', 5],
    ['T4.4', 'M', 1],
  ]);
  const events = await ledger.readOffice('andina', 0);
  expect(events.every(({ event }) => event.at < '2026-07-01T05:00:00.000Z')).toBe(true);
});
