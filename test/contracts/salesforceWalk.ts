import type { FakeSalesforce } from '../../packages/connectors/src/fakes/salesforce/fake-salesforce.js';
import type { Answered, Walk } from './walk.js';

const data = '/services/data/v66.0';
const xml = (body: string) => ({ type: 'text/xml', text: envelope(body) });
const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">${body}</env:Envelope>`;

const idOf = ({ body }: Answered): string => String((body as { id?: unknown } | undefined)?.id);
const ask = (soql: string) => `q=${encodeURIComponent(soql)}`;
const attributes = { type: 'Case' };

/** Descriptions and single records, by their id and by one of their own. */
export async function walkRecords({ visit }: Walk, fake: FakeSalesforce): Promise<void> {
  for (const path of ['', '/limits', '/sobjects', '/sobjects/Case', '/sobjects/Case/describe', '/sobjects/Nothing'])
    await visit('GET', `${data}${path}`);
  await visit('GET', '/services/data');
  const id = idOf(await visit('POST', `${data}/sobjects/Case`, { body: { Subject: 'Nevera', Origin: 'Web' } }));
  await visit('GET', `${data}/sobjects/Case/${id}?fields=Subject,Status`);
  await visit('PATCH', `${data}/sobjects/Case/${id}`, { body: { Subject: 'Otra' } });
  await visit('PATCH', `${data}/sobjects/Case/${id}`, { body: { Nothing: 'x' } });
  const byKey = `${data}/sobjects/Case/PQRS_Id__c/our-1`;
  for (const subject of ['Uno', 'Dos']) await visit('PATCH', byKey, { body: { Subject: subject } });
  await visit('GET', `${byKey}?fields=Subject`);
  await visit('DELETE', byKey);
  await visit('GET', byKey);
  const file = { Title: 'nota', PathOnClient: 'nota.txt', VersionData: Buffer.from('hola').toString('base64') };
  const version = idOf(await visit('POST', `${data}/sobjects/ContentVersion`, { body: file }));
  await visit('GET', `${data}/sobjects/ContentVersion/${version}/VersionData`);
  await visit('DELETE', `${data}/sobjects/Case/${id}`);
  await visit('GET', `${data}/sobjects/Case/${id}`);
  fake.clock.advance(120_000);
  const [start, end] = [-3_600_000, 60_000].map((ms) => new Date(fake.clock.now() + ms).toISOString());
  for (const what of ['updated', 'deleted'])
    await visit('GET', `${data}/sobjects/Case/${what}?${new URLSearchParams({ start: start!, end: end! })}`);
  for (const query of ['query', 'queryAll']) {
    const header = { headers: { 'sforce-query-options': 'batchSize=200' } };
    const { body } = await visit('GET', `${data}/${query}?${ask('SELECT Id, Contact.Name FROM Case')}`, header);
    await visit('GET', String((body as { nextRecordsUrl?: string }).nextRecordsUrl));
  }
  await visit('GET', `${data}/query?${ask('SELECT COUNT() FROM Case')}`);
  await visit('GET', `${data}/query?${ask('SELECT Nothing FROM Case')}`);
  await visit('GET', `${data}/limits`, { token: 'nobody' });
}

/** Many records in one request. */
export async function walkMany({ visit }: Walk): Promise<void> {
  const at = `${data}/composite/sobjects`;
  const records = ['Uno', 'Dos'].map((Subject) => ({ attributes, Subject }));
  const made = await visit('POST', at, { body: { allOrNone: false, records } });
  const ids = (made.body as { id: string }[]).map(({ id }) => id);
  const changed = [...ids, '500xx0000000999AAA'].map((id) => ({ attributes, id, Subject: 'Otro' }));
  await visit('PATCH', at, { body: { allOrNone: false, records: changed } });
  await visit('PATCH', `${at}/Case/PQRS_Id__c`, {
    body: {
      allOrNone: false,
      records: [
        { attributes, PQRS_Id__c: 'our-2', Subject: 'Tres' },
        { attributes, Subject: 'x' },
      ],
    },
  });
  await visit('GET', `${at}/Case?${new URLSearchParams({ ids: ids.join(','), fields: 'Subject' })}`);
  await visit('POST', `${at}/Case`, { body: { ids: [...ids, '500xx0000000999AAA'], fields: ['Subject'] } });
  await visit('DELETE', `${at}?${new URLSearchParams({ ids: ids.join(','), allOrNone: 'false' })}`);
  const compositeRequest = [
    { method: 'POST', url: `${data}/sobjects/Case`, referenceId: 'made', body: { Subject: 'Cuatro' } },
    { method: 'GET', url: `${data}/sobjects/Case/@{made.id}`, referenceId: 'read' },
    { method: 'GET', url: `${data}/sobjects/Nothing`, referenceId: 'none' },
  ];
  await visit('POST', `${data}/composite`, { body: { allOrNone: false, compositeRequest } });
  await visit('POST', `${data}/composite`, { body: { compositeRequest: [] } });
}

