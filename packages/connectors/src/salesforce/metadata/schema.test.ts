import { describe, expect, it } from 'vitest';
import { desiredSchema } from '../../crm/desiredSchema.js';
import { countSteps } from '../../crm/planHash.js';
import { changeOrg } from '../../fakes/salesforce/control/change-org.js';
import { parseXml } from '../../fakes/salesforce/metadata/xml.js';
import { installedSalesforce, salesforceUnderTest } from '../salesforceSamples.js';

type Run = Awaited<ReturnType<typeof salesforceUnderTest>>;

const fields = desiredSchema.fields.length;
/** Two permission sets, and who has the one that writes. */
const permissions = 3;

const caseField = ({ salesforce }: Run, name: string) =>
  salesforce.org.schema.field(salesforce.org.object('Case'), name);

/** Makes or replaces a field as an admin does, over what is there. */
function byAdmin({ salesforce }: Run, name: string, inside: string): void {
  if (salesforce.components.find('CustomField', `Case.${name}`)) {
    salesforce.components.remove({ type: 'CustomField', fullName: `Case.${name}` });
  }
  const source = parseXml(`<fields>${inside}</fields>`);
  salesforce.components.apply({ type: 'CustomField', fullName: `Case.${name}`, source });
}

async function connected(): Promise<Run> {
  const run = await salesforceUnderTest();
  await run.connector.connect(run.secrets);
  run.salesforce.requests.reset();
  return run;
}

