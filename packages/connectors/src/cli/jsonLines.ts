import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { isPqrsError, PqrsError } from '@pqrs-kit/core';

/** What lines are read from: a stream, a file or an array of chunks. */
export type LineInput = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Longest line in characters; a longer one is an error of its own, and is never held in memory. */
export const longestLine = 1_000_000;
/** Output is handed over in pieces of about this many characters. */
const pieceSize = 65_536;

interface Line {
  text: string;
  tooLong: boolean;
}

/** Lines of an input, as they come: memory holds one chunk and one line. Empty lines are left out. */
export async function* linesOf(input: LineInput): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield* lineOf(rest + text.slice(from, end), tooLong);
      [rest, tooLong, from] = ['', false, end + 1];
    }
    rest += text.slice(from);
    if (rest.length > longestLine) [rest, tooLong] = ['', true];
  }
  yield* lineOf(rest + decoder.decode(), tooLong);
}

function* lineOf(raw: string, tooLong: boolean): Generator<Line> {
  const text = raw.replace(/^\uFEFF/, '').trim();
  if (tooLong || text.length > longestLine) yield { text: '', tooLong: true };
  else if (text !== '') yield { text, tooLong: false };
}

/** Writes pieces of text and waits where the reader is slow, so that nothing piles up. */
export class PieceWriter {
  readonly #output: Writable;
  #piece = '';
  #broken = false;

  constructor(output: Writable) {
    this.#output = output;
    // A reader that goes away, as `head` does, ends the work and is no failure of it.
    output.once('error', () => (this.#broken = true));
    output.once('close', () => (this.#broken = true));
  }

  get broken(): boolean {
    return this.#broken;
  }

  async write(text: string): Promise<void> {
    this.#piece += text;
    if (this.#piece.length >= pieceSize) await this.flush();
  }

  async flush(): Promise<void> {
    const piece = this.#piece;
    this.#piece = '';
    if (piece === '' || this.#broken || this.#output.write(piece)) return;
    const gone = new AbortController();
    await Promise.race([
      once(this.#output, 'drain', { signal: gone.signal }),
      once(this.#output, 'close', { signal: gone.signal }),
    ]).catch(() => undefined);
    gone.abort();
  }
}

/** Id of a line, or null where it has none that can be told. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

function problem(error: unknown): { code: string; message: string } {
  if (isPqrsError(error)) return { code: error.code, message: `${error.message} ${error.help}` };
  return { code: 'internal-failure', message: 'Something failed that should not have.' };
}

function answerLine(line: Line, number: number, answer: (value: unknown) => object): { text: string; failed: boolean } {
  let value: unknown;
  try {
    value = readLine(line, number);
    return { text: `${JSON.stringify({ id: idOf(value), ...answer(value) })}\n`, failed: false };
  } catch (error) {
    return { text: `${JSON.stringify({ id: idOf(value), error: problem(error) })}\n`, failed: true };
  }
}

function readLine(line: Line, number: number): unknown {
  if (line.tooLong) {
    throw new PqrsError(
      'input-too-large',
      `Line ${number} is longer than ${longestLine} characters.`,
      'Put one object on a line.',
    );
  }
  try {
    return JSON.parse(line.text);
  } catch (cause) {
    throw new PqrsError('input-not-json', `Line ${number} is not JSON.`, 'Write one JSON object a line.', { cause });
  }
}

/**
 * Answers JSON Lines with JSON Lines, in order and as they come. A line that fails gets `{"id", "error"}` and the rest
 * goes on.
 *
 * @param answer makes the rest of the answer beside its `id`; a PqrsError it throws becomes the line's error
 * @returns exit code: 0, or 1 if any line failed
 */
export async function answerJsonLines(
  input: LineInput,
  output: Writable,
  answer: (value: unknown) => object,
): Promise<number> {
  const writer = new PieceWriter(output);
  let [number, failed] = [0, false];
  for await (const line of linesOf(input)) {
    number += 1;
    const answered = answerLine(line, number, answer);
    failed ||= answered.failed;
    await writer.write(answered.text);
    if (writer.broken) break;
  }
  await writer.flush();
  return failed ? 1 : 0;
}
