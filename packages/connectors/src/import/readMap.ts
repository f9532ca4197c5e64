import { readFile } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import { faultList } from '../schema/schemaFaults.js';
import { importMapSchema, type ImportMap } from './map.js';

/**
 * Reads a column map from a JSON file.
 *
 * @throws PqrsError `import-file-unreadable`, `input-not-json`, `import-map-invalid` (each fault with its place)
 */
export async function readMapFile(path: string): Promise<ImportMap> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PqrsError(
      'import-file-unreadable',
      `The map ${path} cannot be read.`,
      'Check the path and who may read it.',
      { cause },
    );
  });
  return parseMap(parseJson(text.replace(/^\uFEFF/, ''), path));
}

/**
 * Checks a column map.
 *
 * @throws PqrsError `import-map-invalid`
 */
export function parseMap(input: unknown): ImportMap {
  const result = importMapSchema.safeParse(input);
  if (result.success) return result.data;
  throw new PqrsError(
    'import-map-invalid',
    `The column map is not right: ${faultList(result.error, input, 'the whole map')}.`,
    'Correct the places named and run it again.',
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PqrsError(
      'input-not-json',
      `The map ${path} is not JSON.`,
      'Correct it; a missing comma or quote is the usual cause.',
      { cause },
    );
  }
}
