import type { z } from '@hono/zod-openapi';
import { problem } from './schemas/problem.js';

/** A JSON answer, as the contract describes it. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** A problem (RFC 9457), as the contract describes it. */
export function problemAnswer(description: string) {
  return { description, content: { 'application/problem+json': { schema: problem } } };
}

/** Problems that every route behind a token has. */
export const accessProblems = {
  401: problemAnswer('No valid token.'),
  403: problemAnswer('The role or the origin may not.'),
} as const;
