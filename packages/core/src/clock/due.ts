import { law } from '../norms/registry.js';
import { dueUnder } from './dueUnder.js';
import type { DueResult } from './dueUnder.js';
import type { DueRequest } from './request.js';

/**
 * The due date of a statutory term, with the ledger behind it.
 *
 * Civil dates are in the norm's zone (America/Bogota for Colombia) unless `timezone` says another; a term in days ends at
 * 23:59:59 of its last day, one in hours at the exact instant. Day zero is the day of receipt; only days that the calendar
 * opens are counted.
 *
 * @throws PqrsError `norm-unknown`, `norm-without-term`, `norm-not-in-force`, `time-bad-instant`, `time-bad-zone`,
 * `time-bad-date`, `time-out-of-range`, `clock-extension-refused`, `clock-event-not-allowed`, `clock-events-out-of-order`,
 * `clock-reading-unknown`, `clock-term-missing`, `input-invalid`
 * @example
 * due({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}).dueDate // '2026-07-24'
 * @see Ley 1755 de 2015 art. 14; Ley 1480 de 2011 art. 58; Ley 4 de 1913 arts. 59-62
 */
export function due(request: DueRequest): DueResult {
  return dueUnder(law, request);
}
