import { PqrsError } from '@pqrs-kit/core';

/** What a client answered is not what was asked for. */
export function unexpectedAnswer(): PqrsError {
  return new PqrsError(
    'internal-failure',
    'The client answered with something else than was asked for.',
    'Look at what the property `client`, or `dataProvider`, answers; a gateway of another version may be behind it.',
  );
}
