import { explanationParagraph, urgencyOf, type CaseDetail, type Locale } from '@pqrs-kit/core';
import type { Light } from '../desiredSchema.js';
import type { RemoteValue } from '../connector.js';

/** What a case looks like on its ticket, by the keys of the installed schema. */
export type OutgoingFields = Readonly<Record<string, RemoteValue>>;

export interface OutgoingOptions {
  /** Today's civil date in the organisation's zone. */
  today: string;
  language: Locale;
  /** Address at which a case opens, before its id; absent: no link. */
  caseLink?: string;
  /** Longest text that the CRM takes. */
  textLength: number;
}

/**
 * What is written on the ticket of a case: only what the law knows of it. Nothing that a person wrote goes out, so a
 * restricted case says no more than any other.
 */
export function outgoingFields(detail: CaseDetail, options: OutgoingOptions): OutgoingFields {
  const { today, language, caseLink, textLength } = options;
  const clock = statutory(detail);
  return {
    radicado: detail.radicado,
    category: detail.category,
    received_at: wholeSecond(detail.receivedAt),
    due_at: clock ? wholeSecond(clock.dueAt) : null,
    light: lightOf(detail, today),
    stage: detail.stage,
    escalation:
      detail.alerts
        .map(({ level }) => level)
        .sort()
        .at(-1) ?? null,
    norm: clock?.normId ?? null,
    explanation: clock ? explanationParagraph(clock.explanation, language).slice(0, Math.min(textLength, 4_000)) : null,
    ...(caseLink === undefined ? {} : { link: caseLink + encodeURIComponent(detail.caseId) }),
  };
}

/**
 * The traffic light of a case on a day; null where no term runs and none was met.
 *
 * @param today civil date in the organisation's zone
 */
export function lightOf(detail: Pick<CaseDetail, 'stage' | 'clocks'>, today: string): Light | null {
  if (detail.stage === 'closed') return 'closed';
  const clock = statutory(detail);
  if (!clock) return null;
  const { dueDate, soonDate, stoppedAt } = clock;
  if (stoppedAt !== undefined) return 'answered';
  return urgencyOf({ stage: detail.stage, dueDate, soonDate }, today) ?? null;
}

/**
 * The next civil date on which the light changes though nothing happens; null when it stays as it is.
 *
 * @example
 * nextLightDate({ stage: 'analysis', clocks: [{ soonDate: '2026-07-21', dueDate: '2026-07-24' }] }, '2026-07-01') // '2026-07-21'
 */
export function nextLightDate(detail: Pick<CaseDetail, 'stage' | 'clocks'>, today: string): string | null {
  const clock = statutory(detail);
  const light = lightOf(detail, today);
  if (!clock || light === 'closed' || light === 'answered' || light === 'over') return null;
  const turns = [clock.soonDate, clock.dueDate, dayAfter(clock.dueDate)];
  return turns.find((date) => date > today) ?? null;
}

/** The clock of the law; agreements with a customer stay inside. */
const statutory = ({ clocks }: Pick<CaseDetail, 'clocks'>) => clocks.find(({ kind }) => kind === 'statute');

const dayAfter = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** In whole seconds: Salesforce keeps no parts of them, and what came back would not be what was written. */
export const wholeSecond = (instant: string): string =>
  /^.{20}\d{3}Z$/.test(instant)
    ? `${instant.slice(0, 20)}000Z`
    : new Date(Math.floor(Date.parse(instant) / 1_000) * 1_000).toISOString();

/** Keys of the installed schema that are written, and watched for changes by others. */
export const outgoingNames = [
  'radicado',
  'category',
  'received_at',
  'due_at',
  'light',
  'stage',
  'escalation',
  'norm',
  'explanation',
] as const;
