import { readFile } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import { z } from 'zod';
import { importMapSchema } from '../../import/map.js';
import { faultList } from '../../schema/schemaFaults.js';

const { originId: _id, originStatus: _status, receivedAt: _received, ...filed } = importMapSchema.shape.columns.shape;

/**
 * How tickets of a CRM become cases and cases become tickets. Each field has one owner: who works the ticket is the CRM's
 * (`owner`), what the law knows of the case is ours and is only ever written. A value that the map does not name is an error
 * of its row, never a default.
 *
 * Columns are fields of the ticket by their remote name, those of its contact as `contact.<name>` and those of its
 * company or account as `company.<name>`.
 */
export const fieldMapSchema = z.strictObject({
  /** The account that may be written to: another one stops the run. */
  account: z.string().min(1).max(40).optional(),
  language: importMapSchema.shape.language,
  consentVersion: importMapSchema.shape.consentVersion,
  columns: z.strictObject(filed),
  /** What the status of a ticket means here. */
  status: z.strictObject({
    field: z.string().min(1),
    outcome: z.record(z.string(), z.enum(['open', 'inProgress', 'closed'])),
  }),
  /** Which field holds who works the ticket, and who that is here, by their id in `staff`. */
  owner: z.strictObject({ field: z.string().min(1), staff: z.record(z.string(), z.string()) }).optional(),
  /** Who is told that a ticket was received: those of tickets made since the first run began, or nobody. */
  acknowledge: z.enum(['new', 'none']).default('new'),
  /** Whether the acknowledgement and the answers that were notified are told under the ticket, as notes that agents see. */
  notes: z.boolean().default(true),
  /**
   * Which files go along: those of tickets into their cases (`in`), the letter of an answer under its ticket (`out`), both unless said.
   * What people hang at a ticket is part of what they ask for: a case without it would be decided on half of it.
   */
  files: z.enum(['both', 'in', 'out', 'none']).default('both'),
  /** What a ticket is given that is made for a case filed here; absent: no tickets are made. */
  create: z.record(z.string(), z.string()).optional(),
});

export type FieldMap = z.output<typeof fieldMapSchema>;

/** Whether the files of tickets come into their cases. */
export const takesFiles = ({ files }: Pick<FieldMap, 'files'>): boolean => files === 'both' || files === 'in';
/** Whether the letters of cases go under their tickets. */
export const tellsLetters = ({ files }: Pick<FieldMap, 'files'>): boolean => files === 'both' || files === 'out';

/**
 * Reads a field map from a JSON file.
 *
 * @throws PqrsError `import-file-unreadable`, `input-not-json`, `import-map-invalid` (each fault with its place)
 */
export async function readFieldMap(path: string): Promise<FieldMap> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PqrsError(
      'import-file-unreadable',
      `The field map ${path} cannot be read.`,
      'Check the path and who may read it.',
      { cause },
    );
  });
  return parseFieldMap(text, path);
}

/** @throws PqrsError `input-not-json`, `import-map-invalid` */
export function parseFieldMap(text: string, path: string): FieldMap {
  const value = parsed(text, path);
  const result = fieldMapSchema.safeParse(value);
  if (result.success) return result.data;
  throw new PqrsError(
    'import-map-invalid',
    `The field map ${path} is not right: ${faultList(result.error, value, 'the whole map')}.`,
    'Correct the places named and run it again.',
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new PqrsError(
      'input-not-json',
      `The field map ${path} is not JSON.`,
      'Correct it; a missing comma or quote is the usual cause.',
      { cause },
    );
  }
}
