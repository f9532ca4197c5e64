import { describe, expect, it } from 'vitest';
import type { OpenTime } from './agreement.js';
import { eightByFive } from './agreementSamples.js';
import { dueOnBoard } from './dueOnBoard.js';

const office: OpenTime = { timeZone: 'America/Bogota', calendar: eightByFive };
const buffer = (amount: number) => ({ amount, unit: 'workingMinutes' }) as const;
const legalDueAt = '2026-07-24T23:59:59-05:00';
const contractDueAt = '2026-07-21T09:00:00-05:00';

describe('when a case is due on the board', () => {
  it.each([
    // Back over Monday 20 July, a holiday.
    [{ legalDueAt, contractDueAt }, 120, 'contract', '2026-07-17T16:00:00-05:00'],
    [{ legalDueAt, contractDueAt }, 0, 'contract', '2026-07-21T09:00:00-05:00'],
    [{ legalDueAt }, 480, 'legal', '2026-07-24T08:00:00-05:00'],
    [{ contractDueAt: legalDueAt, legalDueAt }, 60, 'legal', '2026-07-24T16:00:00-05:00'],
    [{ contractDueAt: '2026-07-21T14:00:00Z' }, 30, 'contract', '2026-07-21T08:30:00-05:00'],
  ])('%j with %i minutes kept free: %s binds, inside until %s', (due, minutes, binding, internalDueAt) => {
    expect(dueOnBoard(due, buffer(minutes), office)).toEqual({ ...due, binding, internalDueAt });
  });

  it('is nothing where nothing is due', () => {
    expect(dueOnBoard({}, buffer(60), office)).toEqual({});
  });

  it('needs a buffer of whole minutes', () => {
    expect(() => dueOnBoard({ legalDueAt }, buffer(-1), office)).toThrowError(
      expect.objectContaining({ code: 'agreement-invalid' }),
    );
  });
});