describe('installing into Salesforce', () => {
  it('makes all fields and who may see them in one deployment, and nothing the second time', async () => {
    await using run = await connected();
    const plan = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(plan.steps)).toEqual({ create: fields + permissions });
    expect(run.salesforce.requests.total()).toBe(1);
    run.salesforce.requests.reset();
    expect(await run.connector.schema.apply(plan)).toMatchObject({ created: fields, failed: [] });
    // The deployment, and a look at it; then which set it made, and to whom it goes.
    expect(run.salesforce.requests.counts()).toEqual({ 'POST Soap/m': 2, 'POST composite': 1 });
    run.salesforce.requests.reset();
    const again = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(again.steps)).toEqual({ keep: fields + permissions });
    // Fields, sets and who has them at a glance.
    expect(run.salesforce.requests.counts()).toEqual({ 'POST composite': 1 });
    run.salesforce.requests.reset();
    expect(await run.connector.schema.apply(again)).toMatchObject({ created: 0, updated: 0 });
    // What was read just now is not read again where nothing is to be written.
    expect(run.salesforce.requests.total()).toBe(0);
  });

  it('makes fields of the kinds that were wanted', async () => {
    await using run = await installedSalesforce();
    expect(caseField(run, 'PQRS_Id__c')).toMatchObject({
      ...{ type: 'string', length: 64, externalId: true, unique: true, caseSensitive: true },
    });
    expect(caseField(run, 'PQRS_DueAt__c')).toMatchObject({ type: 'datetime', label: 'Vence' });
    expect(caseField(run, 'PQRS_Light__c')).toMatchObject({
      ...{ type: 'picklist', restricted: true, values: ['ok', 'soon', 'today', 'over', 'answered', 'closed'] },
    });
    expect(caseField(run, 'PQRS_Explanation__c')).toMatchObject({ type: 'textarea', length: 32_768 });
    expect(caseField(run, 'PQRS_Link__c')).toMatchObject({ type: 'url' });
  });

  it('lets agents see the fields and this integration write them', async () => {
    await using run = await installedSalesforce();
    const { permissionSets } = run.salesforce.org.schema;
    expect(permissionSets.get('PQRS_Agent')?.get('Case.PQRS_DueAt__c')).toEqual({ readable: true, editable: false });
    expect(permissionSets.get('PQRS_Integration')?.get('Case.PQRS_DueAt__c')).toEqual({
      readable: true,
      editable: true,
    });
    expect(permissionSets.get('PQRS_Agent')?.size).toBe(fields);
  });

  it('leaves a field of that name alone that is not ours', async () => {
    await using run = await connected();
    byAdmin(
      run,
      'PQRS_Norm__c',
      '<fullName>PQRS_Norm__c</fullName><label>Otro</label><type>Text</type><length>10</length>',
    );
    const plan = await run.connector.schema.plan(desiredSchema);
    expect(plan.steps.find(({ remoteName }) => remoteName === 'PQRS_Norm__c')).toMatchObject({ action: 'conflict' });
    expect(await run.connector.schema.apply(plan)).toMatchObject({ created: fields - 1, failed: [] });
    expect(caseField(run, 'PQRS_Norm__c')).toMatchObject({ label: 'Otro', length: 10 });
    expect(run.salesforce.org.schema.permissionSets.get('PQRS_Agent')?.has('Case.PQRS_Norm__c')).toBe(false);
  });

  it('refuses a plan when somebody changed Salesforce since, and writes nothing', async () => {
    await using run = await connected();
    const plan = await run.connector.schema.plan(desiredSchema);
    byAdmin(
      run,
      'PQRS_Norm__c',
      '<fullName>PQRS_Norm__c</fullName><label>Otro</label><type>Text</type><length>10</length>',
    );
    run.clock.advance(3_000);
    await expect(run.connector.schema.apply(plan)).rejects.toMatchObject({ code: 'crm-schema-differs' });
    expect(run.salesforce.org.schema.permissionSets.size).toBe(0);
    expect(caseField(run, 'PQRS_Id__c')).toBeUndefined();
  });

  it('says whose field it changed when somebody made it in the moment of the installation', async () => {
    await using run = await connected();
    const plan = await run.connector.schema.plan(desiredSchema);
    byAdmin(
      run,
      'PQRS_Norm__c',
      '<fullName>PQRS_Norm__c</fullName><label>Otro</label><type>Text</type><length>10</length>',
    );
    expect(await run.connector.schema.apply(plan)).toMatchObject({
      created: fields,
      failed: [{ remoteName: 'PQRS_Norm__c', message: expect.stringMatching(/^Somebody made it/) as string }],
    });
  });

  it('reads again what an older plan would make, and makes it when nothing changed', async () => {
    await using run = await connected();
    const plan = await run.connector.schema.plan(desiredSchema);
    run.clock.advance(3_000);
    run.salesforce.requests.reset();
    expect(await run.connector.schema.apply(plan)).toMatchObject({ created: fields, failed: [] });
    expect(run.salesforce.requests.counts()).toEqual({ 'POST Soap/m': 3, 'POST composite': 1 });
  });

  it('knows from its first look at the org of another process that it is installed', async () => {
    await using run = await installedSalesforce();
    await run.connector.connect(run.secrets);
    run.salesforce.requests.reset();
    expect(countSteps((await run.connector.schema.plan(desiredSchema)).steps)).toEqual({ keep: fields + permissions });
    expect(run.salesforce.requests.counts()).toEqual({ 'POST composite': 1 });
  });

  it('reads one by one what it cannot see at a glance', async () => {
    await using run = await installedSalesforce();
    run.salesforce.org.schema.permissionSets.get('PQRS_Integration')?.delete('Case.PQRS_Norm__c');
    const plan = await run.connector.schema.plan(desiredSchema);
    // The field is there and seen; the set that opened it is mended.
    expect(countSteps(plan.steps)).toEqual({ keep: fields + permissions - 1, update: 1 });
    await run.connector.schema.apply(plan);
    expect(countSteps((await run.connector.schema.plan(desiredSchema)).steps)).toEqual({ keep: fields + permissions });
  });

  it('reads one by one where the user of the integration may not look at the setup', async () => {
    await using run = await installedSalesforce();
    run.salesforce.faults.addPart({ part: 1, errorCode: 'INSUFFICIENT_ACCESS', message: 'No' });
    const plan = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(plan.steps)).toEqual({ keep: fields + permissions });
    // At a glance; then the list, twelve fields in tens, the sets, who has them.
    expect(run.salesforce.requests.counts()).toEqual({ 'POST composite': 1, 'POST Soap/m': 4, 'GET query': 1 });
  });

  it('looks at a slow deployment again when what is done says that the rest will be', async () => {
    await using run = await connected();
    run.salesforce.deployments.looksUntilDone = 3;
    run.salesforce.deployments.longestMs = 60_000;
    await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
    // 5 s, and half as much again each time while nothing is done, up to 10 s.
    expect(run.clock.now() - Date.parse('2026-11-24T15:00:00Z')).toBe(5_000 + 7_500 + 10_000 + 10_000);
  });

  it('says why Salesforce refused a field, and has put nothing in place then', async () => {
    await using run = await connected();
    const wrong = {
      ...desiredSchema,
      fields: [...desiredSchema.fields, { key: 'x', kind: 'text', label: 'X', description: 'X', length: 999 } as const],
    };
    const result = await run.connector.schema.apply(await run.connector.schema.plan(wrong));
    expect(result).toMatchObject({ created: 0 });
    expect(result.failed[0]?.message).toBe('Salesforce refused it: Length must be between 1 and 255: 999');
    expect(caseField(run, 'PQRS_Id__c')).toBeUndefined();
  });
});

