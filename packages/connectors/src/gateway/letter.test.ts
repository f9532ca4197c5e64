import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filedIn, problemIn, refusalIn } from './testing/answers.js';
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

const attack = '<script>alert(1)</script>';
const draft = {
  type: 'draftAnswer',
  text: `Revisamos la impresora. ${attack}`,
  decision: 'partlyGranted',
  answers: [
    { itemId: 'p1', outcome: 'granted' },
    { itemId: 'p2', outcome: 'denied', reason: 'El contrato no prevé el pago del transporte.' },
  ],
  basis: ['Ley 1480 de 2011, art. 58, num. 5, lit. c'],
  recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
};
const approval = { type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] };

async function give(caseId: string, who: { authorization: string }, ...commands: object[]): Promise<void> {
  for (const command of commands)
    expect((await gateway.post(`/v1/cases/${caseId}/commands`, command, who)).status).toBe(200);
}

/** A case of two things asked, with a draft. */
async function drafted(changes = {}) {
  const filed = await filedIn(await gateway.post('/v1/cases', { ...filing, ...changes }));
  await give(
    filed.caseId,
    head,
    { type: 'assign', to: { id: 'camila-restrepo', name: 'Camila Restrepo' } },
    { type: 'setItems', items: ['Que la reparen', 'Que paguen el transporte'] },
  );
  await give(filed.caseId, agent, draft);
  return filed;
}

const letterOf = (caseId: string, query = '', headers = {}) =>
  gateway.get(`/v1/cases/${caseId}/letter${query}`, { ...agent, ...headers });

describe('GET /v1/cases/{caseId}/letter', () => {
  it('is a page that decides each thing asked, runs nothing and loads nothing', async () => {
    const { caseId, radicado } = await drafted();
    await give(caseId, head, approval);
    const answer = await letterOf(caseId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${radicado}.html"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
    );
    const page = await answer.text();
    expect(page).toContain(`<title>Respuesta a su reclamo · ${radicado}</title>`);
    expect(page).toMatch(/Que la reparen<\/th>\s*<td[^>]*>Se accede<\/td>\s*<td[^>]*>Como usted lo pidió\.</);
    expect(page).toMatch(
      /Que paguen el transporte<\/th>\s*<td[^>]*>No se accede<\/td>\s*<td[^>]*>El contrato no prevé el pago del transporte\.</,
    );
    expect(page).toContain('María Fernanda Rodríguez Castellanos');
    expect(page).not.toContain('<script');
  });

  it.each([
    ['', { accept: 'application/pdf' }],
    ['', { accept: 'text/html;q=0.5, application/pdf' }],
    ['?format=pdf', { accept: 'text/html' }],
  ])('is a PDF with the radicado in its title for %s %j', async (query, headers) => {
    const { caseId, radicado } = await drafted();
    const answer = await letterOf(caseId, query, headers);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${radicado}.pdf"`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const file = Buffer.from(await answer.arrayBuffer());
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(titleOf(file)).toBe(`Proyecto de respuesta a su reclamo · ${radicado}`);
  });

  it.each([
    ['', { accept: '*/*' }],
    ['', { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }],
    ['?format=html', { accept: 'application/pdf' }],
  ])('is a page for %s %j', async (query, headers) => {
    const { caseId } = await drafted();
    expect((await letterOf(caseId, query, headers)).headers.get('content-type')).toContain('text/html');
  });

  it('says that it is a draft until it is approved', async () => {
    const { caseId } = await drafted();
    const page = await (await letterOf(caseId)).text();
    expect(page).toContain('<h1>Proyecto de respuesta a su reclamo</h1>');
    expect(page).toContain('falta que lo aprueben');
    await give(caseId, head, approval);
    expect(await (await letterOf(caseId)).text()).not.toContain('Proyecto');
  });

  it('names what an answer lacks', async () => {
    const { caseId } = await drafted();
    const { basis: _basis, recourse: _recourse, ...bare } = draft;
    await give(caseId, agent, { ...bare, answers: draft.answers.slice(0, 1) });
    const answer = await letterOf(caseId);
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await problemIn(answer)).toMatchObject({
      code: 'letter-incomplete',
      missing: ['answer:p2', 'legalBasis', 'recourse'],
    });
  });

  it('refuses a decision that is not that of the items', async () => {
    const { caseId } = await drafted();
    await give(caseId, agent, { ...draft, decision: 'granted' });
    expect(await refusalIn(await letterOf(caseId))).toEqual([409, 'letter-incongruent']);
  });

  it('is not there without an answer or a case, nor in another format', async () => {
    const { caseId } = await filedIn(await gateway.post('/v1/cases', filing));
    expect(await problemIn(await letterOf(caseId))).toMatchObject({ status: 409, missing: ['answer'] });
    expect(await refusalIn(await letterOf('nada'))).toEqual([404, 'case-not-found']);
    expect(await refusalIn(await letterOf(caseId, '?format=docx'))).toEqual([422, 'input-invalid']);
  });

  it('of a denuncia is for the head and its assignee alone', async () => {
    const { caseId } = await drafted({ category: 'denuncia' });
    const other = await gateway.as({ id: 'julian-avila', name: 'Julián Ávila' });
    expect(await refusalIn(await letterOf(caseId, '', other))).toEqual([403, 'access-forbidden']);
    expect(await refusalIn(await letterOf(caseId, '?format=pdf', other))).toEqual([403, 'access-forbidden']);
    expect((await letterOf(caseId, '', head)).status).toBe(200);
    expect((await letterOf(caseId)).status).toBe(200);
  });
});

/** The title in the metadata of a PDF file. */
function titleOf(file: Buffer): string | undefined {
  return /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)</.exec(file.toString('utf8'))?.[1];
}
