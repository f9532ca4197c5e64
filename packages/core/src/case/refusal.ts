import { PqrsError } from '../errors.js';

/** The command is right for the stage, and the case still does not let it happen. */
export function notNow(message: string, help: string): PqrsError {
  return new PqrsError('case-command-refused', message, help);
}

/** A command names a part of the case that there is not. */
export function noSuchPart(field: string, id: string, known: readonly string[]): PqrsError {
  return new PqrsError(
    'input-invalid',
    `The case has no "${id}".`,
    known.length === 0 ? 'It has none at all.' : `It has ${known.join(', ')}.`,
    { fields: [{ field, code: 'unknownValue' }] },
  );
}
