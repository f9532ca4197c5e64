import { factNames, factValues, PqrsError } from '@pqrs-kit/core';
import type { CaseFacts, FactName } from '@pqrs-kit/core';
import { z } from 'zod';
import { checked } from '../badInput.js';

function valueOf(name: FactName): z.ZodType {
  return z.literal([...factValues(name)]).optional();
}

/** Facts of one item; a mistyped name or value is refused, for it would change in silence which norms bind. */
const facts = z.strictObject(Object.fromEntries(factNames.map((name) => [name, valueOf(name)])));
const items = z.array(facts).min(1).max(100);

/**
 * Facts as JSON: an object, or a list of objects for a case that asks for several things.
 *
 * @throws PqrsError `input-not-json`, `input-invalid` naming the fact
 */
export function readFacts(text: string): Partial<CaseFacts>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PqrsError(
      'input-not-json',
      'The facts are not JSON.',
      'Write an object such as {"party":"public","category":"reclamo"}, in single quotes for the shell.',
      { cause },
    );
  }
  return Array.isArray(value) ? checked(items, value) : [checked(facts, value)];
}
