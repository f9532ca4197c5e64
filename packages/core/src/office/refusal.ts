import { PqrsError } from '../errors.js';

/** The office's book does not let it happen as it stands. */
export function notNow(message: string, help: string): PqrsError {
  return new PqrsError('office-command-refused', message, help);
}

/** A command names something that is not in the book, or does not wait any more. */
export function noSuchEntry(field: string, id: string, waiting: readonly string[]): PqrsError {
  return new PqrsError(
    'input-invalid',
    `Nothing called "${id.slice(0, 60)}" waits for this in the office's book.`,
    waiting.length === 0 ? 'Nothing waits for it at all.' : `Waiting: ${waiting.slice(0, 20).join(', ')}.`,
    { fields: [{ field, code: 'unknownValue' }] },
  );
}

/** Four eyes: who raised or wrote something does not decide on it. */
export function requireAnother(raisedBy: { id: string }, actor: { id: string }): void {
  if (raisedBy.id !== actor.id) return;
  throw new PqrsError(
    'office-same-person',
    'Who raised or wrote this asks to decide on it.',
    'Ask another person who may decide on it, or one to whom the head left it for today.',
  );
}

/** A last day that lies before the first, or before today. */
export function badDate(field: string, message: string, help: string): PqrsError {
  return new PqrsError('input-invalid', message, help, { fields: [{ field, code: 'badDate' }] });
}
