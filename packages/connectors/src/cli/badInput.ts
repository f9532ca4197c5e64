import { PqrsError } from '@pqrs-kit/core';
import type { z } from 'zod';

/** The value as its schema has it, or `input-invalid` naming the fields that break it. */
export function checked<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: [...issue.path, ...('keys' in issue ? issue.keys : [])].join('.'),
    message: issue.message,
  }));
  throw new PqrsError(
    'input-invalid',
    `Not understood: ${fields.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ')}.`,
    'See the fields in the manual of the command.',
    { fields: fields.map(({ field }) => ({ field, code: 'wrongType' as const })) },
  );
}
