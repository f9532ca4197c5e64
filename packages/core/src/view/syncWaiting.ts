import type { DeadLetter } from '../desk/runtime.js';
import type { RefusedRow, SyncHealth, SyncRetry } from '../desk/syncHealth.js';
import { fill } from '../texts/fill.js';
import { parseInstant } from '../time/instant.js';
import { momentOf, reasonOf, type SyncWords } from './syncWords.js';

/** Something that waits, in words. */
export interface SyncWaiting extends SyncRetry {
  title: string;
  reason: string;
  code: string;
  /** How often it was tried, and what comes next. */
  lines: readonly string[];
  caseId?: string;
  /** Whether asking for it again would change anything. */
  mayRetry: boolean;
}

/** What waits, in words: work that was given up, then the rows as they come. */
export function waitingItems({ letters, rows, mayRetry }: SyncHealth, words: SyncWords): SyncWaiting[] {
  return [
    ...letters.map((letter) => ({ ...letterItem(letter, words), mayRetry })),
    ...rows.map((row) => rowItem(row, mayRetry, words)),
  ];
}

function letterItem({ id, kind, caseId, attempts, reason, diedAt }: DeadLetter, words: SyncWords) {
  const { texts } = words;
  const code = codeOf(kind, reason);
  return {
    kind: 'letter' as const,
    ...{ key: id, caseId, code, title: texts.letters[kind], reason: reasonOf(code, texts) },
    lines: [fill(texts.tries, { n: attempts }), fill(texts.stoppedSince, { time: momentOf(diedAt, words) })],
  };
}

/** A reason is a code or a name, save for what a message itself told, which comes in words of one language. */
function codeOf(kind: DeadLetter['kind'], reason: string): string {
  if (!/[.]|\s/.test(reason)) return reason;
  return kind === 'wakeup' ? 'internal-failure' : 'notification-failed';
}

function rowItem(row: RefusedRow, mayRetry: boolean, words: SyncWords): SyncWaiting {
  const { texts } = words;
  const { direction, key, code, tries, nextTryAt, caseId } = row;
  const comesUp = nextTryAt !== null && parseInstant(nextTryAt) <= parseInstant(words.now);
  const next = nextTryText(nextTryAt, comesUp, words);
  return {
    kind: 'row',
    key,
    title: fill(texts.rows[direction], { id: key }),
    ...{ reason: reasonOf(code, texts), code, lines: tries > 0 ? [fill(texts.tries, { n: tries }), next] : [next] },
    ...(caseId !== undefined && { caseId }),
    mayRetry: mayRetry && !comesUp,
  };
}

function nextTryText(nextTryAt: string | null, comesUp: boolean, words: SyncWords): string {
  const { texts } = words;
  if (nextTryAt === null) return texts.needsPerson;
  return comesUp ? texts.nextTurn : fill(texts.nextTry, { time: momentOf(nextTryAt, words) });
}
