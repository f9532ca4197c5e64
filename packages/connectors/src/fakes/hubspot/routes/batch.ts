import { Refusal, invalid } from '../refusal.js';
import type { Answer, Call } from '../serving/route.js';

/** Most inputs of one batch of records: "The maximum number of inputs supported in a batch is 100". */
export const largestBatch = 100;
/** And of one that reads what values were before. */
export const largestHistoryBatch = 50;

/** @throws Refusal 400 where a batch is empty or too large */
export function checkSize(inputs: readonly unknown[], most: number, of = 'batch'): void {
  if (inputs.length === 0) throw invalid('The inputs of a batch must not be empty.');
  if (inputs.length <= most) return;
  throw invalid(
    `The maximum number of inputs supported in a ${of} is ${most}. Please reduce the number of items and try again`,
  );
}

/** @throws Refusal 400 that names what comes more than once */
export function checkDistinct(ids: readonly string[]): void {
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length === 0) return;
  throw invalid(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique`, {
    context: { ids: twice },
  });
}

/** An input that was refused, as a batch says it. */
export interface RowError {
  status: 'error';
  category: string;
  message: string;
  context: Readonly<Record<string, readonly string[]>>;
  subCategory?: string;
}

interface Row {
  objectWriteTraceId?: string | undefined;
}

/** Whether each input has a trace id that no other has: only then are rows refused one by one. */
export function traced(inputs: readonly Row[]): boolean {
  const ids = inputs.map(({ objectWriteTraceId }) => objectWriteTraceId);
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}

/**
 * Writes each input. Where rows may fail one by one, a refused row is told among the errors and the others are written; else the first
 * refusal is that of the whole batch.
 */
export function writeRows<Input extends Row, Written>(
  inputs: readonly Input[],
  oneByOne: boolean,
  write: (input: Input) => Written,
): { written: { input: Input; row: Written }[]; errors: RowError[] } {
  const written: { input: Input; row: Written }[] = [];
  const errors: RowError[] = [];
  for (const input of inputs) {
    try {
      written.push({ input, row: write(input) });
    } catch (error) {
      if (!(error instanceof Refusal) || !oneByOne) throw error;
      errors.push(rowError(error, input));
    }
  }
  return { written, errors };
}

function rowError({ body }: Refusal, { objectWriteTraceId }: Row): RowError {
  return {
    status: 'error',
    category: body.category ?? 'VALIDATION_ERROR',
    message: body.message,
    context: { ...(objectWriteTraceId !== undefined && { objectWriteTraceId: [objectWriteTraceId] }) },
  };
}

/** The answer to a batch: 207 as soon as one input was refused. */
export function batchAnswer(
  { portal }: Call,
  status: 200 | 201,
  results: readonly unknown[],
  errors: readonly RowError[],
): Answer {
  const at = new Date(portal.clock.now()).toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  if (errors.length === 0) return { status, body };
  const told = errors.map((error) => ({ errors: [], links: {}, ...error }));
  return { status: 207, body: { ...body, numErrors: errors.length, errors: told } };
}
