/** One thing that happened, as plain values. Neither personal data nor secrets go in. */
export interface LogEntry {
  level: 'info' | 'error';
  event: string;
  [detail: string]: string | number | boolean | readonly string[] | undefined;
}

export type Log = (entry: LogEntry) => void;

/**
 * A log of one JSON line for each entry.
 *
 * @param write where a line goes, such as `(line) => process.stderr.write(line)`
 * @param now the instant, ISO
 */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  return (entry) => write(`${JSON.stringify({ at: now(), ...entry })}\n`);
}

/**
 * What a log may keep of an unexpected error: its kind, its code and where it came from. Not its message: a database or a parser
 * may have put there what a person wrote.
 */
export function describeFailure(error: unknown): { name: string; code?: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? [] : ['caused by', ...describeFailure(error.cause).frames];
  return { name: error.name, ...code, frames: [...framesOf(error), ...cause].slice(0, 24) };
}

function framesOf(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines.map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
}
