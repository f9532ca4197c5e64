import { isPqrsError } from '@pqrs-kit/core';
import type { Log } from '../gateway/log.js';
import type { Trace, TraceAttributes } from './trace.js';

/**
 * Spans as lines of the log, for who has no collector: name, milliseconds, attributes, and the code of a failure. What an
 * error says is left out.
 *
 * @example
 * logTrace(log) // {"level":"info","event":"span","span":"crm.request","ms":38,"crm":"hubspot","endpoint":"tickets.search"}
 */
export function logTrace(log: Log): Trace {
  return {
    async span(name, attributes, work) {
      const began = performance.now();
      let said: TraceAttributes = attributes;
      const tell = (more: TraceAttributes) =>
        log({ level: 'info', event: 'span', span: name, ms: Math.round(performance.now() - began), ...said, ...more });
      try {
        const result = await work({ set: (more) => void (said = { ...said, ...more }) });
        tell({});
        return result;
      } catch (error) {
        tell({ failed: isPqrsError(error) ? error.code : error instanceof Error ? error.name : 'unknown' });
        throw error;
      }
    },
  };
}
