import { createHash, createHmac } from 'node:crypto';
import { PqrsError, type Actor, type Clock } from '@pqrs-kit/core';
import type { EmbedSession, Tokens, VerifiedToken } from '../gateway/tokens.js';
import type { EmbedStore } from '../ledger/open.js';
import type { EmbedPerson } from './settings.js';

const codeSeconds = 60;
const tokenSeconds = 5 * 60;
/** How long one page stays open at most: its token is renewed until then. Own default. */
const sessionSeconds = 60 * 60;

/** What a code opens. */
export type CodeGrant = Pick<EmbedSession, 'scope' | 'caseId' | 'ticket'> & { actor: Actor & EmbedPerson };

/** What a page gets for its code. */
export interface Opened {
  token: string;
  /** ISO instants: of the token, and of the page. */
  expiresAt: string;
  endsAt: string;
  caseId?: string;
  /** Account and ticket that a filing is from: each keeps a draft of its own. */
  ticket?: string;
  me: string;
}

/** One-time codes for pages inside a CRM, and the tokens that they are exchanged for. */
export interface Codes {
  /**
   * A code for a signed request. The same request again gives the same code: sending it again opens nothing new, and `isNew` tells that
   * it came before.
   */
  mint(signature: string, grant: CodeGrant): Promise<{ code: string; expiresAt: string; isNew: boolean }>;
  /** @throws PqrsError `access-unauthenticated` for a code that is unknown, used or too old */
  exchange(code: string): Promise<Opened>;
  /** Another token for a page that is open. @throws PqrsError `access-unauthenticated` once the page has ended */
  renew(token: VerifiedToken): Promise<Opened>;
}

interface CodesOptions {
  store: EmbedStore;
  tenant: string;
  /** At least 32 bytes. */
  key: Uint8Array;
  tokens: Tokens;
  clock: Clock;
  /** Where the pages are: their tokens are good nowhere else. */
  origin: string;
}

/**
 * Codes are HMAC-SHA256 of the signature that the CRM made, under a key of ours: 32 bytes that nobody can guess, and the same for every process
 * and every repetition. Only their hash is kept.
 */
export function createCodes({ store, tenant, key, tokens, clock, origin }: CodesOptions): Codes {
  const inSeconds = (seconds: number) => new Date(Date.parse(clock.now()) + seconds * 1000).toISOString();

  async function open({ actor, ...page }: CodeGrant, id: string, endsAt: number): Promise<Opened> {
    const { id: me, name, role } = actor;
    const left = endsAt - Math.floor(Date.parse(clock.now()) / 1000);
    const seconds = Math.min(tokenSeconds, left);
    if (seconds <= 0) throw spent();
    const token = await tokens.mint(
      { actor: { id: me, name, role }, origin, session: { id, ...page, endsAt } },
      seconds,
    );
    return {
      token,
      expiresAt: inSeconds(seconds),
      endsAt: new Date(endsAt * 1000).toISOString(),
      ...(page.caseId !== undefined && { caseId: page.caseId }),
      ...(page.ticket !== undefined && { ticket: page.ticket }),
      me,
    };
  }

  return {
    async mint(signature, grant) {
      const code = createHmac('sha256', key).update(`${tenant}\n${signature}`).digest('base64url');
      const expiresAt = inSeconds(codeSeconds);
      const isNew = await store.keepCode(
        tenant,
        { hash: hashOf(code), body: JSON.stringify(grant), expiresAt },
        clock.now(),
      );
      return { code, expiresAt, isNew };
    },

    async exchange(code) {
      const hash = hashOf(code);
      const body = await store.takeCode(tenant, hash, clock.now());
      if (body === undefined) throw spent();
      const endsAt = Math.floor(Date.parse(clock.now()) / 1000) + sessionSeconds;
      return open(JSON.parse(body) as CodeGrant, hash, endsAt);
    },

    async renew({ actor, session }) {
      if (session === undefined || (actor.role !== 'agent' && actor.role !== 'head')) throw spent();
      const { id, endsAt, ...page } = session;
      return open({ ...page, actor: { ...actor, role: actor.role } }, id, endsAt);
    },
  };
}

/** Tokens that hold no longer than the code that they came from: one that came twice closes what it opened. */
export function heedingRevocation(tokens: Tokens, store: Pick<EmbedStore, 'isRevoked'>, tenant: string): Tokens {
  return {
    ...tokens,
    async verify(authorization, origin) {
      const verified = await tokens.verify(authorization, origin);
      if (verified.session && (await store.isRevoked(tenant, verified.session.id))) throw spent();
      return verified;
    },
  };
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function spent(): PqrsError {
  return new PqrsError(
    'access-unauthenticated',
    'The code or the page that it opened is not valid, or no longer.',
    'Close the page and open it again from the card.',
  );
}
