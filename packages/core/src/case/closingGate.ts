import type { ClockSnapshot } from '../clock/snapshot.js';
import { openItems } from './coverage.js';
import type { AnswerCheck } from './event.js';
import type { Answer, CaseState } from './state.js';

/** The ten criteria of an assured closing, in their order. */
export const gateCriteria = [
  'itemsAnswered',
  'clear',
  'congruent',
  'ofSubstance',
  'onTime',
  'reasonedAndSigned',
  'remedyVerified',
  'notified',
  'recourseInformed',
  'causeCoded',
] as const;
export type GateCriterionName = (typeof gateCriteria)[number];

/** Why a criterion is not met. */
export const gateGaps = [
  'noAnswer',
  'itemsOpen',
  'notChecked',
  'late',
  'noBasis',
  'notApproved',
  'remedyPending',
  'notNotified',
  'bounced',
  'notConfirmed',
  'noRecourse',
  'noCause',
  'noAction',
  'filePending',
] as const;
export type GateGap = (typeof gateGaps)[number];

/** One criterion, with the act in the record that meets it or the reason why none does. */
export interface GateCriterion {
  criterion: GateCriterionName;
  met: boolean;
  /** When the act that meets it was recorded, and who did it. */
  evidence?: { at: string; by: string };
  /** Met by a statement of the head: the answer came late and the record says why. It counts as late in every figure. */
  declared?: true;
  gap?: GateGap;
  /** What the gap is about: texts of open items or of remedies that are not verified. */
  about?: string[];
}

/** What of a clock the gate looks at. */
export type GateClock = Pick<ClockSnapshot, 'dueAt'>;

/**
 * The closing gate: whether each of ten criteria is met by evidence in the record. A case closes when all are, and in no other way.
 *
 * Source: Corte Constitucional, T-377/2000, T-149/2013 and T-794/2013: an answer is prompt, of substance, clear, precise, congruent and made
 * known to the person with proof; favourable or not does not matter.
 *
 * @param clock the clock that binds the case
 * @example
 * closingGate(afterDraft, clock).find(({ met }) => !met) // { criterion: 'clear', met: false, gap: 'notChecked' }
 */
export function closingGate(state: CaseState, clock: GateClock): GateCriterion[] {
  const { answer } = state;
  const live = answer && !answer.returned ? answer : undefined;
  return gateCriteria.map((criterion) => ({ criterion, ...judge(criterion, state, live, clock) }));
}

/** The criteria that are not met, in their order. */
export function unmetCriteria(gate: readonly GateCriterion[]): GateCriterionName[] {
  return gate.filter(({ met }) => !met).map(({ criterion }) => criterion);
}

type Judgement = Omit<GateCriterion, 'criterion'>;

function judge(
  criterion: GateCriterionName,
  state: CaseState,
  answer: Answer | undefined,
  clock: GateClock,
): Judgement {
  if (criterion === 'causeCoded') return causeCoded(state);
  if (!answer) return gap('noAnswer');
  switch (criterion) {
    case 'itemsAnswered':
      return itemsAnswered(state, answer);
    case 'clear':
    case 'congruent':
    case 'ofSubstance':
      return checked(answer, criterion);
    case 'onTime':
      return onTime(state, answer, clock);
    case 'reasonedAndSigned':
      if (empty(answer.basis)) return gap('noBasis');
      return approved(answer);
    case 'remedyVerified':
      return remedyVerified(answer);
    case 'notified':
      return notified(answer);
    case 'recourseInformed':
      if (!answer.recourse) return gap('noRecourse');
      return checked(answer, 'sensitiveData');
  }
}

function itemsAnswered({ items }: CaseState, answer: Answer): Judgement {
  const open = openItems(items, answer.answers ?? []);
  if (open.length > 0)
    return gap(
      'itemsOpen',
      open.map(({ text }) => text),
    );
  return met(answer.draftedAt, answer.draftedBy.name);
}

function checked(answer: Answer, check: AnswerCheck): Judgement {
  if (!answer.checks?.includes(check)) return gap('notChecked');
  return approved(answer);
}

/** Who drafts never approves: the record has no approval by the drafter. */
function approved({ approvedAt, approvedBy }: Answer): Judgement {
  return approvedAt === undefined || !approvedBy ? gap('notApproved') : met(approvedAt, approvedBy.name);
}

function onTime({ late }: CaseState, { notifiedAt, draftedBy, bounced }: Answer, { dueAt }: GateClock): Judgement {
  if (notifiedAt === undefined) return gap(bounced ? 'bounced' : 'notNotified');
  if (Date.parse(notifiedAt) <= Date.parse(dueAt)) return met(notifiedAt, draftedBy.name);
  return late ? { ...met(late.at, late.by.name), declared: true } : gap('late');
}

function remedyVerified({ remedies = [], draftedAt, draftedBy }: Answer): Judgement {
  const pending = remedies.filter(({ verified }) => !verified);
  if (pending.length > 0)
    return gap(
      'remedyPending',
      pending.map(({ text }) => text),
    );
  const last = remedies.at(-1)?.verified;
  return last ? met(last.at, last.by.name) : met(draftedAt, draftedBy.name);
}

function notified({ notifiedAt, confirmedAt, bounced, proof }: Answer): Judgement {
  if (notifiedAt === undefined) return gap(bounced ? 'bounced' : 'notNotified');
  if (confirmedAt === undefined || !proof) return gap('notConfirmed');
  return met(confirmedAt, proof.reference);
}

function causeCoded(state: CaseState): Judgement {
  const { cause } = state;
  if (!cause) return gap('noCause');
  if (cause.recurrent && !cause.action) return gap('noAction');
  const pending = pendingInFile(state);
  if (pending.length > 0) return gap('filePending', pending);
  return met(cause.at, cause.by.name);
}

/** What the file still waits for: answers of areas, demands of authorities, penalties. */
function pendingInFile({ requests, requirements, penalties }: CaseState): string[] {
  return [
    ...requests.filter(({ answeredAt }) => answeredAt === undefined).map(({ text }) => text),
    ...requirements.filter(({ answered }) => !answered).map(({ authority, reference }) => `${authority}: ${reference}`),
    ...penalties.filter(({ decision }) => !decision).map(({ basis }) => basis),
  ];
}

function met(at: string, by: string): Judgement {
  return { met: true, evidence: { at, by } };
}

function gap(why: GateGap, about?: string[]): Judgement {
  return { met: false, gap: why, ...(about && { about }) };
}

function empty(list: readonly string[] | undefined): boolean {
  return !list || list.length === 0;
}
