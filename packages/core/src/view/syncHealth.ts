import type { CrmHealth, SyncHealth } from '../desk/syncHealth.js';
import { fill } from '../texts/fill.js';
import { syncFactNames, syncHealthTexts, type SyncFactName, type SyncHealthTexts } from '../texts/syncHealth.js';
import { parseInstant } from '../time/instant.js';
import { waitingItems, type SyncWaiting } from './syncWaiting.js';
import { momentOf, reasonOf, type SyncHealthContext, type SyncWords } from './syncWords.js';

export type { SyncHealthContext, SyncWaiting };

const minute = 60_000;
/** The service syncs each minute: after five without one, something has stopped. */
const lateAfterMs = 5 * minute;
/** Share of the day's requests from which little is left. */
const scarceFrom = 0.9;

export type SyncTone = 'ok' | 'plain' | 'wrong';

export interface SyncVerdict {
  name: keyof SyncHealthTexts['verdicts'];
  tone: SyncTone;
  title: string;
  lead: string;
}

export interface SyncFact {
  name: SyncFactName;
  label: string;
  value: string;
  note?: string;
  /** Whether somebody should look at it. */
  wrong: boolean;
  /** Share of the limit that is used up, from 0 to 1; only of what has a limit. */
  share?: number;
}

/** The health of the sync in words. */
export interface SyncHealthView {
  /** "HubSpot, cuenta 33"; absent where no CRM is connected. */
  account?: string;
  /** Absent where no CRM is connected. */
  verdict?: SyncVerdict;
  facts: readonly SyncFact[];
  waiting: readonly SyncWaiting[];
  /** Words for what waits and is not listed; empty where all is. */
  notShown: string;
  waitingTitle: string;
  asOf: string;
}

/**
 * How the sync stands, worded: one verdict with what to do, the figures behind it, and what waits for a person. Whether a sync is late is told by
 * the reading, not by the reader's clock. That it is late after five minutes, and the requests of the day scarce from nine tenths on, are this
 * product's own defaults.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * syncHealthView(health, { locale: 'es-CO', now: '2026-11-24T10:30:00-05:00', timeZone: 'America/Bogota' }).verdict?.title
 * // 'La sincronización está al día'
 */
export function syncHealthView(health: SyncHealth, context: SyncHealthContext): SyncHealthView {
  const texts = context.texts ?? syncHealthTexts[context.locale];
  const words: SyncWords = { ...context, texts };
  const waiting = waitingItems(health, words);
  const all = health.work.dead + (health.crm?.rejected ?? 0);
  return {
    ...(health.crm && { account: accountOf(health.crm, texts), verdict: verdictOf(health, health.crm, words) }),
    facts: factsOf(health, words),
    waiting,
    waitingTitle: fill(texts.waiting, { n: Math.max(all, waiting.length) }),
    notShown: all > waiting.length ? fill(texts.notShown, { n: all - waiting.length }) : '',
    asOf: fill(texts.asOf, { time: momentOf(health.asOf, words) }),
  };
}

const crmNames: Readonly<Record<string, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce' };

function accountOf({ account }: CrmHealth, texts: SyncHealthTexts): string {
  const [crm = '', ...rest] = account.split(':');
  const name = crmNames[crm] ?? crm;
  return rest.length === 0 ? name : fill(texts.account, { crm: name, account: rest.join(':') });
}

function verdictOf(health: SyncHealth, crm: CrmHealth, words: SyncWords): SyncVerdict {
  const { texts } = words;
  const say = (
    name: SyncVerdict['name'],
    tone: SyncTone,
    values: Record<string, string | number> = {},
  ): SyncVerdict => {
    const { title, lead } = texts.verdicts[name];
    return { name, tone, title: fill(title, values), lead: fill(lead, values) };
  };
  const people = health.work.dead + crm.dead;
  if (crm.lastError !== null) return say('failing', 'wrong', { reason: reasonOf(crm.lastError, texts) });
  if (crm.lastRunAt === null) return say('never', 'plain');
  if (isLate(health, crm)) return say('late', 'wrong', { ago: agoOf(crm.lastRunAt, words) });
  if (people > 0) return say('waiting', 'wrong', { n: people });
  if (crm.budget && shareOf(crm.budget) >= scarceFrom)
    return say('budget', 'wrong', { percent: percentOf(crm.budget, words) });
  return say('ok', 'ok');
}

