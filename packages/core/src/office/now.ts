import type { CalendarOptions } from '../calendar/calendar.js';
import type { RecurringDuty } from '../improvement/recurringDuty.js';

/** When something is asked of the office, and by which calendar and duties it works. */
export interface OfficeNow {
  /** ISO instant in UTC. */
  at: string;
  /** Civil date of `at` in the organisation's zone. */
  today: string;
  calendar: CalendarOptions;
  duties: readonly RecurringDuty[];
}
