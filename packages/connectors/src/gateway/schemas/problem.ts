import { z } from '@hono/zod-openapi';
import { errorMeanings, type ErrorCode } from '@pqrs-kit/core';
import { optional } from './primitives.js';

const codes = Object.keys(errorMeanings) as [ErrorCode, ...ErrorCode[]];
const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** RFC 9457, with the code that programs read and, for input, what is wrong with each field. */
export const problem = z
  .strictObject({
    type: z.string().openapi({ example: 'urn:pqrs-kit:error:case-not-found' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string(),
    help: z.string(),
    fields: optional(
      z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string(), params: optional(params) })),
    ),
    missing: optional(z.array(z.string())),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problem>;
