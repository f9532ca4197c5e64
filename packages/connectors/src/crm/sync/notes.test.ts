import { describe, expect, it } from 'vitest';
import { submission } from '../../../../../test/support/organization.js';
import { CrmError } from '../crmError.js';
import { noteText } from './noteText.js';
import { answerSample, later, notifyAnswer } from './answerSample.js';
import { contactSample, syncUnderTest, ticketSample } from './syncSamples.js';

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

async function ticketed(run: Run): Promise<{ ticket: string; caseId: string; radicado: string }> {
  const ticket = run.crm.create(ticketSample, contactSample);
  await run.sync();
  const [row] = await run.cases();
  return { ticket, caseId: row?.caseId ?? '', radicado: row?.radicado ?? '' };
}

describe('a ticket is told', () => {
  it('the answer that was notified, word for word, once', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId, radicado } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    expect(await run.sync()).toMatchObject({ noted: 1 });
    const [note = ''] = run.crm.notes(ticket);
    expect(note.replaceAll('\u00a0', ' ')).toBe(
      `Respuesta notificada · Correo electrónico · martes 24 de noviembre de 2026, 10:00 a. m. [${radicado} #5]\n\n${answerSample}`,
    );
    later(run, 60);
    expect(await run.sync()).toMatchObject({ noted: 0 });
    expect(run.crm.notes(ticket)).toHaveLength(1);
  });

  it('the receipt of what was filed here, and nothing of what was written', async () => {
    await using run = await syncUnderTest();
    const { radicado } = await run.desk.submit(submission);
    await run.sync();
    const [ticket] = run.crm.tickets();
    const [note = ''] = run.crm.notes(ticket?.remoteId ?? '');
    expect(note).toMatch(/^Acuse de recibo \[AND-2026-000001-\d #1\]\n\nNúmero de radicado: /);
    expect(note).toContain(radicado);
    expect(note).not.toContain(submission.subject);
  });

  it('of a denuncia that it was answered, and not what', async () => {
    await using run = await syncUnderTest();
    const { caseId } = await run.desk.submit({ ...submission, category: 'denuncia' });
    await notifyAnswer(run.desk, caseId);
    await run.sync();
    const notes = run.crm.notes(run.crm.tickets()[0]?.remoteId ?? '');
    expect(notes).toHaveLength(2);
    expect(notes[1]).toMatch(/\n\nEl texto es reservado. Léalo en el caso.$/);
  });

  it('nothing where the map says so', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    await run.sync({ map: { ...run.context.map, notes: false } });
    expect(run.crm.notes(ticket)).toEqual([]);
  });
});

describe('a note', () => {
  it('that was written by a run that then died is found again, and not written twice', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const note: typeof run.crm.connector.note = async (notes) => {
      await run.crm.connector.note(notes);
      throw new Error('killed');
    };
    await expect(run.sync({ connector: { ...run.crm.connector, note } })).rejects.toThrow('killed');
    expect(run.crm.notes(ticket)).toHaveLength(1);
    later(run, 3);
    await run.sync();
    expect(run.crm.notes(ticket)).toHaveLength(1);
    later(run, 3);
    const before = run.crm.connector.usage().byEndpoint['findNotes'];
    await run.sync();
    expect(run.crm.connector.usage().byEndpoint['findNotes']).toBe(before);
  });

  it('that was begun by a run that died before it was written is written by the next', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const note = () => Promise.reject(new Error('killed'));
    await expect(run.sync({ connector: { ...run.crm.connector, note } })).rejects.toThrow('killed');
    // Whoever begun it may be at it still.
    await run.sync();
    expect(run.crm.notes(ticket)).toHaveLength(0);
    later(run, 3);
    expect(await run.sync()).toMatchObject({ noted: 1 });
    expect(run.crm.notes(ticket)).toHaveLength(1);
  });

  it('that is refused waits with its reason, and is tried again', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const error = new CrmError({ kind: 'validation', scope: 'row', message: 'No comments here.', help: 'Allow them.' });
    const note = async () => [{ ok: false, error } as const];
    expect(await run.sync({ connector: { ...run.crm.connector, note } })).toMatchObject({ rejected: 1, noted: 0 });
    expect(await run.rejections()).toMatchObject([{ direction: 'note', key: `${caseId}/5`, tries: 1 }]);
    expect(await run.sync()).toMatchObject({ noted: 0 });
    later(run, 2);
    expect(await run.sync()).toMatchObject({ noted: 1 });
    expect([run.crm.notes(ticket).length, await run.rejections()]).toEqual([1, []]);
  });

  it('that the CRM does not let us write keeps nothing else back', async () => {
    await using run = await syncUnderTest();
    const { caseId } = await ticketed(run);
    await notifyAnswer(run.desk, caseId);
    const error = new CrmError({ kind: 'permission', scope: 'account', message: 'No scope.', help: 'Give it.' });
    const note = () => Promise.reject(error);
    const connector = { ...run.crm.connector, note };
    expect(await run.sync({ connector })).toMatchObject({ pushed: 1, rejected: 1 });
    run.crm.create(ticketSample, contactSample);
    later(run, 2);
    const findNotes = note;
    expect(await run.sync({ connector: { ...connector, findNotes } })).toMatchObject({ created: 1, rejected: 1 });
    expect(await run.rejections()).toMatchObject([{ direction: 'note', tries: 2, message: 'No scope.' }]);
  });

  it('too long for the CRM is cut between two characters, and says where the rest is', () => {
    const note = { version: 6, at: '', title: 'Respuesta', body: 'ñ'.repeat(3_000), cut: 'El resto está en el caso.' };
    const text = noteText('AND-2026-000001-1', note, 4_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(3_990);
    expect(text).toMatch(/^Respuesta \[AND-2026-000001-1 #6\]\n\nñ+…\n\nEl resto está en el caso\.$/);
    expect(noteText('R', { ...note, body: 'a\u0000b' }, 4_000)).toBe('Respuesta [R #6]\n\nab');
  });
});
