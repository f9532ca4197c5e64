import type { AgreementExplanation } from '../agreements/agreementClock.js';
import type { AgreementCaseClock, InternalCaseClock, OtherClock, RequirementCaseClock } from '../desk/otherClock.js';
import { agreementTexts } from '../texts/agreements.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';
import { civilDateAt } from '../time/zone.js';
import { termText } from './clockWords.js';
import { listDateTime } from './dates.js';
import { present, type LabelledText } from './labelledText.js';
import { openTimeText } from './openTime.js';

/** An instant as the facts of a clock say it. */
type Worded = (instant: string) => string;

/**
 * How the end of a clock came about: when it began, how long it has, what did not count and why.
 *
 * @param now ISO instant that the reader is at
 */
export function otherClockFacts(clock: OtherClock, now: string, locale: Locale): LabelledText[] {
  const { labels } = otherClockTexts[locale];
  const today = civilDateAt(now, clock.timeZone);
  const worded: Worded = (instant) => listDateTime(instant, clock.timeZone, locale, today);
  return [
    { label: labels.started, text: worded(clock.startedAt) },
    ...termOf(clock, worded, locale),
    ...present([[labels.stopped, clock.stoppedAt && worded(clock.stoppedAt)]]),
  ];
}

function termOf(clock: OtherClock, worded: Worded, locale: Locale): LabelledText[] {
  switch (clock.kind) {
    case 'agreement':
      return ofAgreement(clock, worded, locale);
    case 'internal':
      return ofArea(clock, locale);
    case 'requirement':
      return ofAuthority(clock, locale);
  }
}

function ofAgreement(clock: AgreementCaseClock, worded: Worded, locale: Locale): LabelledText[] {
  const { labels } = otherClockTexts[locale];
  return [
    { label: labels.term, text: openTimeText(clock.targetMinutes, locale) },
    { label: labels.elapsed, text: openTimeText(clock.elapsedMinutes, locale) },
    ...changesOf(clock.explanation, worded, locale),
    ...pausesOf(clock.explanation, worded, locale),
    ...ignoredOf(clock.explanation, worded, locale),
  ];
}

function changesOf({ rules }: AgreementExplanation, worded: Worded, locale: Locale): LabelledText[] {
  const { labels, rule } = otherClockTexts[locale];
  return rules.slice(1).map(({ at, priority, targetMinutes }) => ({
    label: labels.rule,
    text: fill(rule, { at: worded(at), priority, time: openTimeText(targetMinutes, locale) }),
  }));
}

function pausesOf({ paused }: AgreementExplanation, worded: Worded, locale: Locale): LabelledText[] {
  const { labels, pause } = otherClockTexts[locale];
  return paused.map(({ from, to, reasons, lasts }) => ({
    label: labels.paused,
    text: fill(lasts ? pause.lasts : pause.ended, {
      reason: reasons.map((reason) => agreementTexts[locale].pauses[reason]).join(', '),
      from: worded(from),
      to: worded(to),
    }),
  }));
}

function ignoredOf({ ignored }: AgreementExplanation, worded: Worded, locale: Locale): LabelledText[] {
  const { labels } = otherClockTexts[locale];
  return ignored.map(({ at, why, version = '' }) => ({
    label: labels.notCounted,
    text: `${worded(at)}: ${fill(agreementTexts[locale].ignored[why], { version })}`,
  }));
}

function ofArea({ targetMinutes, elapsedMinutes, fits }: InternalCaseClock, locale: Locale): LabelledText[] {
  const { labels, misfit } = otherClockTexts[locale];
  return present([
    [labels.term, targetMinutes === undefined ? undefined : openTimeText(targetMinutes, locale)],
    [labels.elapsed, elapsedMinutes === undefined ? undefined : openTimeText(elapsedMinutes, locale)],
    [labels.misfit, fits ? undefined : misfit],
  ]);
}

function ofAuthority({ explanation }: RequirementCaseClock, locale: Locale): LabelledText[] {
  if (!explanation) return [];
  const { labels } = otherClockTexts[locale];
  return [
    { label: labels.term, text: termText(explanation.term, locale) },
    { label: labels.norm, text: explanation.norm.citation },
  ];
}
