import type { Writable } from 'node:stream';
import { clockView, due, explanationSentences, fullId, law, ledgerLines } from '@pqrs-kit/core';
import type { ClockSnapshot, DueRequest, Explanation, Locale } from '@pqrs-kit/core';

/** The law's own name of a norm that an explanation only knows by id; variants of one name differ in their citation. */
function nameOf(id: string): string | undefined {
  const norm = law.norms.find((one) => fullId(one) === id);
  return norm && `${norm.name}, ${norm.citation}`;
}

/** First what the date is, then how it came about, then every day of it. */
function pageOf(explanation: Explanation, locale: Locale, summary?: string): string {
  const [sentence = '', ...rest] = explanationSentences(explanation, locale, { nameOf });
  const days = ledgerLines(explanation, locale).map((line) => `  ${line}`);
  const parts = [...(summary === undefined ? [] : [summary]), sentence, rest.join(' '), days.join('\n')];
  return `${parts.join('\n\n')}\n`;
}

/**
 * A term in words for a terminal: the sentence, the paragraph behind it with its law, and every day of it.
 *
 * @throws PqrsError as `due`
 * @example
 * explainDue({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}, 'es-CO')
 * // 'Vence el viernes 24 de julio de 2026: 15 días hábiles desde el 1 de julio; …'
 */
export function explainDue(request: DueRequest, locale: Locale): string {
  return pageOf(due(request).explanation, locale);
}

/** The clock of a case in words for a terminal, as it stands at an instant. */
export function explainClock(clock: ClockSnapshot, nowIso: string, locale: Locale): string {
  return pageOf(clock.explanation, locale, clockView(clock, nowIso, locale).summary);
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
