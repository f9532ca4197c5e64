import type { FakeHubSpot } from '../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import type { Answered, Walk } from './walk.js';

const ticket = { subject: 'Producto defectuoso', hs_pipeline_stage: '1' };
const tickets = '/crm/objects/2026-09/tickets';
const contacts = '/crm/objects/2026-09/contacts';
const between = '/crm/associations/2026-09/tickets/contacts';
const toContact = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 };

const idOf = ({ body }: Answered): string => String((body as { id?: unknown } | undefined)?.id);

/** Records, one and many, and which belong together. */
export async function walkRecords({ visit }: Walk, hubspot: FakeHubSpot): Promise<void> {
  const contact = idOf(await visit('POST', contacts, { body: { properties: { email: 'ana@example.com' } } }));
  const associations = [{ to: { id: contact }, types: [toContact] }];
  const [one, two, three] = [
    idOf(await visit('POST', tickets, { body: { properties: ticket, associations } })),
    idOf(await visit('POST', tickets, { body: { properties: ticket } })),
    idOf(await visit('POST', tickets, { body: { properties: ticket } })),
  ];
  await visit('GET', `${tickets}?limit=1&associations=contacts&properties=subject,content`);
  await visit('GET', `${tickets}/${one}?associations=contacts&propertiesWithHistory=subject`);
  await visit('PATCH', `${tickets}/${one}`, { body: { properties: { subject: 'Otro' } } });
  await visit('POST', `${tickets}/merge`, { body: { primaryObjectId: one, objectIdToMerge: two } });
  hubspot.clock.advance(60_000);
  await visit('POST', `${tickets}/search`, {
    body: {
      ...{ filterGroups: [{ filters: [{ propertyName: 'subject', operator: 'HAS_PROPERTY' }] }], limit: 1 },
      ...{ sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }], properties: ['subject'] },
    },
  });
  await walkBatches({ visit }, one, three);
  await walkAssociations({ visit }, one, contact);
  for (const [method, path, body, token] of [
    ['GET', `${tickets}/999999`],
    ['POST', tickets, { properties: { ...ticket, nothing: 'x' } }],
    ['POST', tickets, {}],
    ['POST', `${tickets}/search`, { filterGroups: [], sorts: [], properties: [], limit: 201 }],
    ['GET', tickets, undefined, 'nobody'],
  ] as const)
    await visit(method, path, { body, ...(token !== undefined && { token }) });
  hubspot.faults.add({ do: { kind: 'rateLimit', policy: 'DAILY' } });
  await visit('GET', tickets);
  await visit('DELETE', `${tickets}/${three}`);
  await visit('GET', `${tickets}?archived=true`);
}

async function walkBatches({ visit }: Pick<Walk, 'visit'>, one: string, three: string): Promise<void> {
  const inputs = [
    { properties: ticket, objectWriteTraceId: 'a', associations: [] },
    { properties: { subject: 'Sin etapa' }, objectWriteTraceId: 'b', associations: [] },
  ];
  await visit('POST', `${tickets}/batch/create`, { body: { inputs } });
  await visit('POST', `${tickets}/batch/create`, { body: { inputs: inputs.slice(0, 1) } });
  const reading = { inputs: [{ id: one }, { id: '999' }], properties: ['subject'], propertiesWithHistory: ['content'] };
  await visit('POST', `${tickets}/batch/read`, { body: reading });
  const changes = [one, '999'].map((id) => ({ id, properties: { content: 'x' }, objectWriteTraceId: id }));
  await visit('POST', `${tickets}/batch/update`, { body: { inputs: changes } });
  const unique = { name: 'x_id', label: 'Id', type: 'string', fieldType: 'text', groupName: 'ticketinformation' };
  await visit('POST', '/crm/properties/2026-09/tickets', { body: { ...unique, hasUniqueValue: true } });
  const upserts = [{ id: 'our-1', idProperty: 'x_id', properties: ticket, objectWriteTraceId: 'c' }];
  await visit('POST', `${tickets}/batch/upsert`, { body: { inputs: upserts } });
  const bad = { id: 'our-2', idProperty: 'x_id', properties: { nothing: 'x' }, objectWriteTraceId: 'd' };
  await visit('POST', `${tickets}/batch/upsert`, { body: { inputs: [...upserts, bad] } });
  await visit('POST', `${tickets}/batch/archive`, { body: { inputs: [{ id: '998' }] } });
  await visit('GET', `${tickets}/${three}`);
}

