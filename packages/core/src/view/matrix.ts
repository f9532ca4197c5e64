import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import type { CaseEvent } from '../case/event.js';
import { levelsToEscalateTo } from '../case/manualEscalation.js';
import type { RecordedAlert } from '../case/state.js';
import type { CaseDetail } from '../desk/client.js';
import { deliveryHoursOf, officeTimeOf } from '../desk/officeHours.js';
import { givenAlerts, statuteToEscalate } from '../desk/statuteToEscalate.js';
import type { EscalationAlert } from '../escalation/alert.js';
import { alertsAhead } from '../escalation/outlook.js';
import { defaultMatrix, type EscalationMatrix } from '../escalation/matrix.js';
import { factsThatHold } from '../escalation/severity.js';
import {
  escalationLevels,
  severities,
  severityFactNames,
  type EscalationLevel,
  type Severity,
} from '../escalation/words.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { escalationTexts } from '../texts/escalation.js';
import { fill } from '../texts/fill.js';
import { matrixTexts, type MatrixTexts } from '../texts/matrix.js';
import { civilDateAt } from '../time/zone.js';
import { joinWords } from './clockWords.js';
import { listDateTime, longDate, timeOfDay } from './dates.js';
import { conditionOf, type MatrixCondition } from './matrixCondition.js';
import { stamp } from './stamp.js';

/** Severities that share all conditions are one column. */
export interface MatrixColumn {
  key: string;
  label: string;
  /** Whether this case stands in it. */
  current: boolean;
}

export type MatrixState = 'acknowledged' | 'told' | 'current' | 'next';

export interface MatrixRow {
  level: EscalationLevel;
  roles: string;
  /** Who of this case it is, where that is known. */
  name: string;
  channels: string;
  /** One for each column. */
  conditions: MatrixCondition[];
  /** When it was told of this case, or will be; absent where nothing tells. */
  when?: { instant: string; text: string };
  state?: MatrixState;
  stateWord?: string;
}

export interface MatrixLogEntry {
  title: string;
  sent: string;
  at: string;
  acknowledged: boolean;
}

/** The escalation of one case, already worded. */
export interface MatrixView {
  columns: MatrixColumn[];
  rows: MatrixRow[];
  next?: { level: EscalationLevel; instant: string; date: string; text: string };
  /** Newest first. */
  log: MatrixLogEntry[];
  why: { title: string; facts: { text: string; holds: boolean }[]; note: string };
  /** Levels that this actor may call now. */
  escalateTo: EscalationLevel[];
}

export interface MatrixMoment {
  /** ISO instant that the reader is at. */
  now: string;
  locale: Locale;
  timeZone: string;
  /** That of the organisation; the default unless given. */
  matrix?: EscalationMatrix | undefined;
  /** When the organisation delivers alerts; the usual office hours of Colombia unless given. */
  officeHours?: WorkingHoursDefinition | undefined;
  /** Names by level, where the organisation tells them. */
  names?: Readonly<Partial<Record<EscalationLevel, string>>> | undefined;
}

/**
 * Who is told of a case when: the matrix by levels and severities, with the dates of this case, who was told, and who is next.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * matrixView(detail, moment).next?.text // '8:00 a. m. · N3, jefe de servicio y PQRS'
 */
export function matrixView(detail: CaseDetail, moment: MatrixMoment): MatrixView {
  const { matrix = defaultMatrix, locale } = moment;
  const groups = groupsOf(matrix);
  const ahead = aheadOf(detail, moment);
  const next = [...ahead].sort((a, b) => Date.parse(a.deliverAt) - Date.parse(b.deliverAt))[0];
  return {
    columns: groups.map((group) => ({
      key: group.join(),
      label: severityLabel(group, locale),
      current: group.includes(detail.severity),
    })),
    rows: escalationLevels.map((level) => rowOf(level, { detail, moment, matrix, groups, ahead, next })),
    ...(next && { next: nextOf(next, moment) }),
    log: [...detail.alerts].reverse().map((alert) => logEntry(alert, moment)),
    why: whyOf(detail, locale),
    escalateTo: detail.allowed.includes('escalate') ? levelsToEscalateTo(detail.alerts) : [],
  };
}

function groupsOf({ triggers }: EscalationMatrix): Severity[][] {
  const groups = new Map<string, Severity[]>();
  for (const severity of severities) {
    const key = JSON.stringify(triggers[severity]);
    groups.set(key, [...(groups.get(key) ?? []), severity]);
  }
  return [...groups.values()];
}

function severityLabel(group: readonly Severity[], locale: Locale): string {
  const texts = matrixTexts[locale];
  const words = group.map((severity) => escalationTexts[locale].severities[severity]);
  return fill(texts.severity, { severities: joinWords(words, texts.or) });
}

