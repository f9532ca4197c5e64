import { PqrsError } from '../errors.js';
import { readingsOf } from '../norms/norm.js';
import type { Norm, Reading } from '../norms/norm.js';

/** The reading in force of each disputed point, by its name. */
export type Readings = Readonly<Record<string, string>>;

/**
 * The readings of a norm: the default of each, or the one asked for.
 *
 * @param parent the norm whose expiry starts it, whose readings may be asked for in the same request
 * @throws PqrsError `clock-reading-unknown`
 */
export function readingsFor(norm: Norm, asked: Readings = {}, parent?: Norm): Record<string, string> {
  const own: Record<string, Reading> = readingsOf(norm);
  const known: Record<string, Reading> = parent ? { ...readingsOf(parent), ...own } : own;
  for (const [name, value] of Object.entries(asked)) {
    if (!Object.hasOwn(known, name) || !known[name]?.values.includes(value))
      throw unknownReading(norm, known, name, value);
  }
  return Object.fromEntries(
    Object.entries(own).map(([name, reading]) => [
      name,
      (Object.hasOwn(asked, name) && asked[name]) || reading.values[0],
    ]),
  );
}

function unknownReading(norm: Norm, known: Readonly<Record<string, Reading>>, name: string, value: string): PqrsError {
  const list = Object.entries(known).map(([key, reading]) => `${key}: ${reading.values.join(' or ')}`);
  return new PqrsError(
    'clock-reading-unknown',
    `The norm "${norm.id}" has no reading "${name.slice(0, 40)}: ${String(value).slice(0, 40)}".`,
    list.length === 0 ? 'Leave readings out: this norm is read in one way.' : `Use ${list.join('; ')}.`,
  );
}

/** What of the request belongs to a norm: a child's request may carry readings of its parent, and the other way round. */
export function readingsWithin(norm: Norm, asked: Readings = {}): Record<string, string> {
  const known = readingsOf(norm);
  return Object.fromEntries(Object.entries(asked).filter(([name]) => Object.hasOwn(known, name)));
}
