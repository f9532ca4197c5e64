import { describe, expect, it } from 'vitest';
import { approval, soundDraft } from '../case/caseSamples.js';
import type { CaseCommand } from '../case/command.js';
import type { Submission } from '../case/submission.js';
import { andina, anonymousFiling, camila, deskInMemory, filing, julian, paola } from '../desk/deskSamples.js';
import type { Organization } from '../desk/organization.js';
import type { LetterBlock } from '../letters/letter.js';
import { letterOf } from './answerLetter.js';

type Block<Kind extends LetterBlock['kind']> = Extract<LetterBlock, { kind: Kind }>;
type Draft = CaseCommand & { type: 'draftAnswer' };

interface Course {
  submission?: Submission;
  organization?: Organization;
  items?: string[];
  draft?: Partial<Draft>;
  approve?: boolean;
}

/** A case received on 1 July 2026 and drafted that day; approved two days after. */
async function answered({ submission = filing(), organization = andina, items, draft, approve = true }: Course = {}) {
  const { desk, clock } = deskInMemory({}, organization);
  const { caseId } = await desk.submit(submission);
  await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
  if (items) await desk.command(camila, caseId, { type: 'setItems', items });
  await desk.command(camila, caseId, { ...soundDraft, ...draft });
  clock.set('2026-07-03T23:30:00-05:00');
  if (approve) await desk.command(paola, caseId, approval);
  return { desk, caseId };
}

async function letter(course: Course = {}) {
  const { desk, caseId } = await answered(course);
  const { title, blocks } = letterOf(await desk.letter(camila, caseId));
  const block = <Kind extends LetterBlock['kind']>(kind: Kind) =>
    blocks.find((one): one is Block<Kind> => one.kind === kind)!;
  const section = (part: Block<'section'>['part']) =>
    blocks.find((one): one is Block<'section'> => one.kind === 'section' && one.part === part)!.paragraphs;
  return { title, blocks, block, section };
}

describe('the letter of an approved answer', () => {
  it('is signed by whoever approved it, on that civil date', async () => {
    const { title, block } = await letter();
    expect(title).toBe('Respuesta a su reclamo · AND-2026-000001-1');
    expect(block('dateline')).toMatchObject({ date: '2026-07-03', text: '3 de julio de 2026' });
    expect(block('signature')).toMatchObject({ name: 'Paola Ruiz', role: 'Jefe de servicio y PQRS' });
    expect(block('notice').text).toMatch(/^Conserve esta carta/);
  });

  it('has at its head what is known of the organisation', async () => {
    const organization = { ...andina, taxId: '900.123.456-7', address: 'Calle 1 # 2-3', municipality: 'Cali' };
    expect((await letter()).block('sender').lines).toEqual(['Teléfono 01 8000 912 345']);
    const { block } = await letter({ organization });
    expect(block('sender').lines).toEqual(['NIT 900.123.456-7', 'Calle 1 # 2-3, Cali', 'Teléfono 01 8000 912 345']);
    expect(block('dateline').text).toBe('Cali, 3 de julio de 2026');
  });

  it('says what was promised and by when', async () => {
    const remedies = ['Revisarlo sin costo', { text: 'Entregar uno nuevo', dueDate: '2026-07-20' }];
    const { block } = await letter({ draft: { remedies } });
    expect(block('remedies').remedies).toEqual([
      { text: 'Revisarlo sin costo' },
      { text: 'Entregar uno nuevo', by: 'A más tardar el 20 de julio de 2026.' },
    ]);
    expect((await letter()).block('remedies')).toBeUndefined();
  });

  it('decides each thing asked', async () => {
    const { block } = await letter({
      items: ['Que lo cambien', 'Que devuelvan el arriendo'],
      draft: {
        decision: 'partlyGranted',
        answers: [
          { itemId: 'p1', outcome: 'granted' },
          { itemId: 'p2', outcome: 'denied', reason: 'El contrato no lo prevé.' },
        ],
      },
    });
    expect(block('decision').rows.map(({ item, outcome, reason }) => [item, outcome, reason])).toEqual([
      ['Que lo cambien', 'granted', 'Como usted lo pidió.'],
      ['Que devuelvan el arriendo', 'denied', 'El contrato no lo prevé.'],
    ]);
  });

  it('does not say twice what the text of the answer says', async () => {
    const { block, section } = await letter({ draft: { text: 'La garantía venció en mayo.', decision: 'denied' } });
    expect(section('analysis')).toEqual(['La garantía venció en mayo.']);
    expect(block('decision').rows[0]).toMatchObject({ outcome: 'denied', reason: 'Por las razones del análisis.' });
  });

  it('names the norms that bind the case, and cites the rest as it was written', async () => {
    const { block } = await letter({
      draft: { basis: ['Ley 1480 de 2011, art. 58, num. 5, lit. c', 'Contrato 8841, cláusula 9'] },
    });
    expect(block('legalBasis').norms).toMatchObject([
      { normId: 'co.consumer.direct_claim', citation: 'Ley 1480 de 2011, art. 58, num. 5, lit. c' },
      { citation: 'Contrato 8841, cláusula 9' },
    ]);
    expect(block('legalBasis').norms[1]).not.toHaveProperty('label');
  });

  it('tells the term and the recourse, each in full', async () => {
    const { section } = await letter({ draft: { recourse: 'Puede pedir revisión.\n\nPuede acudir a la SIC.' } });
    // 15 business days from Thursday 2 July: 2-3, 6-10, 14-17 and 21-24; Mondays 13 and 20 are holidays.
    expect(section('term')[0]).toMatch(/^Vence el viernes 24 de julio de 2026: 15 días hábiles/);
    expect(section('recourse')).toEqual(['Puede pedir revisión.', 'Puede acudir a la SIC.']);
  });

  it('is in the language of the filing', async () => {
    const { title, block } = await letter({ submission: filing({ language: 'en' }) });
    expect(title).toBe('Answer to your claim · AND-2026-000001-1');
    expect(block('signature').role).toBe('Head of service and PQRS');
  });

  it('of an anonymous case names nobody outside', async () => {
    const { block } = await letter({ submission: anonymousFiling({ category: 'queja' }) });
    expect(block('addressee').lines).toEqual(['Persona que presentó el caso de forma anónima']);
  });
});

