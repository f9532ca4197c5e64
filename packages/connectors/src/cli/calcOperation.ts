import type { z } from 'zod';
import { checked } from './badInput.js';
import type { CalcCalendar } from './calcCalendar.js';

/** One operation of `pqrs calc`: from a calendar and its checked input to a result. */
export type Operation = (calendar: CalcCalendar, input: unknown) => unknown;

export function operation<Input>(
  schema: z.ZodType<Input>,
  run: (calendar: CalcCalendar, input: Input) => unknown,
): Operation {
  return (calendar, input) => run(calendar, checked(schema, input));
}
