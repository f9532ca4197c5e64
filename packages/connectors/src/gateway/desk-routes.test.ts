import type { Assignee } from '@pqrs-kit/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trackedCase } from './schemas/intake.js';
import { detailIn, filedIn, pageIn, problemIn, refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
let agent: { authorization: string };
let head: { authorization: string };
beforeAll(async () => {
  gateway = await serveMemory();
  agent = await gateway.as({});
  head = await gateway.as({ id: 'paola-ruiz', name: 'Paola Ruiz', role: 'head' });
});
afterAll(() => gateway.close());

async function file(changes = {}) {
  return filedIn(await gateway.post('/v1/cases', { ...filing, ...changes }));
}

describe('GET /v1/cases', () => {
  it('gives a page that keeps to the contract', async () => {
    await file();
    const answer = await gateway.get('/v1/cases', agent);
    const page = await pageIn(answer);
    expect(page.items[0]?.subject).toBe(filing.subject);
    expect(page.counts.category.reclamo).toBe(page.total);
  });

  it('takes lists with commas and repeated', async () => {
    await file({ category: 'queja' });
    await file({ category: 'sugerencia' });
    const total = async (query: string) => (await pageIn(await gateway.get(`/v1/cases?${query}`, agent))).total;
    expect(await total('category=queja,sugerencia')).toBe(2);
    expect(await total('category=queja&category=sugerencia')).toBe(2);
    expect(await total('category=queja&stage=closed')).toBe(0);
    expect(await total('category=&search=impresora%20TERMICA')).toBeGreaterThan(2);
  });

  it('pages with a cursor', async () => {
    const first = await pageIn(await gateway.get('/v1/cases?limit=1&sort=radicado&order=asc', agent));
    const next = await gateway.get(`/v1/cases?limit=1&sort=radicado&order=asc&cursor=${first.nextCursor}`, agent);
    const second = await pageIn(next);
    expect(second.items[0]!.radicado > first.items[0]!.radicado).toBe(true);
  });

  it.each([
    ['category=tutela', 'category', 'unknownValue'],
    ['limit=0', 'limit', 'wrongType'],
    ['limit=201', 'limit', 'wrongType'],
    ['limit=diez', 'limit', 'wrongType'],
    ['order=up', 'order', 'unknownValue'],
    ['sort=dueAt&sort=radicado', 'sort', 'unknownValue'],
    ['receivedFrom=2026-02-30', 'receivedFrom', 'badDate'],
    ['receivedTo=ayer', 'receivedTo', 'badDate'],
    [`search=${'x'.repeat(201)}`, 'search', 'tooLong'],
    ['serach=x', 'serach', 'notAllowed'],
  ])('refuses ?%s', async (query, field, code) => {
    const answer = await gateway.get(`/v1/cases?${query}`, agent);
    expect(answer.status).toBe(422);
    expect((await problemIn(answer)).fields).toMatchObject([{ field, code }]);
  });
});

describe('a case', () => {
  it('is shown as the contract says, to both roles', async () => {
    const { caseId, radicado } = await file();
    const detail = await detailIn(await gateway.get(`/v1/cases/${caseId}`, agent));
    expect(detail).toMatchObject({ radicado, version: 1, person: filing.person, stage: 'unassigned' });
  });

  it('that is not there is a problem', async () => {
    const answer = await gateway.get('/v1/cases/nada', agent);
    expect(await refusalIn(answer)).toEqual([404, 'case-not-found']);
  });

  it('goes from filing to closing by commands', async () => {
    const { caseId, radicado, trackingCode } = await file();
    const give = async (command: object, who = agent) => {
      const answer = await gateway.post(`/v1/cases/${caseId}/commands`, command, who);
      expect(answer.status).toBe(200);
      return detailIn(answer);
    };
    await give({ type: 'assign', to: { id: 'camila-restrepo', name: 'Camila Restrepo' } });
    await give({ type: 'note', text: 'Llamada al cliente' });
    await give({
      type: 'draftAnswer',
      text: 'Le entregamos una impresora nueva.',
      decision: 'granted',
      basis: ['Ley 1480 de 2011, art. 11'],
      recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
    });
    await give({ type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] }, head);
    await give({ type: 'notifyAnswer', channel: 'email' });
    await give({ type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<1@mail.example>' } });
    await give({ type: 'codeCause', cause: 'Cabezal térmico', recurrent: false });
    const closed = await give({ type: 'close' });
    expect(closed.stage).toBe('closed');
    const tracked = await gateway.get(`/v1/track/${radicado}?code=${trackingCode}`);
    expect(trackedCase.parse(await tracked.json()).stage).toBe('closed');
  });

  it.each([
    [{ type: 'close' }, 409, 'case-closing-incomplete'],
    [{ type: 'reopen', reason: 'x' }, 403, 'access-forbidden'],
    [{ type: 'approveAnswer', checks: [] }, 403, 'access-forbidden'],
    [{ type: 'confirmNotification', proof: { kind: 'published', reference: 'x' } }, 409, 'case-command-refused'],
    [{ type: 'receiveInformation', text: 'x' }, 409, 'clock-event-not-allowed'],
    [{ type: 'note', text: '' }, 422, 'input-invalid'],
    [{ type: 'note', text: 'x', expectedVersion: 7 }, 409, 'case-version-conflict'],
    [{ type: 'note', text: 'x', expectedVersion: '1' }, 422, 'input-invalid'],
    [{ type: 'note', text: 'x', extra: 1 }, 422, 'input-invalid'],
    [{ type: 'register' }, 422, 'input-invalid'],
    [{}, 422, 'input-invalid'],
    [[], 422, 'input-invalid'],
    [null, 422, 'input-invalid'],
  ])('refuses %j', async (command, status, code) => {
    const { caseId } = await file();
    const answer = await gateway.post(`/v1/cases/${caseId}/commands`, command, agent);
    expect(await refusalIn(answer)).toEqual([status, code]);
  });

  it('names the criteria that are not met before it closes', async () => {
    const { caseId } = await file();
    const answer = await gateway.post(`/v1/cases/${caseId}/commands`, { type: 'close' }, agent);
    expect((await problemIn(answer)).missing).toEqual([
      'itemsAnswered',
      'clear',
      'congruent',
      'ofSubstance',
      'onTime',
      'reasonedAndSigned',
      'remedyVerified',
      'notified',
      'recourseInformed',
      'causeCoded',
    ]);
  });
});

it('names who may be assigned', async () => {
  const people = (await (await gateway.get('/v1/assignees', agent)).json()) as Assignee[];
  expect(people.map(({ id }) => id)).toEqual(['camila-restrepo', 'julian-avila', 'paola-ruiz']);
});

describe('GET /v1/track', () => {
  it('shows a case without personal data to who holds both', async () => {
    const { radicado, trackingCode } = await file();
    const answer = await gateway.get(`/v1/track/${radicado}?code=${trackingCode.toLowerCase()}`);
    const text = await answer.text();
    expect(trackedCase.parse(JSON.parse(text)).stage).toBe('received');
    for (const personal of [filing.person?.name, filing.person?.email, filing.subject])
      expect(text).not.toContain(personal);
  });

  it('answers a wrong code and an unknown radicado with the same bytes', async () => {
    const { radicado, trackingCode } = await file();
    const wrongCode = await gateway.get(`/v1/track/${radicado}?code=AAAA-AAAA`);
    const noCode = await gateway.get(`/v1/track/${radicado}`);
    const unknown = await gateway.get(`/v1/track/AND-2026-999999-0?code=${trackingCode}`);
    const nonsense = await gateway.get('/v1/track/%00%F0%9F%98%80?code=%00');
    const texts = await Promise.all([wrongCode, noCode, unknown, nonsense].map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect([wrongCode, noCode, unknown, nonsense].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(JSON.parse(texts[0] ?? '')).toMatchObject({ code: 'track-not-found' });
  });

  it('leaves neither radicado nor code in the log', async () => {
    const { radicado, trackingCode } = await file();
    await gateway.get(`/v1/track/${radicado}?code=${trackingCode}`);
    expect(gateway.log.at(-1)).toMatchObject({ method: 'GET', route: '/v1/track/:radicado', status: 200 });
    expect(JSON.stringify(gateway.log)).not.toContain(radicado);
    expect(JSON.stringify(gateway.log)).not.toContain(trackingCode);
  });
});
