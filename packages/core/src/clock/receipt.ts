import type { BusinessIndex } from '../calendar/businessIndex.js';
import { PqrsError } from '../errors.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { dayAt, timeOfDayAt } from '../time/zone.js';
import type { DueRequest } from './request.js';

function closingTime(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match) return (Number(match[1]) * 60 + Number(match[2])) * 60_000;
  throw new PqrsError(
    'input-invalid',
    `officeHoursEnd "${String(text).slice(0, 20)}" is not a time of day.`,
    'Write it as HH:MM, such as 17:00.',
    { fields: [{ field: 'officeHoursEnd', code: 'wrongType' }] },
  );
}

/**
 * Day zero of a term under the receipt policy. By the letter of CPACA arts. 14 and 15 par. 1 it is the day that the
 * medium recorded; an organisation's published rules may deem it received the next business day.
 */
export function effectiveDay(
  index: BusinessIndex,
  receivedAt: string,
  zone: string,
  policy: Pick<DueRequest, 'receiptPolicy' | 'officeHoursEnd'>,
): EpochDay {
  const instant = parseInstant(receivedAt);
  const day = dayAt(instant, zone);
  if (policy.receiptPolicy !== 'deemedNextBusinessDay') return day;
  if (policy.officeHoursEnd === undefined) return index.add(day, 1);
  const late = timeOfDayAt(instant, zone) > closingTime(policy.officeHoursEnd);
  return late || !index.isBusinessDay(day) ? index.add(day, 1) : day;
}
