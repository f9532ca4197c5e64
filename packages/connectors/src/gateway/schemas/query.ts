import { z } from '@hono/zod-openapi';
import { caseSorts, categories, channels, pageLimit, stages, urgencies } from '@pqrs-kit/core';
import { optional } from './primitives.js';

const civilDate = z.iso.date().openapi({ format: 'date', example: '2026-11-27' });

const listOf = <Values extends readonly [string, ...string[]]>(values: Values) =>
  optional(z.array(z.enum(values))).openapi({
    param: { style: 'form', explode: false, description: 'Commas between values, or the parameter several times.' },
  });

/** The query parameters of `GET /v1/cases`, named as in `CaseQuery`. */
export const caseQuery = z.strictObject({
  status: optional(z.enum(['open', 'closed', 'all'])),
  category: listOf(categories),
  stage: listOf(stages),
  channel: listOf(channels),
  urgency: listOf(urgencies),
  assignee: optional(z.string().min(1).max(200)).openapi({ param: { description: 'Id of an assignee, or `none`.' } }),
  originStatus: optional(z.string().max(200)),
  receivedFrom: optional(civilDate),
  receivedTo: optional(civilDate),
  search: optional(z.string().max(200)),
  sort: optional(z.enum(caseSorts)),
  order: optional(z.enum(['asc', 'desc'])),
  cursor: optional(z.string().max(2000)),
  limit: optional(z.int().min(1).max(pageLimit.most)),
});
