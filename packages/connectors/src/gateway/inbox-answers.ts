import { hash } from 'node:crypto';
import { civilDateAt, type Actor, type CasePage, type Desk, type Role } from '@pqrs-kit/core';
import { onceATurn } from './once-a-turn.js';
import { readCaseQuery } from './read-query.js';
import type { GatewayOptions } from './options.js';

/** Bytes of answers and of the questions they belong to that are kept at most, unless said. This product's own choice. */
const usualBytes = 8_000_000;

/** A page of the inbox as it is sent. */
export interface InboxAnswer {
  /** `W/"…"`: the same as long as the page says the same, apart from the instant of the answer. */
  etag: string;
  /** JSON in UTF-8. */
  body: Uint8Array<ArrayBuffer>;
}

/** Answers to the questions of the inbox. What was answered is remembered and holds until anything in the ledger changes, or the day does. */
export interface InboxAnswers {
  /**
   * The page that a query asks for, from the desk where it is not remembered.
   *
   * @param search the query as it stands in the address: `''` or `?limit=20`
   * @throws PqrsError `input-invalid`, and those of `desk.list`
   */
  answer(actor: Actor, search: string): Promise<InboxAnswer>;
  /** The page if it is remembered and still holds. */
  remembered(role: Role, search: string): Promise<InboxAnswer | undefined>;
}

/** All of a page but its instant: `body` ends where that is to be written. */
interface KeptPage {
  etag: string;
  body: Buffer;
  /** What was sent last: under load, many answers are of one millisecond. */
  sent?: { instant: string; body: Uint8Array<ArrayBuffer> };
}

interface ReadPage {
  kept: KeptPage;
  asOf: string;
}

/** A question under way, and its page once it is answered. */
interface Question {
  asking: Promise<ReadPage>;
  page?: KeptPage;
}

type AnswerOptions = Pick<GatewayOptions, 'organization' | 'clock' | 'ledgerStamp'> & { desk: Pick<Desk, 'list'> };

/**
 * Answers over a desk. A page depends on the ledger, on who asks by their role alone, and on the day, from which urgency is measured;
 * the instant that it names is written anew into each answer. Without a stamp of the ledger nothing is remembered.
 *
 * @example
 * const answers = createInboxAnswers({ organization, clock, desk, ledgerStamp })
 * await answers.answer(camila, '?limit=20') // { etag: 'W/"…"', body: the JSON of desk.list(camila, { limit: 20 }) }
 */
export function createInboxAnswers(
  { organization, clock, desk, ledgerStamp }: AnswerOptions,
  mostBytes: number = usualBytes,
): InboxAnswers {
  const { timeZone } = organization;
  const stampNow = ledgerStamp && onceATurn(ledgerStamp);
  const known = new Map<string, Question>();
  let bytes = 0;
  let era = '';
  const today = (instant: string) => civilDateAt(instant, timeZone);

  function forgetAll(): void {
    known.clear();
    bytes = 0;
  }

  /** Forgets what held for another state of the ledger, or for another day. */
  function enterEra(stamp: string, instant: string): void {
    const now = `${stamp} ${today(instant)}`;
    if (now !== era) forgetAll();
    era = now;
  }

  async function read(actor: Actor, search: string): Promise<ReadPage> {
    const { asOf, ...page } = await desk.list(actor, readCaseQuery(new URLSearchParams(search)));
    return { kept: keptPage(page), asOf };
  }

  /** Asks the desk once for all that ask the same meanwhile, and keeps what it answers. */
  function ask(key: string, actor: Actor, search: string): Question {
    const question: Question = { asking: read(actor, search) };
    known.set(key, question);
    const isWanted = () => known.get(key) === question;
    question.asking.then(
      ({ kept, asOf }) => {
        if (!isWanted()) return;
        // What a day says that began meanwhile is not kept for the one before.
        if (!era.endsWith(today(asOf))) return void known.delete(key);
        question.page = kept;
        bytes += kept.body.length + key.length;
        if (bytes > mostBytes) forgetAll();
      },
      () => isWanted() && known.delete(key),
    );
    return question;
  }

  return {
    async answer(actor, search) {
      if (!stampNow) return answerOf((await read(actor, search)).kept, clock.now());
      enterEra(await stampNow(), clock.now());
      const key = keyOf(actor.role, search);
      const { asking } = known.get(key) ?? ask(key, actor, search);
      return answerOf((await asking).kept, clock.now());
    },
    async remembered(role, search) {
      if (!stampNow || known.size === 0) return undefined;
      const stamp = await stampNow();
      const instant = clock.now();
      enterEra(stamp, instant);
      const page = known.get(keyOf(role, search))?.page;
      return page && answerOf(page, instant);
    },
  };
}

/** Whether a sender has the page already, as its `If-None-Match` says. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch?.split(',').some((one) => one.trim() === etag) ?? false;
}

/** Whoever has other rights never gets what was answered to somebody else. */
function keyOf(role: Role, search: string): string {
  return `${role} ${search}`;
}

function keptPage(page: Omit<CasePage, 'asOf'>): KeptPage {
  const text = JSON.stringify(page);
  const body = Buffer.from(`${text.slice(0, -1)},"asOf":"`);
  return { etag: `W/"${hash('sha256', text, 'base64url')}"`, body };
}

function answerOf(page: KeptPage, instant: string): InboxAnswer {
  if (page.sent?.instant !== instant) page.sent = { instant, body: withInstant(page.body, instant) };
  return { etag: page.etag, body: page.sent.body };
}

function withInstant(body: Buffer, instant: string): Uint8Array<ArrayBuffer> {
  const end = `${instant}"}`;
  const whole = Buffer.allocUnsafe(body.length + end.length);
  body.copy(whole);
  whole.write(end, body.length, 'latin1');
  return whole;
}
