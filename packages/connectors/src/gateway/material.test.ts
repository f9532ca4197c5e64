import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerMaterial } from '@pqrs-kit/core';
import { answerMaterial } from './schemas/material.js';
import { filedIn, refusalIn } from './testing/answers.js';
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

const file = async (changes = {}) => filedIn(await gateway.post('/v1/cases', { ...filing, ...changes }));
const ask = (caseId: string, who: { authorization: string }) => gateway.get(`/v1/cases/${caseId}/answer-material`, who);
const read = async (caseId: string): Promise<AnswerMaterial> =>
  answerMaterial.parse(await (await ask(caseId, agent)).json());

describe('GET /v1/cases/{caseId}/answer-material', () => {
  it('gives what an answer is drafted with, as the contract says', async () => {
    const { caseId, radicado } = await file();
    const material = await read(caseId);
    expect(material.locale).toBe('es-CO');
    expect(material.templates.map(({ reference }) => reference)).toEqual([
      'prorroga.es-CO@1',
      'respuesta-de-fondo.es-CO@1',
      'pedir-datos.es-CO@1',
      'traslado.es-CO@1',
    ]);
    expect(material.values).toMatchObject({ radicado, nombre: 'María Fernanda Rodríguez Castellanos' });
    expect(material.values).not.toHaveProperty('firmante');
    expect(material.legalBasis[0]?.citation).toBe('Ley 1480 de 2011, art. 58, num. 5, lit. c');
  });

  it('is in the language of the filing, with its templates', async () => {
    const { locale, templates } = await read((await file({ language: 'pt-BR', subject: 'Em português' })).caseId);
    expect(locale).toBe('pt-BR');
    expect(templates.every(({ reference }) => reference.includes('.pt-BR@'))).toBe(true);
  });

  it('offers the newest version that is in use, and none that was retired', async () => {
    const { caseId } = await file({ subject: 'Otra cosa' });
    const template = {
      id: 'respuesta-de-fondo',
      locale: 'es-CO',
      title: 'Respuesta de fondo',
      categories: ['reclamo'],
    };
    const give = async (command: object, who: { authorization: string }) => {
      const answer = await gateway.post('/v1/office/commands', command, who);
      expect(answer.status).toBe(200);
      return (await answer.json()) as { board: { drafts: { draftId: string }[] } };
    };
    const { board } = await give({ type: 'draftTemplate', ...template, body: 'Señor {{nombre}}.' }, agent);
    await give({ type: 'approveDraft', draftId: board.drafts[0]!.draftId }, head);
    const references = async () => (await read(caseId)).templates.map(({ reference }) => reference);
    expect(await references()).toContain('respuesta-de-fondo.es-CO@2');
    expect(await references()).not.toContain('respuesta-de-fondo.es-CO@1');
    expect(await references()).toContain('traslado.es-CO@1');
    await give({ type: 'retireVersion', reference: 'traslado.es-CO@1', reason: 'Ya no se usa.' }, head);
    expect(await references()).not.toContain('traslado.es-CO@1');
  });

  it('is not for whoever may not read the case, nor of a case that there is not', async () => {
    const { caseId } = await file({ category: 'denuncia', subject: 'Reservado' });
    const other = await gateway.as({ id: 'julian-avila', name: 'Julián Ávila' });
    expect(await refusalIn(await ask(caseId, other))).toEqual([403, 'access-forbidden']);
    expect(await refusalIn(await ask('nada', agent))).toEqual([404, 'case-not-found']);
  });
});
