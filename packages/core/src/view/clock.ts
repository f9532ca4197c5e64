import type { ClockSnapshot } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockFaceView } from './clockFace.js';
import type { ClockFace, ClockReading } from './clockFace.js';
import { clockLedgerView } from './clockLedger.js';
import type { ClockLedger } from './clockLedger.js';

/** Everything that a renderer of a clock needs, already worded: its face, and how its date came about. */
export interface ClockView extends Omit<ClockFace, 'labels'>, Omit<ClockLedger, 'labels'> {
  labels: ClockFace['labels'] & ClockLedger['labels'];
}

/**
 * Words a clock at an instant. Pure: the same snapshot and instant give the same view.
 *
 * @param nowIso ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockView(clock, '2026-11-24T15:00:00Z', 'es-CO').chip.short // 'Quedan 3 d'
 */
export function clockView(clock: ClockSnapshot, nowIso: string, locale: Locale, reading: ClockReading = {}): ClockView {
  const face = clockFaceView(clock, nowIso, locale, reading);
  const ledger = clockLedgerView(clock, nowIso, locale, reading);
  return { ...face, ...ledger, labels: { ...face.labels, ...ledger.labels } };
}
