import { FakeSalesforce, startFakeHubSpot, stillClock } from '@pqrs-kit/connectors/fakes';
import { expect, it } from 'vitest';

it('the stand-in of HubSpot is there for tests of others, and refuses who has no key', async () => {
  const hubspot = await startFakeHubSpot({ clock: stillClock('2026-11-24T12:00:00Z') });
  try {
    const ask = (headers: Record<string, string>) =>
      fetch(`${hubspot.baseUrl}/crm/objects/2026-09/tickets`, { headers }).then(({ status }) => status);
    expect(await ask({})).toBe(401);
    expect(await ask({ authorization: `Bearer ${hubspot.serviceKey}` })).toBe(200);
    hubspot.faults.add({ times: 1, do: { kind: 'status', status: 502, when: 'before' } });
    expect(await ask({ authorization: `Bearer ${hubspot.serviceKey}` })).toBe(502);
  } finally {
    await hubspot.close();
  }
});

it('the stand-in of Salesforce is there for tests of others, and lets its app in', async () => {
  const salesforce = await FakeSalesforce.start({ now: '2026-11-24T12:00:00Z', sampleCases: 2 });
  try {
    const { clientId, clientSecret } = salesforce.app;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const granted = await fetch(`${salesforce.baseUrl}/services/oauth2/token`, { method: 'POST', body });
    expect(granted.status).toBe(200);
    expect([...salesforce.org.store.all('Case')]).toHaveLength(2);
  } finally {
    await salesforce.close();
  }
});
