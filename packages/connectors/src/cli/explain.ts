import type { Writable } from 'node:stream';
import { clockView, due, dueSentence, explanationText, ledgerLines } from '@pqrs-kit/core';
import type { ClockSnapshot, DueRequest, Explanation, Locale } from '@pqrs-kit/core';

function withLedger(text: string, explanation: Explanation, locale: Locale): string {
  const lines = ledgerLines(explanation, locale).map((line) => `  ${line}`);
  return `${text}\n\n${lines.join('\n')}\n`;
}

/**
 * A term in words for a terminal: the sentence, the facts with their law, and every day of it.
 *
 * @throws PqrsError as `due`
 * @example
 * explainDue({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}, 'es-CO')
 * // 'Vence el viernes 24 de julio de 2026: 15 días hábiles desde el 1 de julio; …'
 */
export function explainDue(request: DueRequest, locale: Locale): string {
  const { explanation } = due(request);
  return withLedger(explanationText(dueSentence(explanation, 'ok', locale), explanation, locale), explanation, locale);
}

/** The clock of a case in words for a terminal, as it stands at an instant. */
export function explainClock(clock: ClockSnapshot, nowIso: string, locale: Locale): string {
  const view = clockView(clock, nowIso, locale);
  return withLedger(`${view.summary}\n\n${view.copyText}`, clock.explanation, locale);
}

/**
 * `pqrs explain` for one norm and reception.
 *
 * @returns exit code 0
 * @throws PqrsError as `due`
 */
export function runExplain(request: DueRequest, output: Writable, locale: Locale): number {
  output.write(explainDue(request, locale));
  return 0;
}
