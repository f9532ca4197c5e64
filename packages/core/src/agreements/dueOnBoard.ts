import type { OpenTime, WorkingMinutes } from './agreement.js';
import { secondOf, writtenIn } from './epochSecond.js';
import { checkKnown, checkWhole } from './invalidAgreement.js';
import { openHours } from './openHours.js';

/** What a case is due by. Instants are ISO; a case may have neither, or one of the first two. */
export interface BoardDue {
  legalDueAt?: string;
  contractDueAt?: string;
  /** The earlier of both; the law where they are the same. */
  binding?: 'legal' | 'contract';
  /** The earlier of both less the buffer, with the offset of the working time: by then the answer should be out. */
  internalDueAt?: string;
}

/**
 * Legal, contractual and internal due instant of a case.
 *
 * @param buffer working time kept free before the earlier of both; 0 for none
 * @param open the hours in which the buffer is counted
 * @throws PqrsError `agreement-invalid` for a buffer that is none; `time-bad-instant`, `calendar-no-open-time`
 * @example
 * // In office hours from 8 to 12 and 13 to 17.
 * dueOnBoard(
 *   { legalDueAt: '2026-07-24T23:59:59-05:00', contractDueAt: '2026-07-21T09:00:00-05:00' },
 *   { amount: 120, unit: 'workingMinutes' },
 *   office,
 * ) // { …, binding: 'contract', internalDueAt: '2026-07-17T16:00:00-05:00' }: Monday 20 July is a holiday
 */
export function dueOnBoard(
  due: Pick<BoardDue, 'legalDueAt' | 'contractDueAt'>,
  buffer: WorkingMinutes,
  open: OpenTime,
): BoardDue {
  checkKnown('buffer.unit', buffer.unit, ['workingMinutes']);
  checkWhole('buffer.amount', buffer.amount, 'working minutes', 0);
  const { legalDueAt, contractDueAt } = due;
  const legal = legalDueAt === undefined ? Infinity : secondOf(legalDueAt);
  const contract = contractDueAt === undefined ? Infinity : secondOf(contractDueAt);
  const first = Math.min(legal, contract);
  if (first === Infinity) return {};
  const internal = buffer.amount === 0 ? first : openHours(open).epoch.subtract(first, buffer.amount * 60);
  return {
    ...(legalDueAt === undefined ? {} : { legalDueAt }),
    ...(contractDueAt === undefined ? {} : { contractDueAt }),
    binding: legal <= contract ? 'legal' : 'contract',
    internalDueAt: writtenIn(open.timeZone, internal),
  };
}
