import { readFileSync } from 'node:fs';
import { PqrsError, type Organization } from '@pqrs-kit/core';
import { faultList } from '../schema/schemaFaults.js';
import { organization } from './schemas/organization.js';

const help = 'Correct the file that PQRS_ORGANIZATION names, or run "pqrs serve --demo" to look around first.';

/**
 * Reads the organisation that a server answers for from a JSON file.
 *
 * @throws PqrsError `usage-invalid` naming each property that is missing or wrong
 */
export function readOrganization(file: string): Organization {
  const value = parse(file);
  const read = organization.safeParse(value);
  if (read.success) return read.data;
  const faults = faultList(read.error, value, 'the whole file');
  throw new PqrsError('usage-invalid', `The organisation in "${file}" is not right: ${faults}.`, help);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new PqrsError('usage-invalid', `The organisation file "${file}" ${why}.`, help, { cause });
  }
}
