import type { EscalationAlert } from '../escalation/alert.js';
import type { SeverityFactName } from '../escalation/words.js';
import { statuteClockId } from '../desk/otherClock.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { escalationTexts } from '../texts/escalation.js';
import { asSentence, fill } from '../texts/fill.js';
import { parseInstant } from '../time/instant.js';
import { civilDateAt } from '../time/zone.js';
import { clockName } from './clockName.js';
import { amountText, articleOf, joinWords } from './clockWords.js';
import { endDate, endText, longDate } from './dates.js';

/** Marks that keep a run from left to right whatever stands around it (Unicode isolates): alerts go out as plain text. */
const [isolate, popIsolate] = ['\u2066', '\u2069'];

/** When the term ends, as whoever is told on that day reads it. */
function dueOf({ held, dueAt, deliverAt, timeZone }: EscalationAlert, locale: Locale): string {
  const { due } = escalationTexts[locale];
  if (held) return due.held;
  const today = civilDateAt(deliverAt, timeZone);
  const date = endText(dueAt, timeZone, locale, (day) => longDate(day, locale, today));
  const on = articleOf(date);
  if (parseInstant(dueAt) < parseInstant(deliverAt)) return fill(due.over, { date, on });
  return fill(endDate(dueAt, timeZone) === today ? due.today : due.ahead, { date, on });
}

function becauseOf(facts: readonly SeverityFactName[], locale: Locale): string {
  const texts = escalationTexts[locale];
  if (facts.length === 0) return '';
  const words = facts.map((name) => texts.facts[name]);
  return fill(texts.because, { facts: joinWords(words, clockTexts[locale].and) });
}

/** What a text needs beside the level, the radicado and the end of the term. */
function valuesOf({ trigger, severity }: EscalationAlert, locale: Locale): Record<string, string | number> {
  switch (trigger.type) {
    case 'share':
      return { percent: trigger.percent };
    case 'beforeDue': {
      const { amount: n, unit } = trigger.left;
      return { n, left: amountText({ n, unit }, locale) };
    }
    case 'detection':
    case 'fact':
      return {
        severity: escalationTexts[locale].severities[severity],
        because: becauseOf(trigger.facts, locale),
      };
    case 'silence':
      return { unanswered: trigger.unanswered };
    default:
      return {};
  }
}

/**
 * One alert in one sentence, as of the instant at which it is delivered. The radicado stands in Unicode isolates.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * alertText(alert, 'AND-2026-004702-0', 'es-CO')
 * // 'N2: el caso AND-2026-004702-0 llegó al 75 % de su término; vence el martes 1 de diciembre.'
 */
export function alertText(alert: EscalationAlert, radicado: string, locale: Locale): string {
  const { level, trigger, clockId } = alert;
  const { triggers, others } = escalationTexts[locale];
  const text = fill((clockId === statuteClockId ? triggers : others)[trigger.type], {
    level,
    clock: clockName(clockId, locale),
    radicado: `${isolate}${radicado}${popIsolate}`,
    due: dueOf(alert, locale),
    ...valuesOf(alert, locale),
  });
  return asSentence(text);
}
