import { answerChecks, isCaseLetter } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { agent, approveAnswer, later, notifyAnswer } from './answerSample.js';
import type { Connector, RemoteNote } from '../connector.js';
import { CrmError } from '../crmError.js';
import { contactSample, lead, syncUnderTest, ticketSample } from './syncSamples.js';

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

/** A run whose map sends letters, and what was sent. */
async function sendingLetters() {
  const run = await syncUnderTest();
  run.context.map = { ...run.context.map, files: 'both' };
  const sent: RemoteNote[] = [];
  const note: Connector['note'] = (notes) => {
    sent.push(...notes);
    return run.crm.connector.note(notes);
  };
  run.context.connector = { ...run.crm.connector, note };
  return Object.assign(run, { sent });
}

async function ticketed(run: Run): Promise<{ ticket: string; caseId: string; radicado: string }> {
  const ticket = run.crm.create(ticketSample, contactSample);
  await run.sync();
  const [row] = await run.cases();
  return { ticket, caseId: row?.caseId ?? '', radicado: row?.radicado ?? '' };
}

describe('the letter of an answer', () => {
  it('goes under its ticket as a PDF beside the note, once, and does not come back as an attachment', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId, radicado } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    expect(await run.sync()).toMatchObject({ noted: 2, rejected: 0 });
    const file = `Respuesta-${radicado}-5.pdf`;
    expect(run.crm.files(ticket)).toEqual([file]);
    expect(run.crm.notes(ticket)[1]).toBe(`Carta de la respuesta, en PDF [${radicado} #5 PDF]`);
    const letter = run.sent.find((one) => one.file)?.file;
    expect(letter).toMatchObject({ name: file, mediaType: 'application/pdf' });
    expect(Buffer.from(letter?.content ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    later(run, 60);
    expect(await run.sync()).toMatchObject({ noted: 0, filesTaken: 0 });
    expect((await run.desk.open(lead, caseId)).attachments).toEqual([]);
    expect(run.crm.files(ticket)).toHaveLength(1);
  });

  it('does not go where the map says so; without notes it goes alone', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    await run.sync({ map: { ...run.context.map, files: 'in' } });
    expect(run.crm.files(ticket)).toEqual([]);
    await using other = await sendingLetters();
    const second = await ticketed(other);
    await notifyAnswer(other.desk, second.caseId);
    await other.sync({ map: { ...other.context.map, notes: false } });
    expect([other.crm.files(second.ticket).length, other.crm.notes(second.ticket).length]).toEqual([1, 1]);
  });

  it('of a denuncia stays here', async () => {
    await using run = await sendingLetters();
    const { caseId } = await run.desk.submit({
      ...{ category: 'denuncia', subject: 'Denuncia', facts: 'Pidieron dinero por la cita.', anonymous: true },
      ...{ answerBy: 'tracking', consentVersion: '2026-01', channel: 'web', language: 'es-CO' },
    });
    await notifyAnswer(run.desk, caseId);
    expect(await run.sync()).toMatchObject({ rejected: 0 });
    const [ticket] = run.crm.tickets();
    expect([run.crm.files(ticket?.remoteId ?? ''), run.crm.notes(ticket?.remoteId ?? '').length]).toEqual([[], 2]);
  });

  it('goes when the answer was notified, not before, and is that of the answer that stands', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId } = await ticketed(run);
    await approveAnswer(run.desk, caseId);
    await run.sync();
    expect(run.crm.files(ticket)).toEqual([]);
    await run.desk.command(agent, caseId, { type: 'notifyAnswer', channel: 'email', reason: 'Así lo pidió.' });
    await run.sync();
    expect(run.crm.files(ticket)).toHaveLength(1);
  });

  it('that was written by a run that then died is found again, and not written twice', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const note: Connector['note'] = async (notes) => {
      const results = await run.crm.connector.note(notes);
      if (notes.some(({ file }) => file)) throw new Error('killed');
      return results;
    };
    await expect(run.sync({ connector: { ...run.crm.connector, note } })).rejects.toThrow('killed');
    later(run, 3);
    await run.sync();
    expect(run.crm.files(ticket)).toHaveLength(1);
    expect(await run.rejections()).toEqual([]);
  });

  it('that is refused keeps no note back, and goes once it may', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const error = new CrmError({ kind: 'permission', scope: 'account', message: 'No scope.', help: 'Give it.' });
    const note: Connector['note'] = (notes) =>
      notes.some(({ file }) => file) ? Promise.reject(error) : run.crm.connector.note(notes);
    expect(await run.sync({ connector: { ...run.crm.connector, note } })).toMatchObject({ noted: 1, rejected: 1 });
    expect(await run.rejections()).toMatchObject([{ direction: 'note', key: `${caseId}/5+letter` }]);
    later(run, 2);
    expect(await run.sync()).toMatchObject({ noted: 1 });
    expect([run.crm.files(ticket).length, await run.rejections()]).toEqual([1, []]);
  });

  it('that waits and is no more, since the answer is drafted anew, is let go', async () => {
    await using run = await sendingLetters();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const note: Connector['note'] = (notes) =>
      notes.some(({ file }) => file) ? Promise.reject(new Error('killed')) : run.crm.connector.note(notes);
    await expect(run.sync({ connector: { ...run.crm.connector, note } })).rejects.toThrow('killed');
    const back = { type: 'bounceNotification', reason: 'La dirección no existe.' } as const;
    await run.desk.command(agent, caseId, back);
    await run.desk.command(agent, caseId, {
      ...{ type: 'draftAnswer', text: 'Le devolvemos el dinero.', decision: 'granted' },
      ...{ basis: ['Ley 1480 de 2011, art. 11'], recourse: 'Puede acudir a la Superintendencia.' },
    });
    later(run, 3);
    await run.sync();
    expect(run.crm.files(ticket)).toEqual([]);
    await run.desk.command(lead, caseId, { type: 'approveAnswer', checks: [...answerChecks] });
    await run.desk.command(agent, caseId, { type: 'notifyAnswer', channel: 'email', reason: 'Así lo pidió.' });
    await run.sync();
    expect(run.crm.files(ticket)).toHaveLength(1);
    expect(await run.rejections()).toEqual([]);
  });
});

it.each([
  ['Respuesta-AND-2026-004690-7-5.pdf', true],
  ['Answer-AND-2026-004690-7-12.pdf', true],
  ['Respuesta-AND-2026-004690-8-5.pdf', false],
  ['AND-2026-004690-7.pdf', false],
  ['Respuesta.pdf', false],
  ['../Respuesta-AND-2026-004690-7-5.pdf', false],
])('tells by its name whether %s is the letter of a case: %s', (name, is) => {
  expect(isCaseLetter(name)).toBe(is);
});
