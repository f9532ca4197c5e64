import { PqrsError } from '@pqrs-kit/core';

/**
 * Parts a body into the command and the version that it was decided on.
 *
 * @throws PqrsError `input-invalid` where `expectedVersion` is no whole number from 1
 */
export function splitBody(body: unknown): { expectedVersion: number | undefined; command: unknown } {
  if (typeof body !== 'object' || body === null || !('expectedVersion' in body)) {
    return { expectedVersion: undefined, command: body };
  }
  const { expectedVersion, ...command } = body;
  if (typeof expectedVersion === 'number' && Number.isSafeInteger(expectedVersion) && expectedVersion > 0) {
    return { expectedVersion, command };
  }
  throw new PqrsError(
    'input-invalid',
    'expectedVersion is not a whole number from 1.',
    'Send the version that was read, or leave it out.',
    { fields: [{ field: 'expectedVersion', code: 'wrongType' }] },
  );
}
