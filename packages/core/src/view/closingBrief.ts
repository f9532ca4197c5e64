import type { GateCriterion, GateCriterionName, GateGap } from '../case/closingGate.js';
import type { CaseDetail } from '../desk/client.js';
import type { Locale } from '../texts/catalogue.js';
import { gateTexts } from '../texts/gate.js';
import { stamp } from './stamp.js';

/** `waiting`: nothing can be done about it yet, because an earlier step is missing. */
export type GateLineState = 'met' | 'missing' | 'waiting';

/** One criterion of the closing gate, in words. */
export interface GateLine {
  criterion: GateCriterionName;
  state: GateLineState;
  stateWord: string;
  label: string;
  /** The act that meets it, or why it is not met. */
  note: string;
  /** Items or remedies that it still waits for. */
  about: string[];
}

/** The closing gate, in words. */
export interface ClosingBrief {
  done: number;
  total: number;
  /** "7 de 10". */
  summary: string;
  lines: GateLine[];
  /** What is missing now, each thing once; that nothing is; empty once it is closed. */
  missing: string[];
}

/** Steps that wait until the one before is done, and the stage at which they no longer wait. */
const waitsFor: Readonly<Partial<Record<GateGap, CaseDetail['stage']>>> = {
  notNotified: 'notification',
  notConfirmed: 'confirmation',
};

/**
 * The closing gate of a case in words. Undefined where there is none: a case that was closed where it came from never passed it, and one that
 * ended otherwise never will.
 *
 * @param now ISO instant that the reader is at
 */
export function closingBrief(
  { gate, stage }: Pick<CaseDetail, 'gate' | 'stage'>,
  now: string,
  locale: Locale,
  timeZone: string,
): ClosingBrief | undefined {
  if (gate.length === 0 || stage === 'ended') return undefined;
  const texts = gateTexts[locale];
  const lines = gate.map((criterion) => gateLine(criterion, stage, now, locale, timeZone));
  const done = lines.filter(({ state }) => state === 'met').length;
  const missing = [...new Set(lines.flatMap(({ state, note }) => (state === 'missing' ? [note] : [])))];
  const complete = done === lines.length && stage !== 'closed' ? [texts.complete] : [];
  return {
    done,
    total: lines.length,
    summary: texts.summary(done, lines.length),
    lines,
    missing: missing.length > 0 ? missing : complete,
  };
}

/** Before there is an answer, only that is missing. */
function waits(criterion: GateCriterionName, gap: GateGap | undefined, stage: CaseDetail['stage']): boolean {
  if (gap === undefined) return false;
  if (gap === 'noAnswer') return criterion !== 'itemsAnswered';
  return waitsFor[gap] !== undefined && waitsFor[gap] !== stage;
}

function gateLine(
  { criterion, met, evidence, declared, gap, about = [] }: GateCriterion,
  stage: CaseDetail['stage'],
  now: string,
  locale: Locale,
  timeZone: string,
): GateLine {
  const texts = gateTexts[locale];
  const word = declared ? texts.declared : texts.evidence;
  const proof = evidence ? word(stamp(evidence.at, now, locale, timeZone), evidence.by) : '';
  const state = met ? 'met' : waits(criterion, gap, stage) ? 'waiting' : 'missing';
  return {
    criterion,
    state,
    stateWord: texts.states[state],
    label: texts.criteria[criterion],
    note: gap ? texts.gaps[gap] : proof,
    about,
  };
}
