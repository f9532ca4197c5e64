import { describe, expect, it } from 'vitest';
import { desiredSchema } from '../crm/desiredSchema.js';
import { countSteps } from '../crm/planHash.js';
import { everyScope } from '../fakes/hubspot/routes/access.js';
import { hubspotUnderTest, installedHubspot, secretsOf } from './hubspotSamples.js';

const fields = desiredSchema.fields.length;

describe('connecting to HubSpot', () => {
  it('says which account it is', async () => {
    await using run = await hubspotUnderTest();
    expect(await run.connector.connect(run.secrets)).toMatchObject({
      crm: 'hubspot',
      accountId: '33',
      timeZone: 'America/Bogota',
    });
  });

  it.each([
    [{}, 'There is no key for HubSpot.', 'crm-unauthorized'],
    [{ HUBSPOT_TOKEN: 'pat-na1-wrong' }, /the key or token is not valid/, 'crm-unauthorized'],
  ])('with %j says what to do', async (secrets, message, code) => {
    await using run = await hubspotUnderTest();
    await expect(run.connector.connect(secretsOf(secrets))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
      help: expect.stringContaining('HUBSPOT_TOKEN') as string,
    });
  });

  it('stops at another account than the one that was installed', async () => {
    await using run = await hubspotUnderTest();
    await expect(run.connector.connect(run.secrets, '999')).rejects.toMatchObject({ code: 'crm-account-changed' });
  });

  it('takes an app, and a new token when the old one ended', async () => {
    await using run = await hubspotUnderTest();
    const { clientId, clientSecret } = run.hubspot.app;
    const kept: string[] = [];
    const { credentials } = run.hubspot;
    const { refreshToken: token } = credentials.exchange(credentials.authorize(33, everyScope));
    await run.connector.connect({
      ...secretsOf({ HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: clientSecret, HUBSPOT_REFRESH_TOKEN: token }),
      rotate: async (_name, value) => void kept.push(value),
    });
    run.clock.advance(31 * 60_000);
    expect(await run.connector.schema.drift(desiredSchema)).toHaveLength(fields);
    expect(kept.length).toBeGreaterThan(0);
  });
});

