import { PqrsError } from '../errors.js';

/** The office's book does not stand where somebody thought. */
export function officeConflict(expected: number, found: number): PqrsError {
  return new PqrsError(
    'office-version-conflict',
    `The office's book stands at version ${found}, not ${expected}.`,
    'Read the book again and repeat the command if it still makes sense.',
  );
}
