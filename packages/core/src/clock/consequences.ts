import type { Law } from '../norms/law.js';
import { governs, variantOn } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import type { Norm } from '../norms/norm.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { formatInstant } from '../time/instant.js';
import { endOfDayInstant, offsetAt } from '../time/zone.js';
import type { ExplainedSilence, ExplainedTransition } from './explanation.js';
import type { DueRequest } from './request.js';
import { resolveAfter } from './resolveTerm.js';
import type { ResolvedTerm } from './resolveTerm.js';
import { rollsForward, termEnd } from './termEnd.js';

/** Last instant of a term, with offset. */
export function dueAtOf({ course, zone }: Pick<ResolvedTerm, 'course' | 'zone'>): string {
  const { dueInstant, due } = course;
  return dueInstant === undefined
    ? endOfDayInstant(formatDate(due), zone)
    : formatInstant(dueInstant, offsetAt(dueInstant, zone));
}

function recognitionOf(law: Law, term: ResolvedTerm, request: DueRequest): ExplainedSilence['recognition'] {
  const id = term.norm.silence?.recognition;
  const norm = id === undefined ? undefined : variantOn(law.variantsOf(id), term.receivedDate);
  if (!norm) return undefined;
  const { rule: _rule, readings: _readings, ...rest } = request;
  const after = resolveAfter(norm, term, { ...rest, rule: norm.id });
  return { norm: fullId(norm), dueDate: formatDate(after.course.due), dueAt: dueAtOf(after) };
}

/**
 * What silence means for a term and from when: at its expiry, or when its own time from filing ends (CPACA art. 83).
 */
export function silenceOf(law: Law, term: ResolvedTerm, request: DueRequest): ExplainedSilence | undefined {
  const { norm, calendar, zone, receivedDate } = term;
  const rule = norm.silence;
  if (!rule) return undefined;
  const recognition = recognitionOf(law, term, request);
  const takesEffectAt = rule.fromFiling
    ? endOfDayInstant(formatDate(termEnd(calendar, parseDate(receivedDate), rule.fromFiling, true)), zone)
    : dueAtOf(term);
  return {
    effect: rule.effect,
    citation: rule.citation,
    note: rule.note,
    takesEffectAt,
    ...(recognition ? { recognition } : {}),
  };
}

function dueUnderOther(other: Norm, { calendar, course, readings }: ResolvedTerm): string | undefined {
  if (other.term === 'fromCase') return undefined;
  return formatDate(termEnd(calendar, course.start, other.term, rollsForward(other, other.term.unit, readings)));
}

const transitionRule = 'Ley 153 de 1887, art. 40';

/**
 * Whether the law changed while the term ran. A term runs by the law under which it began (Ley 153 de 1887 art. 40, by
 * analogy), unless the new one says that it takes what is running.
 */
export function transitionOf(law: Law, term: ResolvedTerm): ExplainedTransition | undefined {
  const { norm, receivedDate, course } = term;
  const variants = law.variantsOf(norm.id);
  if (variants.length < 2) return undefined;
  const reached = norm.alsoPending === true && receivedDate < norm.inForceFrom;
  const ended =
    norm.inForceUntil !== undefined && formatDate(course.due) > norm.inForceUntil ? norm.inForceUntil : undefined;
  if (!reached && ended === undefined) return undefined;
  const changedOn = reached ? norm.inForceFrom : formatDate(parseDate(ended ?? '') + 1);
  const other = reached ? variants.filter((one) => governs(one, receivedDate)).at(-1) : variantOn(variants, changedOn);
  const otherDueDate = other && other !== norm ? dueUnderOther(other, term) : undefined;
  if (!other || otherDueDate === undefined) return undefined;
  return {
    kind: reached ? 'newLawReaches' : 'oldLawStays',
    changedOn,
    citation: reached ? norm.citation : transitionRule,
    otherNorm: fullId(other),
    otherDueDate,
  };
}
