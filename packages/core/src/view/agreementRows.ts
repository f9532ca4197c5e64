import type { AgreementWhy } from '../agreements/agreementFor.js';
import type { OwedClause } from '../agreements/penalty.js';
import type { AgreementDetail, PeriodPenalty } from '../desk/otherClock.js';
import { agreementTexts } from '../texts/agreements.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';
import { civilDateAt } from '../time/zone.js';
import { dayMonth, listDate } from './dates.js';
import { present, type LabelledText } from './labelledText.js';

/**
 * The agreement of a case as rows: with whom, how the case is graded, which version applies and why, and what a missed target
 * costs in its period.
 *
 * @param now ISO instant that the reader is at
 */
export function agreementRows(agreement: AgreementDetail, now: string, locale: Locale): LabelledText[] {
  const { labels, agreement: texts } = otherClockTexts[locale];
  const { customer, contractId, applied, penalty } = agreement;
  return present([
    [texts.customer, customer],
    [texts.contract, applied ? `${contractId}, ${applied.service}` : contractId],
    [texts.priority, gradeOf(agreement, locale)],
    [labels.version, applied ? whyOf(applied.version, applied.why, now, applied.timeZone, locale) : texts.unknown],
    ...(penalty ? penalty.clauses.map((clause) => penaltyRow(clause, penalty, now, locale)) : []),
  ]);
}

function gradeOf({ impact, urgency, applied }: AgreementDetail, locale: Locale): string {
  const { grades } = agreementTexts[locale];
  const [far, soon] = [grades[impact], grades[urgency]].map((word) => word.toLowerCase());
  const grade = fill(otherClockTexts[locale].grade, { impact: far ?? '', urgency: soon ?? '' });
  return applied ? `${applied.priority}: ${grade}` : grade;
}

function whyOf(version: number, why: AgreementWhy, now: string, timeZone: string, locale: Locale): string {
  const texts = agreementTexts[locale].why;
  const since = listDate(civilDateAt(why.since, timeZone), locale, civilDateAt(now, timeZone));
  switch (why.rule) {
    case 'inForce':
      return fill(texts.inForce, { version });
    case 'kept':
      if (why.newerVersion === undefined) return fill(texts.keptAfterEnd, { version });
      return fill(texts.kept, { version, newer: why.newerVersion });
    case 'moved':
    case 'assigned':
      return fill(texts[why.rule], { version, since, from: why.fromVersion });
  }
}

function penaltyRow(
  { clause, kind, measured, met, tier, uncappedPesos, pesos }: OwedClause,
  { period }: PeriodPenalty,
  now: string,
  locale: Locale,
): [label: string, text: string] {
  const texts = otherClockTexts[locale].penalty;
  const day = (date: string) => dayMonth(date, locale, now);
  const values = { met, measured, from: day(period.from), until: day(period.until) };
  const owed = tier
    ? fill(texts.owed, {
        share: shareText(tier.belowShareBasisPoints, locale),
        rate: shareText(tier.rateBasisPoints, locale),
        base: pesosText(tier.basePesos, locale),
        sum: pesosText(uncappedPesos, locale),
        cap: pesosText(tier.capPesos, locale),
        owed: pesosText(pesos, locale),
      })
    : texts.none;
  return [fill(texts.label, { kind: texts.kinds[kind], clause }), `${fill(texts.met, values)} ${owed}`];
}

function shareText(basisPoints: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(basisPoints / 100);
}

function pesosText(pesos: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'COP', maximumFractionDigits: 0 }).format(pesos);
}