async function walkAssociations({ visit }: Pick<Walk, 'visit'>, one: string, contact: string): Promise<void> {
  const pair = { from: { id: one }, to: { id: contact } };
  const single = `/crm/objects/2026-09/tickets/${one}/associations`;
  await visit('POST', `${between}/batch/read`, { body: { inputs: [{ id: one }, { id: '999' }] } });
  await visit('POST', `${between}/batch/create`, { body: { inputs: [{ ...pair, types: [toContact] }] } });
  await visit('POST', `${between}/batch/associate/default`, { body: { inputs: [pair] } });
  await visit('GET', `${single}/contacts?limit=1`);
  await visit('PUT', `${single}/contacts/${contact}`, { body: [toContact] });
  await visit('PUT', `${single}/default/contacts/${contact}`);
  await visit('DELETE', `${single}/contacts/${contact}`);
  await visit('POST', `${between}/batch/labels/archive`, { body: { inputs: [{ ...pair, types: [toContact] }] } });
  await visit('POST', `${between}/batch/archive`, { body: { inputs: [{ from: pair.from, to: [pair.to] }] } });
  const label = { label: 'Apoderado', name: 'apoderado' };
  const { body } = await visit('POST', `${between}/labels`, { body: label });
  const [made] = (body as { results: { typeId: number }[] }).results;
  const typeId = Number(made?.typeId);
  await visit('GET', `${between}/labels`);
  await visit('PUT', `${between}/labels`, { body: { label: 'Representante', associationTypeId: typeId } });
  await visit('DELETE', `${between}/labels/${typeId}`);
}

/** Properties, groups, rules, pipelines. */
export async function walkSchema({ visit }: Walk): Promise<void> {
  const at = '/crm/properties/2026-09/tickets';
  const text = { label: 'Texto', type: 'string', fieldType: 'text', groupName: 'pqrs' };
  await visit('POST', `${at}/groups`, { body: { name: 'pqrs', label: 'PQRS', displayOrder: -1 } });
  await visit('GET', `${at}/groups`);
  await visit('GET', `${at}/groups/pqrs`);
  await visit('PATCH', `${at}/groups/pqrs`, { body: { label: 'Otra' } });
  const options = ['a', 'b'].map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));
  await visit('POST', at, { body: { ...text, name: 'x_kind', type: 'enumeration', fieldType: 'select', options } });
  await visit('POST', `${at}/batch/create`, { body: { inputs: [{ ...text, name: 'x_text' }] } });
  await visit('POST', `${at}/batch/create`, { body: { inputs: [{ ...text, name: 'x_text' }] } });
  await visit('POST', at, { body: { ...text, name: 'x_text' } });
  const read = { archived: false, inputs: [{ name: 'x_text' }, { name: 'x_none' }], dataSensitivity: 'non_sensitive' };
  await visit('POST', `${at}/batch/read`, { body: read });
  await visit('GET', at);
  await visit('GET', `${at}/x_kind`);
  await visit('GET', `${at}/x_none`);
  await visit('PATCH', `${at}/x_text`, { body: { label: 'Más texto' } });
  const rules = '/crm/property-validations/2026-09/tickets';
  await visit('PUT', `${rules}/x_text/rule-type/MAX_LENGTH`, { body: { ruleArguments: ['10'] } });
  await visit('GET', rules);
  await visit('GET', `${rules}/x_text`);
  await visit('GET', `${rules}/x_text/rule-type/MAX_LENGTH`);
  await visit('DELETE', `${at}/groups/pqrs`);
  await visit('DELETE', `${at}/x_kind`);
  await visit('POST', `${at}/batch/archive`, { body: { inputs: [{ name: 'x_text' }, { name: 'x_none' }] } });
  await visit('GET', `${at}?archived=true`);
  await visit('DELETE', `${at}/groups/pqrs`);
  await walkPipelines({ visit });
}

async function walkPipelines({ visit }: Pick<Walk, 'visit'>): Promise<void> {
  const at = '/crm/pipelines/2026-09/tickets';
  const stages = [{ label: 'Nueva', displayOrder: 0, metadata: { ticketState: 'OPEN' } }];
  const pipeline = { label: 'PQRS', displayOrder: 1, stages };
  const id = idOf(await visit('POST', at, { body: pipeline }));
  await visit('POST', at, { body: pipeline });
  await visit('GET', at);
  await visit('GET', `${at}/${id}`);
  await visit('PUT', `${at}/${id}`, { body: { ...pipeline, label: 'PQRSD' } });
  await visit('PATCH', `${at}/${id}`, { body: { displayOrder: 2 } });
  const stage = idOf(
    await visit('POST', `${at}/${id}/stages`, { body: { label: 'Cerrada', displayOrder: 9, metadata: {} } }),
  );
  await visit('GET', `${at}/${id}/stages`);
  await visit('GET', `${at}/${id}/stages/${stage}`);
  await visit('PATCH', `${at}/${id}/stages/${stage}`, { body: { label: 'Fin' } });
  await visit('GET', `${at}/${id}/audit`);
  await visit('DELETE', `${at}/${id}/stages/${stage}`);
  await visit('DELETE', `${at}/0/stages/1?validateReferencesBeforeDelete=true`);
  await visit('DELETE', `${at}/${id}`);
}

