import {
  calendarFor,
  findNorm,
  formatInstant,
  instantOfWall,
  msPerDay,
  parseDate,
  bindingNormOf,
  type BusinessCalendar,
  type CaseCommand,
  type Organization,
} from '@pqrs-kit/core';
import type { Random } from './random.js';
import type { Scenario } from './scenario.js';

/** Who carries a step out. */
export type StepActor = 'agent' | 'head';

/** A command at an instant. */
export interface PlannedStep {
  at: string;
  by: StepActor;
  command: CaseCommand;
}

/** A case with its dates: everything of it lies before today. */
export interface PlannedCase {
  scenario: Scenario;
  receivedAt: string;
  steps: PlannedStep[];
}

/** A step and the business day after receipt on which it is taken. */
type Draft = readonly [day: number, by: StepActor, command: CaseCommand];

/**
 * Finds the dates of a scenario, so that its due date falls as many business days from today as it says. On a day that does not count, "due
 * today" becomes due on the next one that does.
 *
 * @param today civil date in the organisation's zone
 */
export function planCase(scenario: Scenario, organization: Organization, today: string, random: Random): PlannedCase {
  const calendar = calendarFor(organization);
  const term = termOf(scenario, organization, today);
  const anchor = calendar.roll(parseDate(today));
  const elapsed = elapsedDays(scenario, term);
  const received = calendar.add(anchor, -1 - elapsed);
  const minute = 7 * 60 + 20 + random.below(5 * 60);
  const drafts = draftsOf(scenario, term, elapsed);
  return {
    scenario,
    receivedAt: instantOf(received, minute, organization),
    steps: drafts.map(([day, by, command], index) => ({
      at: stepInstant(calendar, received, day, minute, index, organization),
      by,
      command,
    })),
  };
}

function termOf({ story }: Scenario, organization: Organization, today: string): number {
  const { term } = findNorm(bindingNormOf(story, organization, `${today}T17:00:00Z`), today);
  // The statutes that bind a case say their terms; only requirements of others leave them open.
  return term === 'fromCase' ? 0 : term.amount;
}

/** Business days from receipt to the last one before today. */
function elapsedDays({ reached, days, ago = 0 }: Scenario, term: number): number {
  if (reached === 'closed') return term - days + 1 + ago;
  return Math.max(term - days - 1, 0);
}

function draftsOf(scenario: Scenario, term: number, elapsed: number): Draft[] {
  if (scenario.reached === 'closed') return closedBy(scenario, term - scenario.days);
  if (scenario.reached === 'reopened') return reopened(scenario, elapsed);
  return openSteps(scenario, elapsed);
}

const draftOf = ({ story }: Scenario): CaseCommand => ({
  type: 'draftAnswer',
  text: story.answer,
  decision: story.decision,
});
const assign: CaseCommand = { type: 'assign', to: { id: '', name: '' } };
const approve: CaseCommand = { type: 'approveAnswer' };
const close: CaseCommand = { type: 'close' };

function classify({ story }: Scenario): CaseCommand {
  const { category, subtype } = story;
  return {
    type: 'classify',
    category,
    ...(subtype && { subtype }),
    reason: 'Corresponde a lo que describe el escrito.',
  };
}

function notify({ anonymous, channel }: Scenario): CaseCommand {
  if (anonymous) return { type: 'notifyAnswer', channel: 'tracking' };
  return { type: 'notifyAnswer', channel: channel === 'post' ? 'post' : 'email' };
}

function confirm({ anonymous, channel }: Scenario): CaseCommand {
  if (anonymous) return { type: 'confirmNotification', proof: { kind: 'published', reference: 'consulta en línea' } };
  if (channel === 'post')
    return { type: 'confirmNotification', proof: { kind: 'guide', reference: 'guía 700123456789' } };
  return { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<acuse.20931@example.com>' } };
}

/** The notes tell what was done, as an agent writes them. */
function note(day: number): CaseCommand {
  const texts = [
    'Llamé a la persona y confirmé los hechos.',
    'Pedí el informe al taller; lo entregan en dos días hábiles.',
    'Revisé la factura, la orden de servicio y las fotos.',
  ];
  return { type: 'note', text: texts[day % texts.length] ?? '' };
}

function openSteps(scenario: Scenario, elapsed: number): Draft[] {
  const day = (before: number) => Math.max(elapsed - before, 1);
  const work: Draft[] = [
    [Math.min(1, elapsed), 'head', assign],
    [Math.min(1, elapsed), 'agent', classify(scenario)],
    [Math.min(2, elapsed, day(3)), 'agent', note(elapsed)],
  ];
  const answer: Draft[] = [
    [day(3), 'agent', draftOf(scenario)],
    [day(2), 'head', approve],
    [day(1), 'agent', notify(scenario)],
    [day(0), 'agent', confirm(scenario)],
  ];
  switch (scenario.reached) {
    case 'unassigned':
      return [];
    case 'analysis':
      return work;
    case 'approval':
      return [...work, ...answer.slice(0, 1)];
    case 'returned':
      return [
        ...work,
        ...answer.slice(0, 1),
        [
          day(1),
          'head',
          { type: 'returnAnswer', reason: 'Falta decir qué norma aplica y cómo se acude a la Superintendencia.' },
        ],
      ];
    case 'notification':
      return [...work, ...answer.slice(0, 2)];
    case 'confirmation':
      return [...work, ...answer.slice(0, 3)];
    default:
      return [...work, ...answer];
  }
}

/** @param notifiedOn business day after receipt on which the answer was notified */
function closedBy(scenario: Scenario, notifiedOn: number): Draft[] {
  const day = (before: number) => Math.max(notifiedOn - before, 1);
  return [
    [1, 'head', assign],
    [1, 'agent', classify(scenario)],
    [day(4), 'agent', note(notifiedOn)],
    [day(3), 'agent', draftOf(scenario)],
    [day(1), 'head', approve],
    [notifiedOn, 'agent', notify(scenario)],
    [notifiedOn + 1, 'agent', confirm(scenario)],
    [notifiedOn + 1, 'agent', close],
  ];
}

function reopened(scenario: Scenario, elapsed: number): Draft[] {
  const notifiedOn = Math.max(elapsed - (scenario.ago ?? 1) - 1, 2);
  return [
    ...closedBy(scenario, notifiedOn),
    [elapsed, 'head', { type: 'reopen', reason: 'La persona informó que el equipo volvió a fallar.' }],
  ];
}

/** Later steps of a day come later; on the day of receipt they come after it. */
function stepInstant(
  calendar: BusinessCalendar,
  received: number,
  day: number,
  receivedMinute: number,
  index: number,
  organization: Organization,
): string {
  const start = day === 0 ? receivedMinute + 10 : 8 * 60;
  return instantOf(calendar.add(received, day), start + index * 33, organization);
}

function instantOf(day: number, minute: number, { timeZone }: Organization): string {
  return formatInstant(instantOfWall(day * msPerDay + minute * 60_000, timeZone));
}
