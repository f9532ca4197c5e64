import { workingHours } from '@pqrs-kit/core';
import type { WorkingHours } from '@pqrs-kit/core';
import { z } from 'zod';
import type { CalcCalendar } from './calcCalendar.js';
import { operation } from './calcOperation.js';
import type { Operation } from './calcOperation.js';
import { recentlyUsed } from './recentlyUsed.js';

const pauses = z
  .array(z.tuple([z.string(), z.string()]))
  .max(10_000)
  .optional();
/** What the numbers may be is left to the working hours, which say it better. */
const span = z.strictObject({ start: z.string(), seconds: z.number(), pauses });
const days = z.strictObject({ start: z.string(), days: z.number() });

const hoursOf: (calendar: CalcCalendar) => WorkingHours = recentlyUsed(8, ({ workingDays: _, ...definition }) =>
  workingHours(definition),
);

/** Operations of `pqrs calc` on open hours. */
export const hoursOperations: Readonly<Record<string, Operation>> = {
  addBusinessTime: operation(span, (calendar, input) =>
    hoursOf(calendar).add(input.start, input.seconds, input.pauses),
  ),

  subtractBusinessTime: operation(span, (calendar, input) =>
    hoursOf(calendar).subtract(input.start, input.seconds, input.pauses),
  ),

  businessSecondsBetween: operation(
    z.strictObject({ start: z.string(), end: z.string(), pauses }),
    (calendar, { start, end, pauses: given }) => hoursOf(calendar).elapsed(start, end, given),
  ),

  isOpen: operation(z.strictObject({ at: z.string() }), (calendar, { at }) => hoursOf(calendar).isOpen(at)),

  openSegmentsAfter: operation(z.strictObject({ start: z.string(), take: z.number() }), (calendar, { start, take }) =>
    hoursOf(calendar).segmentsAfter(start, take),
  ),

  addBusinessDaysKeepTime: operation(days, (calendar, input) =>
    hoursOf(calendar).addDaysKeepTime(input.start, input.days),
  ),

  subtractBusinessDaysKeepTime: operation(days, (calendar, input) =>
    hoursOf(calendar).subtractDaysKeepTime(input.start, input.days),
  ),
};