describe('drift in Salesforce', () => {
  const norm = '<fullName>PQRS_Norm__c</fullName><description>x [managed:pqrs v1]</description>';
  it.each([
    ['another label', `${norm}<label>Fecha</label><type>Text</type><length>120</length>`, ['label']],
    ['another kind', `${norm}<label>Norma</label><type>Date</type>`, ['kind']],
  ])('of %s is told, and only that', async (_what, inside, changes) => {
    await using run = await installedSalesforce();
    byAdmin(run, 'PQRS_Norm__c', inside);
    // Replacing a field takes its permissions along.
    const drift = (await run.connector.schema.drift(desiredSchema)).filter(({ change }) => change !== 'not-readable');
    expect(drift.map(({ remoteName, change }) => [remoteName, change])).toEqual(
      changes.map((change) => ['PQRS_Norm__c', change]),
    );
  });

  it('of a field that was deleted is told and mended', async () => {
    await using run = await installedSalesforce();
    changeOrg(run.salesforce, { do: 'removeField', object: 'Case', field: 'PQRS_Norm__c' });
    expect(await run.connector.schema.drift(desiredSchema)).toMatchObject([
      { remoteName: 'PQRS_Norm__c', change: 'missing' },
    ]);
    await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
    expect(await run.connector.schema.drift(desiredSchema)).toEqual([]);
  });

  it('of choices is mended without taking away what an admin added', async () => {
    await using run = await installedSalesforce();
    const value = (name: string) =>
      `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`;
    byAdmin(
      run,
      'PQRS_Light__c',
      '<fullName>PQRS_Light__c</fullName><description>x [managed:pqrs v1]</description><label>Semáforo</label><type>Picklist</type>' +
        `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${value('ok')}${value('violeta')}</valueSetDefinition></valueSet>`,
    );
    const drift = await run.connector.schema.drift(desiredSchema);
    expect(drift.filter(({ change }) => change === 'option-missing').map(({ expected }) => expected)).toEqual([
      ...['soon', 'today', 'over', 'answered', 'closed'],
    ]);
    await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
    expect(await run.connector.schema.drift(desiredSchema)).toEqual([]);
    expect(caseField(run, 'PQRS_Light__c')?.values).toEqual([
      ...['ok', 'soon', 'today', 'over', 'answered', 'closed', 'violeta'],
    ]);
  });
});

describe('taking PQRS out of Salesforce', () => {
  it('keeps data unless asked to purge; then the plan is the first one again', async () => {
    await using run = await connected();
    const first = await run.connector.schema.plan(desiredSchema);
    await run.connector.schema.apply(first);
    const gentle = await run.connector.schema.planRemoval(desiredSchema, { purge: false });
    expect(await run.connector.schema.apply(gentle)).toMatchObject({ removed: 0, kept: fields + 2 });
    expect(caseField(run, 'PQRS_Id__c')).toBeDefined();
    // Somebody else was given the set meanwhile: it cannot be taken away before that.
    const other = run.salesforce.org.addUser({ username: 'ana@example.com', name: 'Ana' });
    const [set = ''] = run.salesforce.org.store.withValue('PermissionSet', 'Name', 'PQRS_Agent', true);
    run.salesforce.org.plant('PermissionSetAssignment', { AssigneeId: other, PermissionSetId: set });
    const purge = await run.connector.schema.planRemoval(desiredSchema, { purge: true });
    expect(await run.connector.schema.apply(purge)).toMatchObject({ removed: fields, failed: [] });
    expect(caseField(run, 'PQRS_Id__c')).toBeUndefined();
    expect((await run.connector.schema.plan(desiredSchema)).hash).toBe(first.hash);
  });

  it('leaves fields of others alone', async () => {
    await using run = await installedSalesforce();
    byAdmin(
      run,
      'PQRS_Otro__c',
      '<fullName>PQRS_Otro__c</fullName><label>Otro</label><type>Text</type><length>10</length>',
    );
    const purge = await run.connector.schema.planRemoval(desiredSchema, { purge: true });
    expect(await run.connector.schema.apply(purge)).toMatchObject({ removed: fields });
    expect(caseField(run, 'PQRS_Otro__c')).toBeDefined();
  });
});

describe('a run that is killed', () => {
  // Every request of an install and of a removal, one after the other.
  const steps = Array.from({ length: 8 }, (_, skip) => skip);
  it.each(steps)('after request %i of an install comes to the same end the next time', async (skip) => {
    await using run = await connected();
    const plan = await run.connector.schema.plan(desiredSchema);
    run.salesforce.faults.add({ kind: 'lostAnswer', skip, times: 6, on: { path: 'Soap|sobjects|query' } });
    await run.connector.schema.apply(plan).catch(() => undefined);
    run.salesforce.faults.clear();
    await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
    const again = await run.connector.schema.plan(desiredSchema);
    expect(countSteps(again.steps)).toEqual({ keep: fields + permissions });
  });

  it.each(steps)('after request %i of a removal, too', async (skip) => {
    await using run = await connected();
    const { hash } = await run.connector.schema.plan(desiredSchema);
    await run.connector.schema.apply(await run.connector.schema.plan(desiredSchema));
    const purge = await run.connector.schema.planRemoval(desiredSchema, { purge: true });
    run.salesforce.faults.add({ kind: 'lostAnswer', skip, times: 6, on: { path: 'Soap|sobjects|query' } });
    await run.connector.schema.apply(purge).catch(() => undefined);
    run.salesforce.faults.clear();
    await run.connector.schema.apply(await run.connector.schema.planRemoval(desiredSchema, { purge: true }));
    expect((await run.connector.schema.plan(desiredSchema)).hash).toBe(hash);
  });
});
