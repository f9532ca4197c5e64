import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stillClock } from '../../packages/connectors/src/fakes/hubspot/clock.js';
import { startFakeHubSpot, type FakeHubSpot } from '../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import { createRoutes } from '../../packages/connectors/src/fakes/hubspot/routes/routes.js';
import { findEndpoint } from '../../packages/connectors/src/fakes/hubspot/serving/endpoint.js';
import { handedOut, hubspotContract } from './hubspot.js';
import { walkAccount, walkChanges, walkRecords, walkSchema, walkTokens } from './hubspotWalk.js';
import { walkAlong } from './walk.js';

let hubspot: FakeHubSpot;
beforeEach(async () => {
  hubspot = await startFakeHubSpot({ clock: stillClock('2026-11-24T12:00:00Z'), searchLagMilliseconds: 0 });
});
afterEach(() => hubspot.close());

const walk = (walked: string) =>
  walkAlong(hubspotContract, {
    ...{ origin: hubspot.baseUrl, token: () => hubspot.serviceKey, written: '2026-09', walked },
  });
const published = (version: string) =>
  hubspotContract.operations.flatMap(({ method, at }) =>
    at[version] === undefined ? [] : [`${method} ${at[version]}`],
  );

describe('the stand-in of HubSpot', () => {
  it.each(['2026-09', '2026-03', 'older', 'v1'])(
    'answers everything of %s as HubSpot publishes it',
    async (version) => {
      const along = walk(version);
      if (version !== 'v1') {
        await walkRecords(along, hubspot);
        await walkSchema(along);
        await walkAccount(along);
        await walkChanges(along, hubspot);
      }
      await walkTokens(along, hubspot);
      expect(along.faults).toEqual([]);
      expect([...along.visited].sort()).toEqual(published(version).sort());
    },
  );

  it('has nothing where HubSpot has nothing', () => {
    const { credentials, webhooks, journal, app } = hubspot;
    const routes = createRoutes({ credentials, webhooks, journal, appId: app.appId, rates: undefined as never });
    const found = hubspotContract.operations.flatMap(({ method, at }) =>
      Object.values(at).map((path) => {
        const endpoint = findEndpoint(routes, method, path.replaceAll(/[{}]/g, ''));
        return endpoint && `${method} ${endpoint.version} ${endpoint.route.path}`;
      }),
    );
    const has = routes
      .filter(({ path }) => !handedOut.includes(path))
      .flatMap(({ method, path, versions }) => versions.map((version) => `${method} ${version} ${path}`));
    expect(has.filter((one) => !found.includes(one))).toEqual([]);
  });
});
