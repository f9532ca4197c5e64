import { ok, v3AndDated, type Route } from '../serving/route.js';
import type { Rates } from '../serving/rates.js';
import { needs } from './access.js';

/** What the account is, and how much of its day is used. */
export const accountRoutes = (rates: Rates): readonly Route[] => [
  {
    method: 'GET',
    path: 'account-info/details',
    versions: v3AndDated,
    access: needs(),
    answer: ({ portal }) =>
      ok({
        portalId: portal.id,
        accountType: 'STANDARD',
        timeZone: portal.timeZone,
        companyCurrency: 'COP',
        additionalCurrencies: [],
        utcOffset: utcOffset(portal.clock.now(), portal.timeZone),
        utcOffsetMilliseconds: offsetMilliseconds(utcOffset(portal.clock.now(), portal.timeZone)),
        uiDomain: 'app.hubspot.com',
        dataHostingLocation: 'na1',
      }),
  },
  {
    method: 'GET',
    path: 'account-info/api-usage/daily/private-apps',
    versions: v3AndDated,
    access: needs(),
    answer({ portal }) {
      const { used, limit, resetsAt } = rates.today(portal.id, portal.timeZone);
      const usage = {
        name: 'private-apps-api-calls-daily',
        usageLimit: limit,
        currentUsage: used,
        collectedAt: new Date(portal.clock.now()).toISOString(),
        fetchStatus: 'SUCCESS',
        resetsAt: new Date(resetsAt).toISOString(),
      };
      return ok({ results: [usage] });
    },
  },
];

/** @example utcOffset(Date.parse('2026-11-24'), 'America/Bogota') // '-05:00' */
function utcOffset(now: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00';
}

/** @example offsetMilliseconds('-05:00') // -18000000 */
function offsetMilliseconds(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
