import type { FakeClock } from '../clock.js';
import { Refusal } from '../refusal.js';
import type { Credential } from './credentials.js';

/** How many requests an account takes. */
export interface Limits {
  /** Requests in 10 seconds with a service key: 190 for Professional. */
  burst: number;
  /** Requests in 10 seconds of an app in one account. */
  oauthBurst: number;
  /** Searches in a second, in one account. */
  searchesPerSecond: number;
  /** Requests from midnight to midnight in the account's time zone, with service keys: 650,000 for Professional. */
  daily: number;
  /** How a refusal says when to come back. HubSpot does not always say it. */
  retryAfter: 'seconds' | 'date' | 'none';
}

export const professionalLimits: Limits = {
  burst: 190,
  oauthBurst: 110,
  searchesPerSecond: 5,
  daily: 650_000,
  retryAfter: 'seconds',
};

export type RatePolicy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

const burstMilliseconds = 10_000;

export interface Rates {
  /** Counts a request. Gives the headers of its answer; a search has none. @throws Refusal 429 */
  admit(credential: Credential, kind: 'search' | undefined, timeZone: string): Readonly<Record<string, string>>;
  /** Requests of service keys today, and when the count starts anew (milliseconds since 1970). */
  today(portalId: number, timeZone: string): { used: number; limit: number; resetsAt: number };
  limits: Limits;
}

export function createRates(clock: FakeClock, limits: Limits): Rates {
  const windows = new Map<string, number[]>();
  const days = new Map<string, number>();

  /** Counts one more in a window that rolls; gives how many are left, or the milliseconds until there is one. */
  const roll = (key: string, most: number, milliseconds: number): { left: number } | { wait: number } => {
    const now = clock.now();
    const recent = (windows.get(key) ?? []).filter((at) => at > now - milliseconds);
    windows.set(key, recent);
    const [oldest = now] = recent;
    if (recent.length >= most) return { wait: oldest + milliseconds - now };
    recent.push(now);
    return { left: most - recent.length };
  };
  const dayOf = (portalId: number, timeZone: string) => `${portalId}/${civilDay(clock.now(), timeZone)}`;

  return {
    limits,
    admit({ kind: credential, portalId }, kind, timeZone) {
      const day = dayOf(portalId, timeZone);
      const used = days.get(day) ?? 0;
      const counted = credential === 'serviceKey';
      if (counted && used >= limits.daily) throw tooMany('DAILY', undefined);
      if (kind === 'search') {
        const turn = roll(`search/${portalId}`, limits.searchesPerSecond, 1_000);
        if ('wait' in turn) throw tooMany('SECONDLY', waitHeader(turn.wait, limits, clock.now()));
        if (counted) days.set(day, used + 1);
        return {};
      }
      const most = counted ? limits.burst : limits.oauthBurst;
      const turn = roll(`${credential}/${portalId}`, most, burstMilliseconds);
      const headers = {
        'X-HubSpot-RateLimit-Max': String(most),
        'X-HubSpot-RateLimit-Remaining': String('left' in turn ? turn.left : 0),
        'X-HubSpot-RateLimit-Interval-Milliseconds': String(burstMilliseconds),
      };
      if ('wait' in turn) throw tooMany('TEN_SECONDLY_ROLLING', waitHeader(turn.wait, limits, clock.now()), headers);
      if (!counted) return headers;
      days.set(day, used + 1);
      return {
        ...headers,
        'X-HubSpot-RateLimit-Daily': String(limits.daily),
        'X-HubSpot-RateLimit-Daily-Remaining': String(limits.daily - used - 1),
      };
    },
    today: (portalId, timeZone) => ({
      used: days.get(dayOf(portalId, timeZone)) ?? 0,
      limit: limits.daily,
      resetsAt: nextMidnight(clock.now(), timeZone),
    }),
  };
}

/**
 * A refusal for too many requests, as HubSpot words it.
 *
 * @param retryAfter value of the header, if there is one
 */
export function tooMany(policyName: RatePolicy, retryAfter: string | undefined, headers = {}): Refusal {
  const message = `You have reached your ${policyName.toLowerCase()} limit.`;
  const wait = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  const body = { message, errorType: 'RATE_LIMIT', policyName, groupName: 'publicapi:fake' } as const;
  return new Refusal(429, body, { ...headers, ...wait });
}

function waitHeader(milliseconds: number, { retryAfter }: Limits, now: number): string | undefined {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  if (retryAfter === 'none') return undefined;
  return retryAfter === 'seconds' ? String(seconds) : new Date(now + seconds * 1_000).toUTCString();
}

function civilDay(milliseconds: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(milliseconds);
}

/** The next hour at which the day changes in the time zone, to the minute. */
function nextMidnight(now: number, timeZone: string): number {
  const minute = 60_000;
  const today = civilDay(now, timeZone);
  let at = Math.ceil((now + 1) / minute) * minute;
  while (civilDay(at, timeZone) === today) at += 15 * minute - (at % (15 * minute));
  return at;
}