describe('a draft', () => {
  it('says so in its title, signature and notice, and is of whoever drafted it', async () => {
    const { title, block } = await letter({ approve: false });
    expect(title).toBe('Proyecto de respuesta a su reclamo · AND-2026-000001-1');
    expect(block('dateline').date).toBe('2026-07-01');
    expect(block('signature')).toMatchObject({ name: 'Camila Restrepo', role: 'Agente · Proyecto' });
    expect(block('notice').text).toBe('Proyecto de respuesta: falta que lo aprueben. No lo envíe ni lo entregue.');
  });

  it('that lacks something is no letter yet', async () => {
    const { desk, caseId } = await answered({ items: ['Uno', 'Dos'], approve: false });
    await desk.command(camila, caseId, { type: 'draftAnswer', text: 'Sí.', decision: 'granted' });
    const bare = await desk.letter(camila, caseId);
    expect(() => letterOf(bare)).toThrow(
      expect.objectContaining({
        code: 'letter-incomplete',
        missing: ['answer:p1', 'answer:p2', 'legalBasis', 'recourse'],
      }) as Error,
    );
  });
});

describe('who may have it', () => {
  it('a case without an answer has no letter', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    await expect(desk.letter(camila, caseId)).rejects.toMatchObject({ code: 'letter-incomplete', missing: ['answer'] });
    await expect(desk.letter(camila, 'nada')).rejects.toMatchObject({ code: 'case-not-found' });
  });

  it('a denuncia is for the head and its assignee; whom a letter is for, no other area learns', async () => {
    const denuncia = await answered({ submission: anonymousFiling() });
    await expect(denuncia.desk.letter(julian, denuncia.caseId)).rejects.toMatchObject({ code: 'access-forbidden' });
    expect((await denuncia.desk.letter(paola, denuncia.caseId)).case.radicado).toBe('AND-2026-000001-1');
    const { desk, caseId } = await answered();
    const area = { id: 'a1', name: 'Taller', role: 'area' } as const;
    await expect(desk.letter(area, caseId)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.letter({ ...area, role: 'citizen' }, caseId)).rejects.toMatchObject({ code: 'access-forbidden' });
    expect((await desk.letter(julian, caseId)).case.radicado).toBe('AND-2026-000001-1');
  });
});
