import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptKey } from './schemas/intake.js';
import { detailIn, filedIn, problemIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('POST /v1/cases', () => {
  it('files a case and answers with what the contract says', async () => {
    const answer = await gateway.post('/v1/cases', filing);
    expect(answer.status).toBe(201);
    const body = await filedIn(answer);
    expect(body.radicado).toMatch(/^AND-2026-\d{6}-\d$/);
    expect(body.trackingCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(body.receivedAt).toBe('2026-11-24T10:00:00-05:00');
    // 15 business days from 25 November: the feast of the Immaculate Conception, 8 December, does not count.
    expect(body.clock.dueDate).toBe('2026-12-16');
  });

  it('signs the receipt with the key that it says to everybody', async () => {
    const { receipt } = await filedIn(await gateway.post('/v1/cases', filing));
    const answer = await gateway.get('/v1/receipt-key');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
    const { algorithm, publicKey } = receiptKey.parse(await answer.json());
    expect([algorithm, publicKey]).toEqual(['Ed25519', receipt.publicKey]);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    const { hash, radicado, receivedAt } = receipt;
    const text = `{"algorithm":"sha-256","hash":"${hash}","radicado":"${radicado}","receivedAt":"${receivedAt}"}`;
    expect(verify(null, Buffer.from(text), key, Buffer.from(receipt.signature, 'base64url'))).toBe(true);
  });

  it('keeps HTML, emoji and right-to-left text as text', async () => {
    const subject = '<img src=x onerror=alert(1)> 😀 שלום مرحبا';
    const filed = await filedIn(await gateway.post('/v1/cases', { ...filing, subject }));
    const seen = await gateway.get(`/v1/cases/${filed.caseId}`, await gateway.as({}));
    expect((await detailIn(seen)).subject).toBe(subject);
    expect(seen.headers.get('content-type')).toBe('application/json');
  });

  it('counts the longest text in characters, not in UTF-16 units', async () => {
    expect((await gateway.post('/v1/cases', { ...filing, subject: '😀'.repeat(160) })).status).toBe(201);
    expect((await gateway.post('/v1/cases', { ...filing, subject: '😀'.repeat(161) })).status).toBe(422);
  });

  it('files an anonymous case without a person', async () => {
    const { person: _person, ...rest } = filing;
    const answer = await gateway.post('/v1/cases', { ...rest, anonymous: true, answerBy: 'tracking' });
    expect(answer.status).toBe(201);
  });
});

describe('a filing that says which agreement it falls under', () => {
  const agreement = {
    customer: 'Clínica Odontológica Sonríe Más S.A.S.',
    contractId: 'SON-2026-003',
    impact: 'high',
    urgency: 'high',
  };

  it('is taken from the desk alone', async () => {
    const body = { ...filing, agreement };
    expect((await gateway.post('/v1/cases', body)).status).toBe(401);
    expect((await gateway.post('/v1/cases', body, await gateway.as({ role: 'citizen' }))).status).toBe(403);
    const agent = await gateway.as({});
    const { caseId } = await filedIn(await gateway.post('/v1/cases', body, agent));
    const detail = await detailIn(await gateway.get(`/v1/cases/${caseId}`, agent));
    expect(detail.agreement).toMatchObject({ ...agreement, applied: { priority: 'P1', version: 1 } });
    expect(detail.otherClocks.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['agreement.acknowledgement', '2026-11-24T10:15:00-05:00'],
      ['agreement.firstResponse', '2026-11-24T10:30:00-05:00'],
      ['agreement.resolution', '2026-11-24T14:00:00-05:00'],
    ]);
    expect(detail.bindingClock).toBe('agreement.firstResponse');
  });

  it('names an agreement that there is, in full', async () => {
    const agent = await gateway.as({});
    const unknown = { ...filing, agreement: { ...agreement, contractId: 'X' } };
    expect((await problemIn(await gateway.post('/v1/cases', unknown, agent))).code).toBe('agreement-not-found');
    const wrong = { ...filing, agreement: { ...agreement, impact: 'huge', note: 1 } };
    expect((await problemIn(await gateway.post('/v1/cases', wrong, agent))).fields).toMatchObject([
      { field: 'agreement.impact', code: 'unknownValue' },
      { field: 'agreement.note', code: 'notAllowed' },
    ]);
  });
});

const { person } = filing;
/** What is sent in place of a good filing, and the field and code that must be named. */
const wrong: [what: string, body: unknown, field: string, code: string][] = [
  ['no category', { ...filing, category: undefined }, 'category', 'required'],
  ['unknown category', { ...filing, category: 'tutela' }, 'category', 'unknownValue'],
  ['category of another type', { ...filing, category: 7 }, 'category', 'wrongType'],
  ['unknown subtype', { ...filing, category: 'peticion', subtype: 'urgente' }, 'subtype', 'unknownValue'],
  ['subtype of what is no petición', { ...filing, subtype: 'consulta' }, 'subtype', 'notAllowed'],
  ['empty subject', { ...filing, subject: '' }, 'subject', 'required'],
  ['blank subject', { ...filing, subject: ' \u00a0 ' }, 'subject', 'required'],
  ['long subject', { ...filing, subject: 'x'.repeat(161) }, 'subject', 'tooLong'],
  ['subject of another type', { ...filing, subject: ['x'] }, 'subject', 'wrongType'],
  ['NUL in the subject', { ...filing, subject: 'a\u0000b' }, 'subject', 'controlCharacters'],
  ['line break in the subject', { ...filing, subject: 'a\nb' }, 'subject', 'controlCharacters'],
  ['half a surrogate in the subject', { ...filing, subject: 'a\ud800b' }, 'subject', 'controlCharacters'],
  ['empty facts', { ...filing, facts: '' }, 'facts', 'required'],
  ['long facts', { ...filing, facts: 'x'.repeat(10_001) }, 'facts', 'tooLong'],
  ['facts of another type', { ...filing, facts: null }, 'facts', 'wrongType'],
  ['escape in the facts', { ...filing, facts: 'a\u001b[31mb' }, 'facts', 'controlCharacters'],
  ['long request', { ...filing, request: 'x'.repeat(4_001) }, 'request', 'tooLong'],
  ['request of another type', { ...filing, request: {} }, 'request', 'wrongType'],
  ['no anonymous', { ...filing, anonymous: undefined }, 'anonymous', 'required'],
  ['anonymous as text', { ...filing, anonymous: 'false' }, 'anonymous', 'wrongType'],
  ['anonymous with a person', { ...filing, anonymous: true, answerBy: 'tracking' }, 'person', 'notAllowed'],
  ['no person', { ...filing, person: undefined, answerBy: 'tracking' }, 'person.name', 'required'],
  ['person of another type', { ...filing, person: 'María' }, 'person', 'wrongType'],
  ['empty name', { ...filing, person: { ...person, name: '' } }, 'person.name', 'required'],
  ['long name', { ...filing, person: { ...person, name: 'x'.repeat(161) } }, 'person.name', 'tooLong'],
  ['unknown document', { ...filing, person: { ...person, documentType: 'TI' } }, 'person.documentType', 'unknownValue'],
  [
    'document without number',
    { ...filing, person: { ...person, documentNumber: '' } },
    'person.documentNumber',
    'required',
  ],
  [
    'letters in a cédula',
    { ...filing, person: { ...person, documentNumber: '52.345A' } },
    'person.documentNumber',
    'badDocument',
  ],
  ['half an e-mail', { ...filing, person: { ...person, email: 'maria@' } }, 'person.email', 'badEmail'],
  ['no e-mail to answer to', { ...filing, person: { ...person, email: '' } }, 'person.email', 'required'],
  ['letters in the phone', { ...filing, person: { ...person, phone: 'llámeme' } }, 'person.phone', 'badPhone'],
  ['long address', { ...filing, person: { ...person, address: 'x'.repeat(201) } }, 'person.address', 'tooLong'],
  [
    'no address to answer to',
    { ...filing, answerBy: 'post', person: { ...person, address: '' } },
    'person.address',
    'required',
  ],
  [
    'long municipality',
    { ...filing, person: { ...person, municipality: 'x'.repeat(101) } },
    'person.municipality',
    'tooLong',
  ],
  ['a field of the person that is none', { ...filing, person: { ...person, age: 40 } }, 'person.age', 'notAllowed'],
  ['no answer channel', { ...filing, answerBy: '' }, 'answerBy', 'required'],
  ['unknown answer channel', { ...filing, answerBy: 'fax' }, 'answerBy', 'unknownValue'],
  ['no consent', { ...filing, consentVersion: '' }, 'consentVersion', 'consentMissing'],
  ['long consent', { ...filing, consentVersion: 'x'.repeat(21) }, 'consentVersion', 'tooLong'],
  ['unknown channel', { ...filing, channel: 'telex' }, 'channel', 'unknownValue'],
  ['unknown language', { ...filing, language: 'fr' }, 'language', 'unknownValue'],
  ['a field that is none', { ...filing, urgent: true }, 'urgent', 'notAllowed'],
];

describe('a filing with one thing wrong', () => {
  it.each(wrong)('%s names its field', async (_what, body, field, code) => {
    const answer = await gateway.post('/v1/cases', body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = await problemIn(answer);
    expect(problem.code).toBe('input-invalid');
    const named = problem.fields?.map((entry) => [entry.field, entry.code]);
    expect(named).toEqual([[field, code]]);
  });

  it('names every field when several are wrong', async () => {
    const problem = await problemIn(
      await gateway.post('/v1/cases', { ...filing, subject: '', facts: 3, language: 'xx' }),
    );
    expect(problem.fields?.map(({ field }) => field)).toEqual(['subject', 'facts', 'language']);
  });

  it.each([
    ['a list', []],
    ['text', 'hola'],
    ['nothing', null],
    ['a number', 1],
  ])('%s in place of an object', async (_what, body) => {
    expect((await problemIn(await gateway.post('/v1/cases', body))).code).toBe('input-invalid');
  });

  it('repeats nothing of what a person wrote', async () => {
    const secret = 'palabras-de-la-persona';
    const answer = await gateway.post('/v1/cases', { ...filing, category: secret, facts: `${secret}\u0000` });
    expect(await answer.text()).not.toContain(secret);
    expect(JSON.stringify(gateway.log)).not.toContain(secret);
  });
});
