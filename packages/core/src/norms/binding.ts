import type { CaseFacts, Condition, FactName, FactValue } from './facts.js';
import { governs } from './law.js';
import type { Law } from './law.js';
import { fullId } from './norm.js';
import type { Duty, Norm, Provision } from './norm.js';

/** A fact and its value. */
export interface Fact {
  name: FactName;
  value: FactValue;
}

/** A norm or duty that binds a case, and the facts that made it bind. */
export interface Binding {
  id: string;
  because: Fact[];
}

/** One that does not bind, and what keeps it away. */
export interface NotBinding {
  id: string;
  /** `needs`: the fact has another value than the norm asks. `displaced`: because of these facts a special norm takes its place. */
  why: { kind: 'needs'; fact: Fact; values: FactValue[] } | { kind: 'displaced'; because: Fact[] };
}

/** One that would bind if the facts still missing were so. */
export interface OpenBinding {
  id: string;
  missing: FactName[];
}

/** Which norms bind a case. Ids carry their variant. */
export interface Bindings {
  binding: Binding[];
  notBinding: NotBinding[];
  open: OpenBinding[];
  /** Facts to ask for, the most telling first: the one that decides most open norms. */
  questions: FactName[];
}

function alternatives(value: Condition[FactName]): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue];
}

interface Match {
  held: Fact[];
  missing: FactName[];
  failed: { fact: Fact; values: FactValue[] }[];
}

function match(condition: Condition, facts: Partial<CaseFacts>): Match {
  const result: Match = { held: [], missing: [], failed: [] };
  for (const name of Object.keys(condition) as FactName[]) {
    const value = facts[name];
    const values = alternatives(condition[name]);
    if (value === undefined) result.missing.push(name);
    else if (values.includes(value)) result.held.push({ name, value });
    else result.failed.push({ fact: { name, value }, values: [...values] });
  }
  return result;
}

function holds({ missing, failed }: Match): boolean {
  return missing.length === 0 && failed.length === 0;
}

/** Of conditions that all fail, what the one needs that comes nearest to holding. */
function nearest(matches: readonly Match[]): Match['failed'][number] | undefined {
  return [...matches].sort((a, b) => a.failed.length - b.failed.length)[0]?.failed[0];
}

type Verdict = { kind: 'binds'; because: Fact[] } | { kind: 'open'; missing: FactName[] } | NotBinding['why'];

function judge(provision: Provision, facts: Partial<CaseFacts>): Verdict | undefined {
  const matches = (provision.binds ?? []).map((condition) => match(condition, facts));
  if (matches.length === 0) return undefined;
  const possible = matches.filter((one) => one.failed.length === 0);
  if (possible.length === 0) {
    const needed = nearest(matches);
    return needed && { kind: 'needs', ...needed };
  }
  const displaced = (provision.unless ?? []).map((condition) => match(condition, facts)).find(holds);
  if (displaced) return { kind: 'displaced', because: displaced.held };
  const whole = possible.find(holds);
  if (whole) return { kind: 'binds', because: whole.held };
  return { kind: 'open', missing: [...new Set(possible.flatMap((one) => one.missing))] };
}

/** Facts that an exception of a binding norm still waits for. */
function doubts(provision: Provision, facts: Partial<CaseFacts>): FactName[] {
  return (provision.unless ?? [])
    .map((condition) => match(condition, facts))
    .filter((one) => one.failed.length === 0)
    .flatMap((one) => one.missing);
}

function mostTellingFirst(asked: readonly FactName[]): FactName[] {
  const times = new Map<FactName, number>();
  for (const name of asked) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** What is in force on a day: of the variants of one id, the last. */
function inForce(law: Law, date: string): Iterable<Norm | Duty> {
  const current = new Map<string, Norm | Duty>();
  for (const provision of [...law.norms, ...law.duties]) {
    if (governs(provision, date)) current.set(provision.id, provision);
  }
  return current.values();
}

/**
 * Which norms and duties bind one item of a case on a day, which do not and why, and which facts are missing. A norm
 * whose exception is in doubt binds meanwhile: the person must not lose a term for what nobody asked.
 *
 * @param facts what is known; a fact left out is unknown, not false
 * @param date civil date of receipt
 * @example
 * bindingNorms(law, {party: 'public', category: 'peticion', subtype: 'consulta', sector: 'general'}, '2026-11-24')
 *   .binding[0]?.id // 'co.pet.consultation'
 */
export function bindingNorms(law: Law, facts: Partial<CaseFacts>, date: string): Bindings {
  const result: Bindings = { binding: [], notBinding: [], open: [], questions: [] };
  const asked: FactName[] = [];
  for (const provision of inForce(law, date)) {
    const verdict = judge(provision, facts);
    if (!verdict) continue;
    const id = fullId(provision);
    if (verdict.kind === 'binds') {
      result.binding.push({ id, because: verdict.because });
      asked.push(...doubts(provision, facts));
    } else if (verdict.kind === 'open') {
      result.open.push({ id, missing: verdict.missing });
      asked.push(...verdict.missing);
    } else result.notBinding.push({ id, why: verdict });
  }
  result.questions = mostTellingFirst(asked);
  return result;
}
