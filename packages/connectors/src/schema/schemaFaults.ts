import type { z } from 'zod';

/** A place of a file or a line that its schema refuses. */
export interface SchemaFault {
  /** Path of the value, such as `staff.0.id`; empty for the whole. */
  field: string;
  /** What is wrong with it, with the value that stands there: `"open" is not known: write "public" or "private"`. */
  said: string;
}

/**
 * What a schema refuses in a value that somebody wrote by hand, each fault in words: what is missing, what is not known, what stands there and
 * what should. Values show only where they are short, so that a pasted text does not fill the terminal.
 *
 * @example
 * const value = { regime: 'open', colour: 1 };
 * schemaFaults(schema.safeParse(value).error, value)
 * // [{ field: 'name', said: 'is missing' },
 * //  { field: 'regime', said: '"open" is not known: write "public" or "private"' },
 * //  { field: 'colour', said: 'is not known here' }]
 */
export function schemaFaults({ issues }: z.ZodError, value: unknown): SchemaFault[] {
  return issues.flatMap((issue): SchemaFault[] => {
    if (issue.code !== 'unrecognized_keys')
      return [{ field: place(issue.path), said: said(issue, at(value, issue.path)) }];
    return issue.keys.map((key) => ({ field: place([...issue.path, key]), said: 'is not known here' }));
  });
}

/**
 * The same as one sentence part, the first five of them.
 *
 * @param whole how the value itself is called, where no place in it is at fault
 * @example
 * faultList(error, value, 'the file') // 'name is missing; colour is not known here'
 */
export function faultList(error: z.ZodError, value: unknown, whole: string): string {
  const faults = schemaFaults(error, value);
  const named = faults.slice(0, shownFaults).map((fault) => `${fault.field || whole} ${fault.said}`);
  const rest = faults.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

const shownFaults = 5;
const shownLength = 60;

function place(path: readonly PropertyKey[]): string {
  return path
    .map(String)
    .join('.')
    .slice(0, 2 * shownLength);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((here, key) => (isRecord(here) ? here[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function said(issue: z.core.$ZodIssue, value: unknown): string {
  const wanted = wantedOf(issue);
  if (value === undefined) return wanted === undefined ? 'is missing' : `is missing: write ${wanted}`;
  const shown = shownValue(value);
  if (issue.code === 'invalid_value') return `${shown} is not known: write ${wanted}`;
  if (wanted !== undefined) return `is ${shown}: write ${wanted}`;
  const words = /^Invalid input$/.test(issue.message) ? 'is not understood' : issue.message;
  return `(${shown}): ${words}`;
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function wantedOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return types[issue.expected];
  if (issue.code !== 'invalid_value') return undefined;
  const values = issue.values.map((one) => JSON.stringify(one) ?? String(one));
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const written = JSON.stringify(value) ?? String(value);
  return written.length > shownLength ? `${written.slice(0, shownLength)}…` : written;
}
