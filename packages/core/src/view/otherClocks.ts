import { hourState, type RunningHours } from '../clock/clockState.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { CaseDetail } from '../desk/client.js';
import type { OtherClock } from '../desk/otherClock.js';
import { agreementTexts } from '../texts/agreements.js';
import type { Locale } from '../texts/catalogue.js';
import { commandNames } from '../texts/commandNames.js';
import { clockChipTexts } from '../texts/clockChip.js';
import { fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';
import { civilDateAt } from '../time/zone.js';
import { parseInstant } from '../time/instant.js';
import { clockChip, type ClockChip } from './clockChip.js';
import { clockName } from './clockName.js';
import { clockVerb } from './clockWords.js';
import { endDate, endText, listDate, listDateTime, longDate } from './dates.js';
import { otherClockFacts } from './otherClockFacts.js';
import type { LabelledText } from './labelledText.js';

/** A clock of a case beside that of the law, already worded. */
export interface OtherClockView {
  id: string;
  /** "Primera respuesta del acuerdo". */
  name: string;
  /** "ANS C-7, P1". */
  under: string;
  status: ClockStatus;
  chip: ClockChip;
  /** "mar 24 nov, 11:30 a. m.". */
  date: string;
  dueAt: string;
  /** How it came about. */
  facts: LabelledText[];
}

/** What the clock that binds says in large. */
export interface OtherClockHeadline extends Omit<OtherClockView, 'date'> {
  /** "Vence el". */
  verb: string;
  /** "martes 24 de noviembre a las 11:30 a. m.". */
  date: string;
}

/**
 * The clocks of a case beside that of the law and the one that binds: those that run first, the one that ends first on top. News
 * that was given on time owes nothing any more, and is left out.
 *
 * @param now ISO instant that the reader is at
 * @example
 * otherClockViews(detail, '2026-11-24T10:00:00-05:00', 'es-CO')[0]?.name // 'Solución del acuerdo'
 */
export function otherClockViews(
  { otherClocks, bindingClock }: Pick<CaseDetail, 'otherClocks' | 'bindingClock'>,
  now: string,
  locale: Locale,
): OtherClockView[] {
  const rest = otherClocks.filter((clock) => clock.id !== bindingClock && !isOldNews(clock));
  return rest.sort(inTurn).map((clock) => ({
    id: clock.id,
    ...namesOf(clock, locale),
    ...statusOf(clock, now, locale),
    date: dateOf(clock, now, locale),
    dueAt: clock.dueAt,
    facts: otherClockFacts(clock, now, locale),
  }));
}

/** The clock that binds a case, where that is not the law's; undefined where it is. */
export function bindingHeadline(
  { otherClocks, bindingClock }: Pick<CaseDetail, 'otherClocks' | 'bindingClock'>,
  now: string,
  locale: Locale,
): OtherClockHeadline | undefined {
  const clock = otherClocks.find(({ id }) => id === bindingClock);
  if (!clock) return undefined;
  const { dueAt, timeZone } = clock;
  const today = civilDateAt(now, timeZone);
  const shown = statusOf(clock, now, locale);
  return {
    ...namesOf(clock, locale),
    ...shown,
    id: clock.id,
    dueAt,
    facts: otherClockFacts(clock, now, locale),
    verb: clockVerb(shown.status, 'agent', endDate(dueAt, timeZone), locale),
    date: endText(dueAt, timeZone, locale, (date) => longDate(date, locale, today)),
  };
}

function isOldNews(clock: OtherClock): boolean {
  return (
    clock.kind === 'agreement' &&
    clock.target === 'nextUpdate' &&
    clock.stoppedAt !== undefined &&
    clock.state === 'met'
  );
}

function inTurn(one: OtherClock, other: OtherClock): number {
  const ended = Number(one.stoppedAt !== undefined) - Number(other.stoppedAt !== undefined);
  return ended || parseInstant(one.dueAt) - parseInstant(other.dueAt);
}

function namesOf(clock: OtherClock, locale: Locale): Pick<OtherClockView, 'name' | 'under'> {
  const { names, under } = otherClockTexts[locale];
  switch (clock.kind) {
    case 'agreement': {
      const values = { contract: clock.contractId, priority: clock.priority };
      return { name: clockName(clock.id, locale), under: fill(under.agreement, values) };
    }
    case 'internal': {
      const area = commandNames[locale].areas[clock.area];
      return { name: fill(names.internalOf, { area }), under: under.internal };
    }
    case 'requirement': {
      const { authority, reference } = clock;
      return { name: fill(names.requirementOf, { authority }), under: fill(under.requirement, { reference }) };
    }
  }
}

/** Running hours from which on a date says more than a number of hours. */
const hoursToldAsDate = 48;

function statusOf(clock: OtherClock, now: string, locale: Locale): Pick<OtherClockView, 'status' | 'chip'> {
  const { states } = agreementTexts[locale];
  if (clock.stoppedAt !== undefined) {
    return clock.state === 'met'
      ? { status: 'closed', chip: wordChip(states.met) }
      : { status: 'over', chip: wordChip(states.missed) };
  }
  if (clock.paused) return { status: 'pause', chip: wordChip(clockChipTexts[locale].statuses.pause) };
  const state = hourState(spanOf(clock), parseInstant(now));
  const { status } = state;
  const far = status !== 'over' && (state.remainingHours ?? 0) > hoursToldAsDate;
  if (far) return { status, chip: wordChip(clockChipTexts[locale].statuses[status]) };
  return { status, chip: clockChip({ ...state, remainingBusinessDays: 0, overdueBusinessDays: 0 }, locale) };
}

function wordChip(word: string): ClockChip {
  return { word, short: word, full: word, label: word };
}

function spanOf({ startedAt, dueAt, timeZone }: OtherClock): RunningHours {
  return { start: parseInstant(startedAt), due: parseInstant(dueAt), zone: timeZone };
}

/** The day alone where it ends with the day. */
function dateOf({ dueAt, timeZone }: OtherClock, now: string, locale: Locale): string {
  const today = civilDateAt(now, timeZone);
  const lastSecond = endText(dueAt, timeZone, locale, (date) => date) === endDate(dueAt, timeZone);
  return lastSecond ? listDate(endDate(dueAt, timeZone), locale, today) : listDateTime(dueAt, timeZone, locale, today);
}
