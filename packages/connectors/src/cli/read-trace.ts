import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PqrsError } from '@pqrs-kit/core';
import type { Log } from '../gateway/log.js';
import { logTrace } from '../trace/logTrace.js';
import { noTrace, type Trace } from '../trace/trace.js';

/**
 * Where spans go: nowhere unless it is said, to the log with `log`, else to what the module at that path exports as `trace`.
 *
 * @throws PqrsError `usage-invalid`
 */
export async function readTrace(said: string | undefined, log: Log): Promise<Trace> {
  if (said === undefined || said === '') return noTrace;
  if (said === 'log') return logTrace(log);
  const loaded: unknown = await import(pathToFileURL(resolve(said)).href).catch((cause: unknown) => {
    throw unusable(said, cause);
  });
  if (isModule(loaded)) return loaded.trace;
  throw unusable(said);
}

function isModule(loaded: unknown): loaded is { trace: Trace } {
  if (typeof loaded !== 'object' || loaded === null || !('trace' in loaded)) return false;
  const { trace } = loaded;
  return typeof trace === 'object' && trace !== null && 'span' in trace && typeof trace.span === 'function';
}

function unusable(said: string, cause?: unknown): PqrsError {
  return new PqrsError(
    'usage-invalid',
    `There is no "trace" to be had from "${said}".`,
    'Give --trace or PQRS_TRACE "log", or the path of a module that exports const trace = { span(name, attributes, work) … }.',
    { cause },
  );
}