describe('installing fields', () => {
  it('makes one group and all fields with two writes after two reads, and nothing the second time', async () => {
    await using run = await hubspotUnderTest();
    await run.connector.connect(run.secrets);
    run.hubspot.counts.reset();
    const plan = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(plan.steps)).toEqual({ create: fields + 1 });
    expect(await run.connector.schema.apply(plan)).toMatchObject({ created: fields, failed: [] });
    // Read to plan, then one group and one batch: HubSpot itself makes nothing twice.
    expect(run.hubspot.counts.total()).toBe(4);
    run.hubspot.counts.reset();
    const again = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(again.steps)).toEqual({ keep: fields + 1 });
    expect(await run.connector.schema.apply(again)).toMatchObject({ created: 0, kept: fields + 1 });
    expect(run.hubspot.counts.total()).toBe(2);
  });

  it('leaves a field of that name alone that is not ours', async () => {
    await using run = await hubspotUnderTest();
    await run.connector.connect(run.secrets);
    await made(run, {
      name: 'pqrs_due_at',
      label: 'Otro',
      type: 'string',
      fieldType: 'text',
      groupName: 'ticketinformation',
    });
    const plan = await run.connector.schema.plan(desiredSchema);
    expect(plan.steps.find(({ remoteName }) => remoteName === 'pqrs_due_at')).toMatchObject({ action: 'conflict' });
    expect(await run.connector.schema.apply(plan)).toMatchObject({ created: fields - 1 });
  });

  const theirs = {
    name: 'pqrs_norm',
    label: 'Norma',
    type: 'string',
    fieldType: 'text',
    groupName: 'ticketinformation',
  };

  it('leaves alone and tells what somebody made since the plan, seconds ago', async () => {
    await using run = await hubspotUnderTest();
    await run.connector.connect(run.secrets);
    const plan = await run.connector.schema.plan(desiredSchema);
    await made(run, theirs);
    expect(await run.connector.schema.apply(plan)).toMatchObject({
      created: fields - 1,
      failed: [{ remoteName: 'pqrs_norm', message: 'HubSpot did not make the property (OBJECT_ALREADY_EXISTS).' }],
    });
    const again = await run.connector.schema.plan(desiredSchema);
    expect(again.steps.find(({ remoteName }) => remoteName === 'pqrs_norm')).toMatchObject({ action: 'conflict' });
  });

  it('reads again, however fresh the plan, before it writes over anything', async () => {
    await using run = await installedHubspot();
    const relabel = (name: string) =>
      run.hubspot.admin({ change: 'relabelProperty', objectType: 'tickets', name, label: 'Otra' });
    relabel('pqrs_due_at');
    const plan = await run.connector.schema.plan(desiredSchema);
    relabel('pqrs_norm');
    await expect(run.connector.schema.apply(plan)).rejects.toMatchObject({ code: 'crm-schema-differs' });
    expect(Object.keys(run.hubspot.counts.byEndpoint()).filter((name) => name.startsWith('PATCH'))).toEqual([]);
  });

  it('refuses an older plan when somebody changed HubSpot since, and writes nothing', async () => {
    await using run = await hubspotUnderTest();
    await run.connector.connect(run.secrets);
    const plan = await run.connector.schema.plan(desiredSchema);
    run.clock.advance(10_001);
    await made(run, theirs);
    await expect(run.connector.schema.apply(plan)).rejects.toMatchObject({ code: 'crm-schema-differs' });
    expect(run.hubspot.counts.of('POST properties/tickets/batch/create')).toBe(0);
  });

  it.each([
    [{ change: 'relabelProperty', objectType: 'tickets', name: 'pqrs_due_at', label: 'Fecha' }, 'pqrs_due_at', 'label'],
    [
      { change: 'removeOption', objectType: 'tickets', name: 'pqrs_light', value: 'over' },
      'pqrs_light',
      'option-missing',
    ],
    [{ change: 'deleteProperty', objectType: 'tickets', name: 'pqrs_norm' }, 'pqrs_norm', 'missing'],
  ] as const)('sees %j, and only that', async (change, remoteName, what) => {
    await using run = await installedHubspot();
    run.hubspot.admin(change);
    expect(await run.connector.schema.drift(desiredSchema)).toMatchObject([{ remoteName, change: what }]);
  });

  it('mends what an admin changed', async () => {
    await using run = await installedHubspot();
    run.hubspot.admin({ change: 'relabelProperty', objectType: 'tickets', name: 'pqrs_due_at', label: 'Fecha' });
    run.hubspot.admin({ change: 'removeOption', objectType: 'tickets', name: 'pqrs_light', value: 'over' });
    expect(await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema))).toMatchObject({
      updated: 2,
    });
    expect(await run.connector.schema.drift(desiredSchema)).toEqual([]);
  });

  it('keeps data when it is taken away, unless asked to purge; then the plan is the first one again', async () => {
    await using run = await hubspotUnderTest();
    await run.connector.connect(run.secrets);
    const first = await run.connector.schema.plan(desiredSchema);
    await run.connector.schema.apply(first);
    const gentle = await run.connector.schema.planRemoval(desiredSchema, { purge: false });
    expect(await run.connector.schema.apply(gentle)).toMatchObject({ removed: 0, kept: fields });
    const purge = await run.connector.schema.planRemoval(desiredSchema, { purge: true });
    expect(await run.connector.schema.apply(purge)).toMatchObject({ removed: fields });
    expect((await run.connector.schema.plan(desiredSchema)).hash).toBe(first.hash);
  });

  it('comes to the same end when it is killed after any single write', async () => {
    for (const skip of [0, 1]) {
      await using run = await hubspotUnderTest();
      await run.connector.connect(run.secrets);
      const plan = await run.connector.schema.plan(desiredSchema);
      run.hubspot.faults.add({ on: 'POST properties/*', skip, do: { kind: 'reset', when: 'midBody' } });
      await run.connector.schema.apply(plan).catch(() => undefined);
      await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
      expect(await run.connector.schema.drift(desiredSchema)).toEqual([]);
    }
  });
});

async function made({ hubspot }: Awaited<ReturnType<typeof hubspotUnderTest>>, property: object): Promise<void> {
  const response = await fetch(`${hubspot.baseUrl}/crm/properties/2026-09/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hubspot.serviceKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(property),
  });
  expect(response.status).toBe(201);
}
