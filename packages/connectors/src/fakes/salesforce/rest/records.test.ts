import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { order, startCaller, type Caller } from '../testing/client.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
  caller.fake.org.addField('Case', 'PQRS_Id__c', 'string', {
    length: 64,
    externalId: true,
    unique: true,
    caseSensitive: true,
  });
});

afterEach(() => caller.fake.close());

const created = (body: unknown) => (body as { id: string }).id;

const newCase = async (fields: Record<string, unknown>) =>
  created((await caller.data('POST', 'sobjects/Case', fields)).body);

describe('one record', () => {
  it('is made, read, changed and deleted', async () => {
    const made = await caller.data('POST', 'sobjects/Case', { Subject: 'Petición', Origin: 'Web' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^500[0-9A-Za-z]{15}$/) as string,
      success: true,
      errors: [],
    });
    const id = created(made.body);
    expect((await caller.data('PATCH', `sobjects/Case/${id}`, { Status: 'Closed' })).status).toBe(204);
    const read = await caller.data('GET', `sobjects/Case/${id}?fields=Subject,Status,IsClosed,CreatedDate,CaseNumber`);
    expect(read.body).toEqual({
      attributes: { type: 'Case', url: `/services/data/v66.0/sobjects/Case/${id}` },
      Subject: 'Petición',
      Status: 'Closed',
      IsClosed: true,
      CreatedDate: '2026-11-02T13:00:00.000+0000',
      CaseNumber: '00001001',
    });
    expect((await caller.data('DELETE', `sobjects/Case/${id}`)).status).toBe(204);
    expect((await caller.data('GET', `sobjects/Case/${id}`)).status).toBe(404);
    const gone = await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'x' });
    expect(gone).toMatchObject({
      status: 404,
      body: [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' }],
    });
  });

  it.each([
    ['a required field', 'Contact', { FirstName: 'Ana' }, 'REQUIRED_FIELD_MISSING', ['LastName']],
    ['an unknown field', 'Case', { Asunto: 'x' }, 'INVALID_FIELD', undefined],
    ['a text too long', 'Case', { Subject: 'ñ'.repeat(256) }, 'STRING_TOO_LONG', ['Subject']],
    ['a field of the service', 'Case', { CaseNumber: '1' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', ['CaseNumber']],
    ['an address', 'Case', { SuppliedEmail: 'ana' }, 'INVALID_EMAIL_ADDRESS', ['SuppliedEmail']],
    ['an id', 'Case', { ContactId: 'ana' }, 'MALFORMED_ID', ['ContactId']],
    ['a parent', 'Case', { ContactId: '003xx0000000099AAA' }, 'INVALID_CROSS_REFERENCE_KEY', ['ContactId']],
    ['a type', 'Case', { Subject: 5 }, 'JSON_PARSER_ERROR', undefined],
    ['a truth', 'Case', { IsEscalated: 'true' }, 'JSON_PARSER_ERROR', undefined],
    ['a body', 'Case', '{"Subject":', 'JSON_PARSER_ERROR', undefined],
  ])('is refused for %s', async (_what, object, fields, errorCode, names) => {
    const refused = await caller.data('POST', `sobjects/${object}`, fields);
    expect(refused.status).toBe(400);
    const [error] = refused.body as { errorCode: string; fields?: string[] }[];
    expect(error?.errorCode).toBe(errorCode);
    expect(error?.fields).toEqual(names);
  });

  it('takes text of exactly the longest length', async () => {
    expect((await caller.data('POST', 'sobjects/Case', { Subject: 'ñ'.repeat(255) })).status).toBe(201);
  });

  it('keeps restricted picklists to their values, and lets others be', async () => {
    caller.fake.org.addField('Case', 'PQRS_Kind__c', 'picklist', { values: ['peticion', 'queja'], restricted: true });
    expect((await caller.data('POST', 'sobjects/Case', { PQRS_Kind__c: 'queja', Reason: 'Otro' })).status).toBe(201);
    const refused = await caller.data('POST', 'sobjects/Case', { PQRS_Kind__c: 'duda' });
    expect(refused).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', fields: ['PQRS_Kind__c'] }],
    });
  });

  it('has no owner who left', async () => {
    const gone = caller.fake.org.addUser({ username: 'retirado@andina.example.com', name: 'Retirado', active: false });
    const refused = await caller.data('POST', 'sobjects/Case', { OwnerId: gone });
    expect(refused.body).toMatchObject([
      {
        errorCode: 'INACTIVE_OWNER_OR_USER',
        message: `operation performed with inactive user [${gone.slice(0, 15)}] as owner of case`,
      },
    ]);
  });

  it('has a unique value once', async () => {
    const id = await newCase({ PQRS_Id__c: 'c-1' });
    const refused = await caller.data('POST', 'sobjects/Case', { PQRS_Id__c: 'c-1' });
    expect(refused.body).toEqual([
      {
        errorCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: PQRS_Id__c duplicates value on record with id: ${id.slice(0, 15)}`,
        fields: [],
      },
    ]);
    expect((await caller.data('POST', 'sobjects/Case', { PQRS_Id__c: 'C-1' })).status).toBe(201);
  });

  it('breaks no validation rule', async () => {
    await order(caller.fake, 'org', {
      do: 'addValidationRule',
      object: 'Case',
      name: 'NoSubject',
      when: "Subject = null AND Origin = 'Web'",
      message: 'Escriba un asunto.',
      field: 'Subject',
    });
    const refused = await caller.data('POST', 'sobjects/Case', { Origin: 'Web' });
    expect(refused.body).toEqual([
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Escriba un asunto.', fields: ['Subject'] },
    ]);
    expect((await caller.data('POST', 'sobjects/Case', { Origin: 'Phone' })).status).toBe(201);
  });

  it('meets duplicate rules, which an alert lets pass when asked', async () => {
    const rule = { do: 'addDuplicateRule', object: 'Contact', name: 'SameMail', fields: ['Email'], action: 'alert' };
    await order(caller.fake, 'org', rule);
    const ana = { LastName: 'Peña', Email: 'ana@example.com' };
    const first = created((await caller.data('POST', 'sobjects/Contact', ana)).body);
    const refused = await caller.data('POST', 'sobjects/Contact', { ...ana, Email: 'ANA@example.com' });
    expect(refused).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'DUPLICATES_DETECTED',
          message: 'Use one of these records?',
          duplicateResut: { allowSave: true, matchResults: [{ matchRecords: [{ record: { Id: first } }] }] },
        },
      ],
    });
    const header = { 'sforce-duplicate-rule-header': 'allowSave=true; includeRecordDetails=false' };
    expect((await caller.data('POST', 'sobjects/Contact', ana, header)).status).toBe(201);
  });

  it('is changed only if nobody changed it since', async () => {
    const id = await newCase({ Subject: 'uno' });
    const seen = { 'if-unmodified-since': 'Mon, 02 Nov 2026 13:00:00 GMT' };
    expect((await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'dos' }, seen)).status).toBe(204);
    caller.fake.clock.advance(1_000);
    expect((await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'tres' })).status).toBe(204);
    expect((await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'cuatro' }, seen)).status).toBe(412);
    expect((await caller.data('GET', `sobjects/Case/${id}?fields=Subject`)).body).toMatchObject({ Subject: 'tres' });
    const bad = { 'if-unmodified-since': 'ayer' };
    expect((await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'x' }, bad)).status).toBe(400);
  });

  it('is not there under another object, or without one', async () => {
    const id = await newCase({});
    expect((await caller.data('GET', `sobjects/Contact/${id}`)).status).toBe(404);
    expect(await caller.data('GET', 'sobjects/Nada')).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
    });
  });
});

describe('upsert by external id', () => {
  const odd = "E/1 % ñ'";

  it('makes with 201 and changes with 200, whatever the id says', async () => {
    const path = `sobjects/Case/PQRS_Id__c/${encodeURIComponent(odd)}`;
    const made = await caller.data('PATCH', path, { Subject: 'uno' });
    expect(made).toMatchObject({ status: 201, body: { success: true, errors: [], created: true } });
    const again = await caller.data('PATCH', path, { Subject: 'dos' });
    expect(again).toMatchObject({ status: 200, body: { id: created(made.body), created: false } });
    expect((await caller.data('GET', path)).body).toMatchObject({ PQRS_Id__c: odd, Subject: 'dos' });
  });

  it('does not find the way when a slash is not encoded', async () => {
    expect((await caller.data('PATCH', 'sobjects/Case/PQRS_Id__c/E/1', { Subject: 'x' })).status).toBe(404);
  });

  it('names the records with 300 when there are several', async () => {
    caller.fake.org.addField('Case', 'Old_Id__c', 'string', { externalId: true });
    const ids = [await newCase({ Old_Id__c: '7' }), await newCase({ Old_Id__c: '7' })];
    const several = await caller.data('PATCH', 'sobjects/Case/Old_Id__c/7', { Subject: 'x' });
    expect(several.status).toBe(300);
    expect(several.body).toEqual(ids.map((id) => `/services/data/v66.0/sobjects/Case/${id}`));
  });

  it('takes no other field as the key, nor the key twice', async () => {
    expect(await caller.data('PATCH', 'sobjects/Case/Subject/x', {})).toMatchObject({
      status: 404,
      body: [{ message: 'Provided external ID field does not exist or is not accessible: Subject' }],
    });
    expect((await caller.data('PATCH', 'sobjects/Case/PQRS_Id__c/x', { PQRS_Id__c: 'x' })).status).toBe(400);
  });
});

describe('what only some may see', () => {
  it('does not exist for the others', async () => {
    const closed = { readable: false, editable: false };
    caller.fake.org.addField('Case', 'Secret__c', 'string', {}, closed);
    caller.fake.org.addField('Case', 'Shown__c', 'string', {}, { readable: true, editable: false });
    const describe_ = await caller.data('GET', 'sobjects/Case/describe');
    const names = (describe_.body as { fields: { name: string }[] }).fields.map(({ name }) => name);
    expect(names).toContain('Shown__c');
    expect(names).not.toContain('Secret__c');
    expect(await caller.data('POST', 'sobjects/Case', { Secret__c: 'x' })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'Secret__c' on sobject of type Case" }],
    });
    expect(await caller.query('SELECT Secret__c FROM Case')).toMatchObject({ body: [{ errorCode: 'INVALID_FIELD' }] });
    expect(await caller.data('POST', 'sobjects/Case', { Shown__c: 'x' })).toMatchObject({
      body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Shown__c'] }],
    });
  });
});

it('keeps files with their document and the link to the case', async () => {
  const caseId = await newCase({ Subject: 'con anexo' });
  const version = await caller.data('POST', 'sobjects/ContentVersion', {
    Title: 'Factura',
    PathOnClient: 'factura.txt',
    VersionData: Buffer.from('veinte pesos', 'utf8').toString('base64'),
    FirstPublishLocationId: caseId,
  });
  const id = created(version.body);
  const contents = await caller.data('GET', `sobjects/ContentVersion/${id}/VersionData`);
  expect(contents.body).toBe('veinte pesos');
  const links = await caller.query(
    `SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${caseId}'`,
  );
  expect(links.body).toMatchObject({ totalSize: 1, records: [{ ContentDocument: { Title: 'Factura' } }] });
});

it('shows the files of a case with it, each in its newest version', async () => {
  const caseId = await newCase({ Subject: 'con anexo' });
  const other = await newCase({ Subject: 'sin anexo' });
  const body = (text: string) => ({ PathOnClient: 'factura.txt', VersionData: Buffer.from(text).toString('base64') });
  const first = created(
    (await caller.data('POST', 'sobjects/ContentVersion', { ...body('uno'), FirstPublishLocationId: caseId })).body,
  );
  const ask = `SELECT Id, (SELECT ContentDocumentId, ContentDocument.LatestPublishedVersionId, ContentDocument.ContentSize
    FROM ContentDocumentLinks) FROM Case WHERE Id IN ('${caseId}', '${other}') ORDER BY Subject`;
  type Link = { ContentDocumentId: string; ContentDocument: { LatestPublishedVersionId: string; ContentSize: number } };
  const linksOf = async () => {
    const { records } = (await caller.query(ask)).body as {
      records: { ContentDocumentLinks: { records: Link[] } | null }[];
    };
    return records.map(({ ContentDocumentLinks: links }) => links?.records);
  };
  const [[link] = [], none] = await linksOf();
  expect([link?.ContentDocument, none]).toMatchObject([{ LatestPublishedVersionId: first, ContentSize: 3 }, undefined]);
  const next = { ...body('veinte'), ContentDocumentId: link?.ContentDocumentId };
  const second = created((await caller.data('POST', 'sobjects/ContentVersion', next)).body);
  expect(await linksOf()).toMatchObject([
    [{ ContentDocument: { LatestPublishedVersionId: second, ContentSize: 6 } }],
    undefined,
  ]);
  const latest = await caller.query('SELECT Id, FileExtension FROM ContentVersion WHERE IsLatest = true');
  expect(latest.body).toMatchObject({
    records: expect.arrayContaining(
      [{ Id: second, FileExtension: 'txt' }].map((row) => expect.objectContaining(row) as unknown),
    ) as unknown,
  });
  expect(JSON.stringify(latest.body)).not.toContain(first);
});

it('refuses a file without its bytes or its name', async () => {
  for (const [missing, body] of [
    ['VersionData', { PathOnClient: 'a.txt' }],
    ['PathOnClient', { VersionData: 'aG9sYQ==' }],
  ] as const) {
    expect(await caller.data('POST', 'sobjects/ContentVersion', body)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'REQUIRED_FIELD_MISSING', fields: [missing] }],
    });
  }
  const nowhere = { PathOnClient: 'a.txt', VersionData: 'aG9sYQ==', FirstPublishLocationId: '500000000000000AAA' };
  expect(await caller.data('POST', 'sobjects/ContentVersion', nowhere)).toMatchObject({
    body: [{ errorCode: 'INVALID_CROSS_REFERENCE_KEY' }],
  });
});
