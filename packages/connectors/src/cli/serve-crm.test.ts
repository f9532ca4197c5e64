import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/program.js';
import { stillClock } from '../fakes/hubspot/clock.js';
import { openFake } from '../fakes/hubspot/testing/openFake.js';
import { signatureV3 } from '../fakes/hubspot/webhookSignature.js';

const exampleMap = fileURLToPath(new URL('../../../../docs/example/hubspot-map.json', import.meta.url));

async function serving(environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-serve-crm-'));
  const mapFile = join(folder, 'map.json');
  writeFileSync(
    mapFile,
    JSON.stringify({ ...(JSON.parse(readFileSync(exampleMap, 'utf8')) as object), account: '33' }),
  );
  const program = run(['serve', '--demo', '--port', '0', '--data', folder], {
    PQRS_CRM: 'hubspot',
    PQRS_CRM_MAP: mapFile,
    ...environment,
  });
  const [, url = ''] = await program.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  return { program, url };
}

describe('pqrs serve with a CRM', () => {
  it('takes its webhooks and shows the account, and stops when it is asked to', async () => {
    const hubspot = await openFake({ clock: stillClock(new Date().toISOString()) });
    const publicOrigin = 'https://pqrs.example.org';
    const { program, url } = await serving({
      HUBSPOT_ADDRESS: hubspot.baseUrl,
      HUBSPOT_TOKEN: hubspot.serviceKey,
      PQRS_HUBSPOT_SECRET: 'the new one',
      PQRS_HUBSPOT_SECRET_PREVIOUS: hubspot.app.clientSecret,
      PQRS_PUBLIC_ADDRESS: publicOrigin,
    });
    const event = { eventId: 1, subscriptionId: 25, portalId: 33, objectId: 7, subscriptionType: 'ticket.creation' };
    const [body, timestamp] = [JSON.stringify([event]), Date.now()];
    const signed = { secret: hubspot.app.clientSecret, method: 'POST', uri: `${publicOrigin}/hooks/hubspot`, body };
    const answer = await fetch(`${url}/hooks/hubspot`, {
      method: 'POST',
      body,
      headers: {
        'X-HubSpot-Signature-v3': signatureV3({ ...signed, timestamp }),
        'X-HubSpot-Request-Timestamp': String(timestamp),
      },
    });
    expect(answer.status).toBe(204);
    const ready = await fetch(`${url}/readyz`);
    expect(await ready.json()).toMatchObject({ status: 'ready', crm: { account: 'hubspot:33' } });
    program.stop();
    expect(await program.code).toBe(0);
  });

  it('goes on answering where the CRM cannot be reached', async () => {
    const { program, url } = await serving({ HUBSPOT_ADDRESS: 'http://127.0.0.1:9', HUBSPOT_TOKEN: 'pat-na1-nothing' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.stop();
    expect(await program.code).toBe(0);
  });

  it.each([
    [{ PQRS_CRM: 'zendesk' }, 'There is no connector for "zendesk"'],
    [{ PQRS_CRM_MAP: '' }, 'nobody says which field of a ticket is what'],
    [{ PQRS_PUBLIC_ADDRESS: 'https://pqrs.example.org' }, 'webhooks cannot be taken there yet'],
  ])('with %j says what is missing', async (environment, message) => {
    const failed = run(['serve', '--demo', '--port', '0', '--data', mkdtempSync(join(tmpdir(), 'pqrs-serve-crm-'))], {
      ...{ PQRS_CRM: 'hubspot', PQRS_CRM_MAP: exampleMap },
      ...environment,
    });
    expect(await failed.code).toBe(2);
    expect(failed.error()).toContain(message);
  });
});
