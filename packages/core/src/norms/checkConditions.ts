import type { Finding } from './checkFinding.js';
import type { CaseFacts, Condition, FactName, FactValue } from './facts.js';
import { fullId } from './norm.js';
import type { Provision } from './norm.js';

/** The values of each fact, as keys so that the compiler misses one that is left out. */
type ValueTable = { readonly [Name in FactName]: Readonly<Record<`${CaseFacts[Name]}`, true>> };

const yesOrNo = { true: true, false: true } as const;

const table: ValueTable = {
  party: { public: true, private: true, naturalPerson: true },
  sector: {
    general: true,
    telecom: true,
    postal: true,
    utilities: true,
    financial: true,
    health: true,
    socialSecurity: true,
    airTransport: true,
    landTransport: true,
    realEstate: true,
  },
  requester: {
    person: true,
    child: true,
    journalist: true,
    congress: true,
    defensoria: true,
    authority: true,
    oversight: true,
    judge: true,
  },
  category: { peticion: true, queja: true, reclamo: true, sugerencia: true, denuncia: true, felicitacion: true },
  subtype: { general: true, informacion: true, consulta: true },
  matter: {
    service: true,
    personalData: true,
    creditData: true,
    identityTheft: true,
    warranty: true,
    retract: true,
    paymentReversal: true,
    delivery: true,
    appeal: true,
  },
  consumerRelation: yesOrNo,
  object: { good: true, service: true },
  distanceSale: yesOrNo,
  product: { notDelivered: true, delivered: true, handedIn: true, loanerProvided: true },
  dataRequest: { query: true, claim: true },
  fundamentalRight: yesOrNo,
  subordination: yesOrNo,
  healthRisk: { vital: true, prioritised: true, simple: true },
};

/** Names of the facts of a case. */
export const factNames = Object.keys(table) as readonly FactName[];

/**
 * The values that a fact can have, in their order: words, or true and false.
 *
 * @example
 * factValues('party') // ['public', 'private', 'naturalPerson']
 */
export function factValues(name: FactName): readonly FactValue[] {
  return 'true' in table[name] ? [true, false] : (Object.keys(table[name]) as FactValue[]);
}

function wrongIn(condition: Condition): string[] {
  return Object.entries(condition).flatMap(([name, value]) => {
    if (!Object.hasOwn(table, name)) return [`asks for "${name}", which is no fact of a case`];
    const known = factValues(name as FactName);
    const asked: readonly FactValue[] = Array.isArray(value) ? (value as FactValue[]) : [value as FactValue];
    if (asked.length === 0) return [`asks for "${name}" without a value`];
    return asked.filter((one) => !known.includes(one)).map((one) => `asks for ${name} "${one}", which it cannot be`);
  });
}

/** Conditions speak of facts that a case has, with values that they can have. */
export function checkConditions(entries: readonly Provision[]): Finding[] {
  return entries.flatMap((entry) => {
    const conditions = [...(entry.binds ?? []), ...(entry.unless ?? [])];
    const messages = new Set(conditions.flatMap(wrongIn));
    return [...messages].map((message): Finding => ({ id: fullId(entry), kind: 'fact', message }));
  });
}
