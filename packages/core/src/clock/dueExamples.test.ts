import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { due } from './due.js';
import type { DueRequest } from './request.js';

/*
 * Worked examples, counted by hand from the statutes and the calendar; the dates and reasons are literals and must never
 * be computed by the code under test. The command line is held to the same file.
 */
interface Example {
  id: string;
  request: DueRequest;
  dueDate: string;
  dueAt: string;
  /** "date reason" of each day that was not counted, parted by "; ". */
  skipped: string;
  /** Only days after this one are told. */
  skippedFrom?: string;
}

const file = new URL('../../../../test/fixtures/due/examples.jsonl', import.meta.url);
const examples = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Example);

describe('due dates of the worked examples', () => {
  test.each(examples)('$id $request.rule', ({ request, dueDate, dueAt, skipped, skippedFrom = '' }) => {
    const result = due(request);
    expect(result.dueDate).toBe(dueDate);
    expect(result.dueAt).toBe(dueAt);
    const told = result.skipped.filter((day) => day.date > skippedFrom).map((day) => `${day.date} ${day.reason}`);
    expect(told.join('; ')).toBe(skipped);
  });
});