/** Bulk jobs. */
export async function walkBulk({ visit }: Walk): Promise<void> {
  const at = `${data}/jobs/ingest`;
  const wanted = {
    object: 'Case',
    operation: 'upsert',
    externalIdFieldName: 'PQRS_Id__c',
    contentType: 'CSV',
    lineEnding: 'LF',
  };
  const id = idOf(await visit('POST', at, { body: wanted }));
  const text = 'PQRS_Id__c,Subject\nour-3,Cinco\nour-4,Seis\n';
  await visit('PUT', `${at}/${id}/batches`, { raw: { type: 'text/csv', text } });
  await visit('PATCH', `${at}/${id}`, { body: { state: 'UploadComplete' } });
  for (let look = 0; look < 3; look += 1) await visit('GET', `${at}/${id}`);
  for (const part of ['successfulResults', 'failedResults', 'unprocessedrecords'])
    await visit('GET', `${at}/${id}/${part}`);
  await visit('PATCH', `${at}/${id}`, { body: { state: 'Aborted' } });
  await visit('DELETE', `${at}/${id}`);
  const query = { operation: 'query', query: 'SELECT Id, Subject FROM Case' };
  const asked = idOf(await visit('POST', `${data}/jobs/query`, { body: query }));
  for (let look = 0; look < 3; look += 1) await visit('GET', `${data}/jobs/query/${asked}`);
  await visit('GET', `${data}/jobs/query/${asked}/results?maxRecords=2`);
  await visit('DELETE', `${data}/jobs/query/${asked}`);
  const another = idOf(await visit('POST', `${data}/jobs/query`, { body: query }));
  await visit('PATCH', `${data}/jobs/query/${another}`, { body: { state: 'Aborted' } });
}

/** Signing in, and who that is; the Metadata API. */
export async function walkSignIn({ visit }: Walk, fake: FakeSalesforce): Promise<void> {
  const { clientId: client_id, clientSecret: client_secret } = fake.app;
  const at = '/services/oauth2';
  const form = { grant_type: 'client_credentials', client_id, client_secret };
  const { body } = await visit('POST', `${at}/token`, { form });
  const { access_token: token, id } = body as { access_token: string; id: string };
  await visit('POST', `${at}/token`, { form: { ...form, client_secret: 'made-up' } });
  await visit('POST', `${at}/token`, { form: { ...form, grant_type: 'authorization_code', code: 'made-up' } });
  const [redirect_uri = ''] = fake.app.redirectUris;
  const way = {
    response_type: 'code',
    client_id,
    redirect_uri,
    state: 's',
    code_challenge: 'c',
    code_challenge_method: 'S256',
  };
  await visit('GET', `${at}/authorize?${new URLSearchParams(way)}`);
  await visit('GET', `${at}/userinfo`, { token });
  await visit('GET', new URL(id).pathname, { token });
  await visit('GET', `${at}/userinfo`, { token: 'nobody' });
  const list = `<env:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></env:Header><env:Body><describeMetadata/></env:Body>`;
  await visit('POST', '/services/Soap/m/66.0', { raw: xml(list), headers: { soapaction: '""' } });
  const read = list.replace(
    '<describeMetadata/>',
    '<readMetadata><type>CustomField</type><fullNames>Case.PQRS_Id__c</fullNames></readMetadata>',
  );
  await visit('POST', '/services/Soap/m/66.0', { raw: xml(read), headers: { soapaction: '""' } });
  await visit('POST', `${at}/revoke`, { form: { token } });
  await visit('POST', `${at}/revoke`, { form: { token } });
}
