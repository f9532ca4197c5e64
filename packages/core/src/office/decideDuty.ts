import { dutiesDue } from '../improvement/dutyCalendar.js';
import type { OfficeCommand } from './command.js';
import type { DutyKey, OfficeFact } from './event.js';
import type { OfficeNow } from './now.js';
import { badDate, noSuchEntry, notNow } from './refusal.js';
import type { OfficeState } from './state.js';

type DutyCommand = Extract<OfficeCommand, { type: 'completeDuty' }>;

/** Names a duty on its day in one text: two that are the same have the same. */
export function dutyName({ dutyId, periodicity, dueDate }: DutyKey): string {
  return `${dutyId} ${periodicity} ${dueDate}`;
}

/** A duty of the calendar that was done, on its day or late, with what shows it. */
export function decideDuty(
  state: OfficeState,
  command: DutyCommand,
  { today, calendar, duties }: OfficeNow,
): OfficeFact {
  const { dutyId, periodicity, dueDate, evidence } = command;
  const span = { from: dueDate, to: dueDate, calendar };
  const onThatDay = dutiesDue(duties, span);
  const name = dutyName(command);
  const occurrence = onThatDay.find((one) => dutyName(one) === name);
  if (!occurrence) throw noSuchEntry('dutyId', name, onThatDay.map(dutyName));
  if (occurrence.from > today)
    throw badDate('dueDate', `The duty is not to be done before ${occurrence.from}; today is ${today}.`, 'Do it then.');
  if (state.duties.some((one) => dutyName(one) === name))
    throw notNow(`The duty "${dutyId}" of ${dueDate} was done already.`, 'Leave it, or record the next one.');
  return { type: 'dutyCompleted', dutyId, periodicity, dueDate, completedOn: today, evidence };
}
