import { readFileSync } from 'node:fs';
import { PqrsError } from '@pqrs-kit/core';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A secret of the environment: the variable `name`, or what is in the file that `name` with `_FILE` names.
 *
 * @throws PqrsError `usage-invalid` when the file cannot be read
 */
export function secretSetting(environment: Environment, name: string): string | undefined {
  const [value = '', file = ''] = [environment[name], environment[`${name}_FILE`]];
  if (value !== '' || file === '') return value === '' ? undefined : value;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new PqrsError(
      'usage-invalid',
      `The file "${file}" of ${name}_FILE cannot be read.`,
      'Check that it exists and that this user may read it.',
      { cause },
    );
  }
}

/** The secret of a name and, while another takes its place, the one before: what came signed with either is good. Empty when none is set. */
export function secretsInTurn(environment: Environment, name: string): string[] {
  return [name, `${name}_PREVIOUS`].flatMap((one) => secretSetting(environment, one) ?? []);
}
