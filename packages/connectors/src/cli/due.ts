import type { Writable } from 'node:stream';
import { due, termUnits } from '@pqrs-kit/core';
import type { DueRequest, TermEvent } from '@pqrs-kit/core';
import { z } from 'zod';
import { checked } from './badInput.js';
import { answerJsonLines } from './jsonLines.js';
import type { LineInput } from './jsonLines.js';

const text = z.string().max(200);
const at = { at: text };
/** Days of an organisation's own on one line. */
const mostDates = 2_000;

const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('extended'), ...at, reason: z.string().max(2_000), until: text.optional() }),
  z.strictObject({ type: z.literal('informationRequested'), ...at }),
  z.strictObject({ type: z.literal('informationCompleted'), ...at }),
  z.strictObject({ type: z.literal('transferred'), ...at }),
  z.strictObject({ type: z.literal('loanerProvided'), ...at }),
  z.strictObject({ type: z.literal('replaced'), ...at }),
  z.strictObject({ type: z.literal('suspended'), from: text, to: text }),
]);

/** One line of `pqrs due`. Unknown keys are refused: a mistyped one would change a legal date in silence. */
const dueLine = z.strictObject({
  id: z.unknown().optional(),
  rule: text,
  receivedAt: text,
  timezone: text.optional(),
  saturday: z.enum(['excluded', 'included']).optional(),
  calendarLayers: z.array(text).max(20).optional(),
  closures: z
    .array(z.strictObject({ date: text, name: text }))
    .max(mostDates)
    .optional(),
  workingSaturdays: z.array(text).max(mostDates).optional(),
  term: z.strictObject({ amount: z.number(), unit: z.enum(termUnits) }).optional(),
  receiptPolicy: z.enum(['asReceived', 'deemedNextBusinessDay']).optional(),
  officeHoursEnd: text.optional(),
  readings: z.record(z.string(), text).optional(),
  asOf: text.optional(),
  events: z.array(event).max(1_000).optional(),
});

type DueLine = z.infer<typeof dueLine>;

/** Leaves out what was not given, so that it does not stand for a value. */
function given<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

/**
 * The request of a line of `pqrs due`.
 *
 * @throws PqrsError `input-invalid`
 */
export function dueRequestOf(value: unknown): DueRequest {
  const { id: _id, events, ...rest }: DueLine = checked(dueLine, value);
  return {
    ...given(rest),
    ...(events === undefined ? {} : { events: events.map((one): TermEvent => given(one)) }),
  };
}

/**
 * `pqrs due`: JSON Lines in, JSON Lines out, in order and streaming.
 *
 * @returns exit code: 0, or 1 if any line failed
 * @example
 * // {"id": 1, "rule": "co.pet.general", "receivedAt": "2026-07-01T10:00:00-05:00"}
 * // gives {"id": 1, "dueDate": "2026-07-24", "dueAt": "2026-07-24T23:59:59-05:00", "skipped": [...], ...}
 */
export function runDue(input: LineInput, output: Writable): Promise<number> {
  return answerJsonLines(input, output, (value) => due(dueRequestOf(value)));
}
