import { readFileSync } from 'node:fs';
import { checkExamples, checkLaw, law, PqrsError } from '@pqrs-kit/core';
import type { LawExample } from '@pqrs-kit/core';
import { z } from 'zod';
import type { Surroundings } from '../surroundings.js';

const examplesFile = z.object({ examples: z.array(z.object({ id: z.string(), rule: z.string() })) });

const help = 'Give a JSON file such as {"examples": [{"id": "CO-001", "rule": "co.pet.general"}]}.';

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PqrsError('usage-invalid', `The file "${file}" cannot be read.`, help, { cause });
  }
}

function readExamples(file: string): LawExample[] {
  const text = textOf(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PqrsError('input-not-json', `The file "${file}" is not JSON.`, help, { cause });
  }
  const read = examplesFile.safeParse(value);
  if (read.success) return read.data.examples;
  throw new PqrsError('input-invalid', `The file "${file}" holds no examples.`, help);
}

function summed(found: number): string {
  if (found === 0) return 'nothing is wrong';
  return found === 1 ? 'one thing is wrong' : `${found} things are wrong`;
}

/**
 * `pqrs norms check`: one line for each thing that is wrong with the law as data.
 *
 * @returns exit code: 0, or 1 when something is wrong
 * @throws PqrsError `usage-invalid`, `input-not-json`, `input-invalid` for the file of examples
 */
export function runCheck(
  options: { examples?: string; json?: boolean },
  { output, error }: Pick<Surroundings, 'output' | 'error'>,
): number {
  const examples = options.examples === undefined ? [] : readExamples(options.examples);
  const findings = [...checkLaw(law), ...checkExamples(law, examples)];
  for (const finding of findings) {
    const { id, kind, message } = finding;
    output.write(options.json ? `${JSON.stringify(finding)}\n` : `${id}: ${message} (${kind})\n`);
  }
  error.write(
    `${law.norms.length} norms, ${law.duties.length} duties, ${examples.length} examples: ${summed(findings.length)}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}
