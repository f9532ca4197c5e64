import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import jsforce, { type Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSalesforce } from './fake-salesforce.js';
import { manifestOf, zipOf } from './testing/package-zip.js';

/** An independent client of the real service: what it understands, the stand-in says rightly. */
let fake: FakeSalesforce;
let connection: Connection;

beforeEach(async () => {
  fake = await FakeSalesforce.start({ sampleCases: 20 });
  connection = new jsforce.Connection({
    instanceUrl: fake.baseUrl,
    version: '66.0',
    oauth2: { loginUrl: fake.baseUrl, clientId: fake.app.clientId, clientSecret: fake.app.clientSecret },
  });
  connection.bulk2.pollInterval = 1;
  connection.metadata.pollInterval = 1;
  await connection.authorize({ grant_type: 'client_credentials' });
});

afterEach(() => fake.close());

const addKey = () =>
  fake.org.addField('Case', 'PQRS_Id__c', 'string', {
    length: 64,
    externalId: true,
    unique: true,
    caseSensitive: true,
  });

describe('jsforce 3', () => {
  it('logs in with client credentials and knows who it is', async () => {
    const identity = await connection.identity();
    expect(identity).toMatchObject({ user_id: fake.userId, organization_id: fake.org.id, username: fake.username });
  });

  it('logs in with a signed assertion', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    fake.app.certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(fake.app.clientId)
      .setSubject(fake.username)
      .setAudience('https://login.salesforce.com')
      .setExpirationTime(Math.floor(fake.clock.now() / 1_000) + 180)
      .sign(privateKey);
    const other = new jsforce.Connection({ instanceUrl: fake.baseUrl, oauth2: { loginUrl: fake.baseUrl } });
    await other.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
    expect((await other.query('SELECT COUNT() FROM Case')).totalSize).toBe(20);
  });

  it('queries with a parent, pages on, and sees deleted records with queryAll', async () => {
    const found = await connection.query<{ Contact: { Name: string } }>(
      'SELECT CaseNumber, Contact.Name FROM Case ORDER BY CaseNumber LIMIT 1',
    );
    expect(found.records[0]).toMatchObject({ CaseNumber: '00001001', Contact: { Name: expect.any(String) as string } });
    expect(connection.limitInfo.apiUsage).toMatchObject({ limit: 15_000 });
    const many = Array.from({ length: 4_100 }, (_, index) => fake.org.plant('Task', { Subject: `t${index}` }));
    const all = await connection.query('SELECT Id FROM Task ORDER BY Id', { autoFetch: true, maxFetch: 5_000 });
    expect(all.records.map(({ Id }) => Id)).toEqual(many);
    await connection.sobject('Task').destroy(many[0] ?? '');
    const options = { scanAll: true, autoFetch: true, maxFetch: 5_000 };
    const everything = await connection.query('SELECT Id, IsDeleted FROM Task', options);
    expect(everything.totalSize).toBe(4_100);
    expect(everything.records.filter((record) => record['IsDeleted'])).toHaveLength(1);
  });

  it('creates, reads, updates, upserts and deletes', async () => {
    addKey();
    const cases = connection.sobject('Case');
    const made = await cases.create({ Subject: 'Petición', PQRS_Id__c: 'c-1' });
    expect(made.success).toBe(true);
    const id = made.id ?? '';
    expect(await cases.retrieve(id)).toMatchObject({ Subject: 'Petición', PQRS_Id__c: 'c-1' });
    expect(await cases.update({ Id: id, Subject: 'Queja' })).toMatchObject({ id, success: true });
    expect(await cases.upsert({ PQRS_Id__c: 'c-1', Subject: 'Reclamo' }, 'PQRS_Id__c')).toMatchObject({
      id,
      created: false,
    });
    expect(await cases.upsert({ PQRS_Id__c: 'c-2' }, 'PQRS_Id__c')).toMatchObject({ created: true });
    expect(await cases.destroy(id)).toMatchObject({ success: true });
    await expect(cases.create({ Subject: 'x'.repeat(256) })).rejects.toMatchObject({ errorCode: 'STRING_TOO_LONG' });
  });

  it('creates many at once, with errors by row', async () => {
    const results = await connection.sobject('Contact').create([{ LastName: 'Ñáñez' }, { FirstName: 'Ana' }]);
    expect(results.map(({ success }) => success)).toEqual([true, false]);
    expect(results[1]?.errors).toMatchObject([{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] }]);
  });

  it('describes', async () => {
    const described = await connection.sobject('Case').describe();
    const subject = described.fields.find(({ name }) => name === 'Subject');
    expect(subject).toMatchObject({ type: 'string', length: 255, nillable: true, updateable: true });
    expect((await connection.describeGlobal()).sobjects.map(({ name }) => name)).toContain('CaseComment');
  });

  it('loads in bulk and reads the results', async () => {
    addKey();
    const input = [
      { PQRS_Id__c: 'b-1', Subject: 'Peña, "María"', SuppliedEmail: 'maria@example.com' },
      { PQRS_Id__c: 'b-2', Subject: '', SuppliedEmail: 'no es correo' },
    ];
    const results = await connection.bulk2.loadAndWaitForResults({
      object: 'Case',
      operation: 'upsert',
      externalIdFieldName: 'PQRS_Id__c',
      input,
    });
    expect(results.successfulResults).toMatchObject([
      { sf__Created: 'true', PQRS_Id__c: 'b-1', Subject: 'Peña, "María"' },
    ]);
    expect(results.failedResults).toMatchObject([
      { PQRS_Id__c: 'b-2', sf__Error: expect.stringMatching(/^INVALID_EMAIL_ADDRESS:/) as string },
    ]);
    expect(results.unprocessedRecords).toEqual([]);
  });

  it('queries in bulk', async () => {
    const stream = await connection.bulk2.query('SELECT CaseNumber FROM Case ORDER BY CaseNumber');
    const rows = (await stream.toArray()) as { CaseNumber: string }[];
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({ CaseNumber: '00001001' });
  });

  it('writes and reads metadata', async () => {
    const field = { fullName: 'Case.PQRS_Due__c', label: 'Vence', type: 'DateTime' };
    expect(await connection.metadata.upsert('CustomField', [field])).toMatchObject([
      { fullName: 'Case.PQRS_Due__c', success: true, created: true },
    ]);
    expect(await connection.metadata.read('CustomField', ['Case.PQRS_Due__c'])).toMatchObject([field]);
    const many = Array.from({ length: 11 }, (_, index) => ({ ...field, fullName: `Case.A${index}__c` }));
    await expect(connection.metadata.upsert('CustomField', many)).rejects.toThrow(/cannot submit more than 10 records/);
    expect(await connection.metadata.delete('CustomField', ['Case.PQRS_Due__c'])).toMatchObject([{ success: true }]);
    const [gone] = await connection.metadata.read('CustomField', ['Case.PQRS_Due__c']);
    expect(gone?.fullName).toBeUndefined();
  });

  it('deploys a zip, which only a permission set makes visible', async () => {
    const zip = zipOf({
      'package.xml': manifestOf({ CustomField: ['Case.PQRS_Id__c'], PermissionSet: ['PQRS_Agent'] }),
      'objects/Case.object':
        '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><fields><fullName>PQRS_Id__c</fullName><label>PQRS</label>' +
        '<type>Text</type><length>64</length><externalId>true</externalId><unique>true</unique></fields></CustomObject>',
      'permissionsets/PQRS_Agent.permissionset':
        '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>PQRS</label><fieldPermissions>' +
        '<field>Case.PQRS_Id__c</field><readable>true</readable><editable>true</editable></fieldPermissions></PermissionSet>',
    });
    const deploy = (checkOnly: boolean) =>
      connection.metadata.deploy(zip, { checkOnly, rollbackOnError: true, singlePackage: true }).complete(true);
    const hasField = async () =>
      (await connection.sobject('Case').describe()).fields.some(({ name }) => name === 'PQRS_Id__c');

    expect(await deploy(true)).toMatchObject({
      success: true,
      status: 'Succeeded',
      checkOnly: true,
      numberComponentErrors: 0,
    });
    expect(fake.org.object('Case').fields.has('PQRS_Id__c')).toBe(false);
    expect(await deploy(false)).toMatchObject({ success: true, checkOnly: false, numberComponentsDeployed: 2 });
    expect(fake.org.object('Case').fields.has('PQRS_Id__c')).toBe(true);
    expect(await hasField()).toBe(false);

    const sets = await connection.query<{ Id: string }>("SELECT Id FROM PermissionSet WHERE Name = 'PQRS_Agent'");
    const assignment = { AssigneeId: fake.userId, PermissionSetId: sets.records[0]?.Id ?? '' };
    expect(await connection.sobject('PermissionSetAssignment').create(assignment)).toMatchObject({ success: true });
    expect(await hasField()).toBe(true);
  });
});