/** What the account is, its people and its files. */
export async function walkAccount({ visit }: Walk): Promise<void> {
  await visit('GET', '/account-info/2026-09/details');
  await visit('GET', '/account-info/2026-09/api-usage/daily/private-apps');
  const { body } = await visit('GET', '/crm/owners/2026-09?limit=1&archived=false');
  const [owner] = (body as { results: { id: string }[] }).results;
  await visit('GET', `/crm/owners/2026-09/${owner?.id ?? ''}`);
  const form = new FormData();
  form.set('file', new File(['hola'], 'nota.txt', { type: 'text/plain' }));
  form.set('folderPath', '/pqrs');
  form.set('options', JSON.stringify({ access: 'PRIVATE' }));
  const file = idOf(await visit('POST', '/files/2026-09/files', { raw: form }));
  await visit('GET', `/files/2026-09/files/${file}`);
  await visit('GET', `/files/2026-09/files/${file}/signed-url`);
  await visit('DELETE', `/files/2026-09/files/${file}`);
}

/** Tokens of the app. */
export async function walkTokens({ visit }: Walk, { app, credentials, portal }: FakeHubSpot): Promise<void> {
  const of = { client_id: app.clientId, client_secret: app.clientSecret };
  const at = '/oauth/2026-09/token';
  const code = credentials.authorize(portal.id, ['tickets']);
  const { body } = await visit('POST', at, { form: { ...of, grant_type: 'authorization_code', code } });
  const { access_token: token, refresh_token } = body as { access_token: string; refresh_token: string };
  await visit('POST', at, { form: { ...of, grant_type: 'refresh_token', refresh_token } });
  await visit('POST', at, { form: { ...of, grant_type: 'refresh_token', refresh_token: 'made-up' } });
  await visit('POST', at, { form: { ...of, client_secret: 'made-up', grant_type: 'refresh_token', refresh_token } });
  await visit('POST', `${at}/introspect`, { form: { ...of, token } });
  await visit('POST', `${at}/revoke`, { form: { ...of, token: refresh_token } });
  await visit('GET', `/oauth/v1/access-tokens/${token}`);
}

/** What tells of changes: webhooks and the journal. */
export async function walkChanges({ visit }: Walk, hubspot: FakeHubSpot): Promise<void> {
  const { token } = hubspot.credentials.ofApp([
    ...['developer.webhooks_journal.read', 'developer.webhooks_journal.subscriptions.read'],
    'developer.webhooks_journal.subscriptions.write',
  ]);
  const at = `/app-webhooks/2026-09/${hubspot.app.appId}`;
  const settings = { targetUrl: 'https://pqrs.example.org/hooks/hubspot', throttling: { maxConcurrentRequests: 10 } };
  await visit('PUT', `${at}/settings`, { body: settings, token });
  await visit('GET', `${at}/settings`, { token });
  const wanted = { eventType: 'ticket.propertyChange', propertyName: 'subject', active: true };
  const id = idOf(await visit('POST', `${at}/subscriptions`, { body: wanted, token }));
  await visit('GET', `${at}/subscriptions`, { token });
  await visit('GET', `${at}/subscriptions/${id}`, { token });
  await visit('PATCH', `${at}/subscriptions/${id}`, { body: { active: false }, token });
  await visit('POST', `${at}/subscriptions/batch/update`, {
    body: { inputs: [{ id: Number(id), active: true }] },
    token,
  });
  await visit('DELETE', `${at}/subscriptions/${id}`, { token });
  await visit('DELETE', `${at}/settings`, { token });
  await visit('GET', `${at}/settings`, { token });
  await visit('GET', `${at}/settings`);
  await walkJournal({ visit }, hubspot, token);
}

async function walkJournal({ visit }: Pick<Walk, 'visit'>, hubspot: FakeHubSpot, token: string): Promise<void> {
  const at = '/webhooks-journal/subscriptions/2026-09';
  const body = {
    ...{ subscriptionType: 'OBJECT', objectTypeId: '0-5', portalId: hubspot.portal.id, actions: ['CREATE', 'UPDATE'] },
    ...{ objectIds: [], properties: [] },
  };
  const id = idOf(await visit('POST', at, { body, token }));
  await visit('GET', at, { token });
  for (let turn = 0; turn < 2; turn += 1) await visit('POST', tickets, { body: { properties: ticket } });
  const journal = '/webhooks-journal/journal/2026-09';
  const first = await visit('GET', `${journal}/earliest`, { token });
  const offset = String((first.body as { currentOffset?: string } | undefined)?.currentOffset);
  const next = await visit('GET', `${journal}/offset/${offset}/next`, { token });
  const last = String((next.body as { currentOffset?: string } | undefined)?.currentOffset);
  await visit('GET', `${journal}/offset/${last}/next`, { token });
  await visit('GET', `${journal}/offset/550e8400-e29b-41d4-a716-446655440000/next`, { token });
  await visit('GET', `${journal}/batch/${offset}/next/10`, { token });
  await visit('GET', `${journal}/latest`, { token });
  if (id !== 'undefined') await visit('DELETE', `${at}/${id}`, { token });
}