function isLate({ asOf }: SyncHealth, { lastRunAt }: CrmHealth): boolean {
  return lastRunAt !== null && parseInstant(asOf) - parseInstant(lastRunAt) > lateAfterMs;
}

function factsOf(health: SyncHealth, words: SyncWords): SyncFact[] {
  const { work, crm } = health;
  const { texts } = words;
  const told: Partial<Record<SyncFactName, Omit<SyncFact, 'name' | 'label' | 'wrong'> & { wrong?: boolean }>> = {
    work: {
      value: work.waiting === 0 ? texts.nothingWaits : numberOf(work.waiting, words),
      ...(work.oldestDueAt !== undefined && { note: fill(texts.oldest, { ago: agoOf(work.oldestDueAt, words) }) }),
      wrong: work.lagMs > lateAfterMs,
    },
    stopped: { value: numberOf(work.dead, words), ...forPerson(work.dead, words), wrong: work.dead > 0 },
    ...(crm && crmFacts(health, crm, words)),
  };
  return syncFactNames.flatMap((name) => {
    const fact = told[name];
    return fact ? [{ wrong: false, ...fact, name, label: texts.facts[name] }] : [];
  });
}

function crmFacts(health: SyncHealth, crm: CrmHealth, words: SyncWords) {
  const { texts } = words;
  const { lastRunAt, lastError, rejected, dead, budget } = crm;
  return {
    lastRun: {
      value: lastRunAt === null ? texts.never : momentOf(lastRunAt, words),
      ...(lastRunAt !== null && { note: agoOf(lastRunAt, words) }),
      wrong: isLate(health, crm),
    },
    lastError: { value: lastError ?? texts.none, wrong: lastError !== null },
    rejected: {
      value: numberOf(rejected, words),
      ...(rejected > 0 && (dead > 0 ? forPerson(dead, words) : { note: fill(texts.triedAgain, { n: rejected }) })),
      wrong: dead > 0,
    },
    budget: budget
      ? {
          value: fill(texts.used, { used: numberOf(budget.used, words), limit: numberOf(budget.limit, words) }),
          // A share that rounds to nothing says nothing.
          ...(shareOf(budget) >= 0.01 && { note: fill(texts.percent, { percent: percentOf(budget, words) }) }),
          wrong: shareOf(budget) >= scarceFrom,
          share: shareOf(budget),
        }
      : { value: texts.untold },
    linked: { value: numberOf(crm.linked, words) },
    conflicts: { value: numberOf(crm.conflicts, words) },
  };
}

function forPerson(n: number, { texts }: SyncWords): { note?: string } {
  return n > 0 ? { note: fill(texts.forPerson, { n }) } : {};
}

/** How long ago something was: by the minute, then by the hour and by the day, whole ones. */
function agoOf(instant: string, { now, texts }: SyncWords): string {
  const minutes = Math.floor((parseInstant(now) - parseInstant(instant)) / minute);
  if (minutes < 1) return texts.justNow;
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const time =
    days > 0
      ? fill(texts.days, { n: days })
      : hours > 0
        ? fill(texts.hours, { n: hours })
        : fill(texts.minutes, { n: minutes });
  return fill(texts.ago, { time });
}

function shareOf({ used, limit }: { used: number; limit: number }): number {
  return limit > 0 ? Math.min(1, used / limit) : 1;
}

/** Rounded down: what is called whole is whole. */
function percentOf(budget: { used: number; limit: number }, { locale }: SyncWords): string {
  const percent = Math.floor(shareOf(budget) * 100) / 100;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(percent);
}

function numberOf(value: number, { locale }: SyncWords): string {
  return new Intl.NumberFormat(locale).format(value);
}
