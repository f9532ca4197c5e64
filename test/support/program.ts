import { PassThrough, Readable } from 'node:stream';
import { main } from '@pqrs-kit/connectors';

/** The `pqrs` program while it runs. */
export interface Run {
  code: Promise<number>;
  /** What was written so far. */
  output(): string;
  error(): string;
  /** Resolves with the first output that matches. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): void;
}

/** Runs the program in this process, with streams and an environment of its own. */
export function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  lines: readonly string[] = [],
): Run {
  const texts = { output: '', error: '' };
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const output = new PassThrough();
  const error = new PassThrough();
  output.on('data', (chunk) => (texts.output += String(chunk)));
  error.on('data', (chunk) => (texts.error += String(chunk)));
  const code = main(args, { environment, input: Readable.from(lines), output, error, untilStopped: () => stopped });
  return {
    code,
    output: () => texts.output,
    error: () => texts.error,
    stop,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(texts.output);
          if (found) resolve(found);
        };
        output.on('data', look);
        code.then((ended) => reject(new Error(`ended with ${ended}: ${texts.error}`)), reject);
        look();
      }),
  };
}

/** What a command that ends by itself leaves behind. */
export interface Ended {
  code: number;
  output: string;
  error: string;
}

/** Runs the program to its end. */
export async function runToEnd(
  args: readonly string[],
  environment: Record<string, string> = {},
  lines: readonly string[] = [],
): Promise<Ended> {
  const { code, output, error } = run(args, environment, lines);
  return { code: await code, output: output(), error: error() };
}
