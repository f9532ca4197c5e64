import { jsonLog, type Log } from '../gateway/log.js';
import { readTrace } from './read-trace.js';
import { startServer, type RunningServer } from './start-server.js';
import { readServeSettings, type ServeOptions, type ServeSettings } from './serve-settings.js';
import { systemClock, type Surroundings } from './surroundings.js';

/**
 * `pqrs serve`: starts, says what to open, and serves until it is asked to stop.
 *
 * @returns the exit code: 0
 * @throws PqrsError what {@link startServer} and the settings throw
 */
export async function runServe(options: ServeOptions, surroundings: Surroundings): Promise<number> {
  const settings = readServeSettings(options, surroundings.environment);
  const { environment, error } = surroundings;
  const spans = jsonLog((line) => error.write(line), systemClock.now);
  const trace = await readTrace(options.trace ?? environment['PQRS_TRACE'], spans);
  const server = await startServer(settings, systemClock, logOf(settings, surroundings), environment, trace);
  const stopped = surroundings.untilStopped();
  surroundings.releaseMemory?.();
  surroundings.output.write(whatToOpen(settings, server));
  await stopped;
  surroundings.error.write('Stopping.\n');
  await server.close();
  return 0;
}

/** In the demonstration only failures are worth a line; elsewhere every request is. */
function logOf({ demo }: ServeSettings, { error }: Surroundings): Log {
  const log = jsonLog((line) => error.write(line), systemClock.now);
  return demo ? (entry) => (entry.level === 'error' ? log(entry) : undefined) : log;
}

function whatToOpen({ demo, host, organization }: ServeSettings, { port, widgets }: RunningServer): string {
  if (port === undefined) return `pqrs works on what is due for ${organization.name} (Ctrl+C stops it)\n`;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const base = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (!demo) return `pqrs serves ${organization.name} at ${base} (contract: ${base}/openapi.json). Ctrl+C stops it.\n`;
  const doors = [
    ['Start here', '/'],
    ['File a case', '/radicar'],
    ['Follow a case', '/consultar'],
    ['Work on cases', '/crm'],
  ].map(([what, path]) => `  ${String(what).padEnd(14)} ${base}${path ?? ''}`);
  const missing = widgets
    ? ''
    : '\nThe widgets are not built, so the pages stay empty. Run "npm run build" and start again.\n';
  return `pqrs-kit demonstration: ${organization.name}\n${doors.join('\n')}\nCtrl+C stops it.\n${missing}`;
}