/** What of the clock of the law is still to be told: as the desk reckons it. */
function aheadOf(detail: CaseDetail, { now, matrix, officeHours, timeZone }: MatrixMoment): EscalationAlert[] {
  const [snapshot] = detail.clocks;
  if (!snapshot || detail.closedAt !== undefined) return [];
  const facts = detail.timeline
    .filter((event): event is CaseEvent & { type: 'assessed' } => event.type === 'assessed')
    .map(({ at, facts: known }) => ({ at, facts: known }));
  const time = officeTimeOf({ timeZone, ...(officeHours && { officeHours }) });
  return alertsAhead(
    {
      clock: statuteToEscalate(detail.timeline, snapshot),
      facts,
      given: givenAlerts(detail.alerts),
      deliveryHours: deliveryHoursOf(time),
      ...(matrix && { matrix }),
    },
    now,
  );
}

interface Reading {
  detail: CaseDetail;
  moment: MatrixMoment;
  matrix: EscalationMatrix;
  groups: readonly Severity[][];
  ahead: readonly EscalationAlert[];
  next: EscalationAlert | undefined;
}

function rowOf(level: EscalationLevel, reading: Reading): MatrixRow {
  const { detail, moment, matrix, groups, ahead } = reading;
  const { locale, now, timeZone, names } = moment;
  const { roles, channels } = escalationTexts[locale];
  const { and } = clockTexts[locale];
  const contact = matrix.contacts[level];
  const told = detail.alerts.filter((alert) => alert.level === level).at(-1);
  const instant = (told ?? ahead.find((alert) => alert.level === level))?.deliverAt;
  const state = stateOf(level, reading);
  const owner = level === 'N1' ? detail.assignee?.name : undefined;
  return {
    level,
    roles: capital(
      joinWords(
        contact.roles.map((role) => roles[role]),
        and,
      ),
    ),
    name: names?.[level] ?? owner ?? '',
    channels: capital(
      joinWords(
        contact.channels.map((channel) => channels[channel]),
        and,
      ),
    ),
    conditions: groups.map(([severity = 'low']) => conditionOf(matrix.triggers[severity][level], locale)),
    ...(instant !== undefined && {
      when: { instant, text: listDateTime(instant, timeZone, locale, civilDateAt(now, timeZone)) },
    }),
    ...(state && { state, stateWord: matrixTexts[locale].states[state] }),
  };
}

/** The highest level that was told is the current one. */
function stateOf(level: EscalationLevel, { detail: { alerts }, next }: Reading): MatrixState | undefined {
  const highest = escalationLevels.filter((one) => alerts.some((alert) => alert.level === one)).at(-1);
  if (level === highest) return 'current';
  const told = alerts.filter((alert) => alert.level === level).at(-1);
  if (told) return told.acknowledged ? 'acknowledged' : 'told';
  return next?.level === level ? 'next' : undefined;
}

function nextOf({ level, deliverAt, roles }: EscalationAlert, { locale, timeZone, now, names }: MatrixMoment) {
  const { roles: words } = escalationTexts[locale];
  const who =
    names?.[level] ??
    joinWords(
      roles.map((role) => words[role]),
      clockTexts[locale].and,
    );
  return {
    level,
    instant: deliverAt,
    date: longDate(civilDateAt(deliverAt, timeZone), locale, civilDateAt(now, timeZone)),
    text: `${timeOfDay(deliverAt, timeZone, locale)} · ${level}, ${who}`,
  };
}

function logEntry({ level, deliverAt, acknowledged }: RecordedAlert, moment: MatrixMoment): MatrixLogEntry {
  const { locale, now, timeZone } = moment;
  const texts: MatrixTexts = matrixTexts[locale];
  return {
    title: acknowledged
      ? fill(texts.acknowledgedBy, { level, name: acknowledged.by.name })
      : fill(texts.waits, { level }),
    sent: fill(texts.sent, { when: stamp(deliverAt, now, locale, timeZone) }),
    at: deliverAt,
    acknowledged: acknowledged !== undefined,
  };
}

function whyOf({ severity, assessment }: CaseDetail, locale: Locale): MatrixView['why'] {
  const { severities: words, facts } = escalationTexts[locale];
  const texts = matrixTexts[locale];
  const held = factsThatHold(assessment ?? {});
  return {
    title: fill(texts.why, { severity: words[severity] }),
    facts: assessment
      ? severityFactNames.map((name) => ({ text: capital(facts[name]), holds: held.includes(name) }))
      : [],
    note: assessment ? '' : texts.notAssessed,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
