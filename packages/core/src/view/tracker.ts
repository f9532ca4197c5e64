import type { Category } from '../case/category.js';
import { clockState } from '../clock/clockState.js';
import { publicStages, type PublicStage, type TrackedCase } from '../desk/client.js';
import type { Locale } from '../texts/catalogue.js';
import { yourCase } from '../texts/receipt.js';
import { caseWords } from '../texts/caseWords.js';
import { trackerTexts, type TrackerTexts } from '../texts/tracker.js';
import { civilDateAt } from '../time/zone.js';
import { longDate, longDateTime } from './dates.js';
import { radicadoText, type RadicadoText } from './radicadoText.js';
import { dueText } from './termSpan.js';

/** One of the five stages of a case, as a citizen reads it. */
export interface TrackedStage {
  stage: PublicStage;
  name: string;
  state: 'reached' | 'current' | 'ahead';
  /** The state in words, for those who do not see the mark. */
  stateName: string;
  /** When it was reached, or by when it will be; empty when that is not known. */
  when: string;
  note: string;
}

export interface TrackerView {
  category: Category;
  kind: string;
  radicado: RadicadoText;
  /** The title says where the case stands: "Su reclamo está en análisis". */
  title: string;
  stages: TrackedStage[];
  /** The answer where it may be read here, or how it was sent. */
  answer?: { title: string; text: string; sent: string };
}

export interface TrackerMoment {
  locale: Locale;
  /** ISO instant that the reader is at. */
  now: string;
  timeZone: string;
  texts?: TrackerTexts;
}

/**
 * A case as its citizen follows it, already worded. It holds nothing that says who filed it or who handles it.
 *
 * @example
 * trackerView(tracked, { locale: 'es-CO', now: '2026-11-24T12:00:00-05:00', timeZone: 'America/Bogota' }).title
 * // 'Su reclamo está en análisis'
 */
export function trackerView(tracked: TrackedCase, moment: TrackerMoment): TrackerView {
  const { locale } = moment;
  const texts = moment.texts ?? trackerTexts[locale];
  return {
    category: tracked.category,
    kind: caseWords[locale].categories[tracked.category],
    radicado: radicadoText(tracked.radicado),
    title: titleOf(tracked, texts, yourCase[locale][tracked.category]),
    stages: publicStages.map((stage) => trackedStage(stage, tracked, moment, texts)),
    ...answerOf(tracked, texts),
  };
}

function titleOf({ stage, ending }: TrackedCase, texts: TrackerTexts, yours: string): string {
  return ending ? texts.endings[ending.kind](yours, ending.into ?? ending.body ?? '') : texts.states[stage](yours);
}

function trackedStage(
  stage: PublicStage,
  tracked: TrackedCase,
  moment: TrackerMoment,
  texts: TrackerTexts,
): TrackedStage {
  const [place, at] = [publicStages.indexOf(stage), publicStages.indexOf(tracked.stage)];
  const state = place > at ? 'ahead' : place === at && stage !== 'closed' ? 'current' : 'reached';
  return {
    stage,
    name: texts.stages[stage],
    state,
    stateName: texts[state],
    when: whenOf(stage, state, tracked, moment, texts),
    note: stage === 'closed' && state === 'ahead' ? texts.closing : '',
  };
}

function whenOf(
  stage: PublicStage,
  state: TrackedStage['state'],
  tracked: TrackedCase,
  { locale, now, timeZone }: TrackerMoment,
  texts: TrackerTexts,
): string {
  const today = civilDateAt(now, timeZone);
  const at = tracked.reachedAt[stage];
  if (state === 'ahead')
    return stage === 'answered' && running(tracked, now)
      ? texts.atMost(dueText(tracked.clock.explanation, locale, today))
      : '';
  if (at === undefined) return '';
  if (stage === 'received') return longDateTime(at, timeZone, locale, today);
  const date = longDate(civilDateAt(at, timeZone), locale, today);
  return state === 'current' && stage !== 'answered' ? texts.since(date) : date;
}

/** Whether a date of answer may still be promised: not once it has passed, nor while the law holds the term. */
function running({ clock }: TrackedCase, now: string): boolean {
  const { status } = clockState(clock, now);
  return status === 'ok' || status === 'soon' || status === 'today';
}

function answerOf(tracked: TrackedCase, texts: TrackerTexts): Pick<TrackerView, 'answer'> {
  if (tracked.reachedAt.answered === undefined) return {};
  const sent = tracked.answeredBy ? texts.sentTo[tracked.answeredBy] : '';
  if (tracked.answerText === undefined && !sent) return {};
  return {
    answer: { title: texts.answer, text: tracked.answerText ?? '', sent: tracked.answerText === undefined ? sent : '' },
  };
}

/**
 * Reads radicado and code out of the part of an address after `#`, which no log of a server sees.
 *
 * @example
 * readTrackingFragment('#radicado=AND-2026-000001-1&code=K7QF-3M9T') // { radicado: 'AND-2026-000001-1', code: 'K7QF-3M9T' }
 */
export function readTrackingFragment(hash: string): { radicado: string; code: string } | undefined {
  const found: Record<string, string> = {};
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    found[name] = decoded(value);
  }
  const { radicado, code } = found;
  return radicado && code ? { radicado, code } : undefined;
}

/**
 * The part of an address after `#` that {@link readTrackingFragment} reads.
 *
 * @example
 * trackingFragment({ radicado: 'AND-2026-000001-1', code: 'K7QF-3M9T' }) // 'radicado=AND-2026-000001-1&code=K7QF-3M9T'
 */
export function trackingFragment({ radicado, code }: { radicado: string; code: string }): string {
  return `radicado=${encodeURIComponent(radicado)}&code=${encodeURIComponent(code)}`;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return value;
  }
}
