import { pageLimit, PqrsError, type CaseQuery, type FieldProblem } from '@pqrs-kit/core';
import type { z } from '@hono/zod-openapi';
import { caseQuery } from './schemas/query.js';

const lists: ReadonlySet<string> = new Set(['category', 'stage', 'channel', 'urgency']);

/**
 * Reads the filters of the inbox from an address. Lists come with commas, as a repeated parameter, or both; an empty parameter is
 * an absent one.
 *
 * @throws PqrsError `input-invalid` with `fields`
 * @example
 * readCaseQuery(new URLSearchParams('category=queja,reclamo&limit=20')) // {category: ['queja', 'reclamo'], limit: 20}
 */
export function readCaseQuery(params: URLSearchParams): CaseQuery {
  const input: Record<string, unknown> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name).filter((value) => value !== '');
    if (values.length > 0) input[name] = valueOf(name, values);
  }
  const read = caseQuery.safeParse(input);
  if (read.success) return read.data;
  const fields = read.error.issues.flatMap(problemsOf);
  const named = fields.map(({ field, code }) => `${field} (${code})`).join(', ');
  throw new PqrsError('input-invalid', `The query breaks a rule in ${named}.`, 'Correct the parameters named.', {
    fields,
  });
}

function valueOf(name: string, values: readonly string[]): unknown {
  if (lists.has(name)) return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
  if (values.length > 1) return values;
  const [value] = values;
  return name === 'limit' && /^\d{1,6}$/.test(value ?? '') ? Number(value) : value;
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: key.slice(0, 60), code: 'notAllowed' }));
  }
  const field = String(issue.path[0]);
  if (issue.code === 'invalid_value') return [{ field, code: 'unknownValue' }];
  if (issue.code === 'invalid_format') return [{ field, code: 'badDate' }];
  if (field === 'limit') return [{ field, code: 'wrongType', params: { max: pageLimit.most } }];
  if (issue.code === 'too_big') return [{ field, code: 'tooLong', params: { max: Number(issue.maximum) } }];
  return [{ field, code: 'wrongType' }];
}
