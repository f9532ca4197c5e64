import { PqrsError } from '@pqrs-kit/core';
import type { z } from 'zod';
import { faultList, schemaFaults } from '../schema/schemaFaults.js';

/** The value as its schema has it, or `input-invalid` naming the fields that break it. */
export function checked<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PqrsError(
    'input-invalid',
    `Not understood: ${faultList(result.error, value, 'what was given')}.`,
    '"--help" of the command shows what it takes.',
    { fields: schemaFaults(result.error, value).map(({ field }) => ({ field, code: 'wrongType' as const })) },
  );
}
