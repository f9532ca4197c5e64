import { describe, expect, test } from 'vitest';
import { isPqrsError } from '../errors.js';
import { locales } from '../texts/catalogue.js';
import { composeLetter } from './composeLetter.js';
import type { LetterBlock, LetterInput } from './letter.js';
import { letterGaps } from './letterGaps.js';
import { sampleLetter } from './letterSamples.js';
import { letterValues } from './letterValues.js';

type Block<Kind extends LetterBlock['kind']> = Extract<LetterBlock, { kind: Kind }>;

function blockOf<Kind extends LetterBlock['kind']>(kind: Kind, changes: Partial<LetterInput> = {}): Block<Kind> {
  const { blocks } = composeLetter({ ...sampleLetter, ...changes });
  return blocks.find((block): block is Block<Kind> => block.kind === kind)!;
}

function submission(changes: Partial<LetterInput['case']['submission']>): Pick<LetterInput, 'case'> {
  return { case: { ...sampleLetter.case, submission: { ...sampleLetter.case.submission, ...changes } } };
}

function refusal(changes: Partial<LetterInput>) {
  try {
    composeLetter({ ...sampleLetter, ...changes });
  } catch (error) {
    if (isPqrsError(error)) return error;
  }
  return undefined;
}

describe('a letter', () => {
  test('has its parts in their order', () => {
    const { title, blocks } = composeLetter(sampleLetter);
    expect(title).toBe('Respuesta a su reclamo · AND-2026-004702-0');
    expect(blocks.map((block) => (block.kind === 'section' ? block.part : block.kind))).toEqual([
      'sender',
      'dateline',
      'addressee',
      'title',
      'reference',
      'greeting',
      'analysis',
      'decision',
      'remedies',
      'legalBasis',
      'term',
      'recourse',
      'notification',
      'signature',
      'notice',
    ]);
  });

  test('says what is promised and by when, in three languages, and nothing where nothing is', () => {
    const remedies = [
      { text: 'Entregar un datáfono nuevo', dueDate: '2026-12-01' },
      { text: 'Devolver 18 días de arriendo' },
    ];
    const promised = locales.map((locale) => blockOf('remedies', { locale, remedies }));
    expect(promised.map(({ title, lead, remedies: [first] }) => [title, lead, first?.by])).toEqual([
      ['Lo que haremos', 'Nos comprometemos a lo siguiente:', 'A más tardar el 1 de diciembre de 2026.'],
      ['What we will do', 'We commit to the following:', 'No later than 1 December 2026.'],
      ['O que faremos', 'Assumimos o seguinte compromisso:', 'Até 1º de dezembro de 2026.'],
    ]);
    expect(promised[0]?.remedies[1]).toEqual({ text: 'Devolver 18 días de arriendo' });
    expect(blockOf('remedies', { remedies: [] })).toBeUndefined();
  });

  test('says who sends it, from where and when, to whom, and which case it answers', () => {
    expect(blockOf('sender').lines).toEqual([
      'NIT 900.123.456-7',
      'Carrera 7 # 71-21, Bogotá, D. C.',
      'Teléfono 601 555 0100',
      'servicio@example.com',
    ]);
    expect(blockOf('dateline').text).toBe('Bogotá, D. C., 24 de noviembre de 2026');
    expect(blockOf('addressee').lines).toEqual(['José Muñoz Ibáñez', 'jose@example.com']);
    expect(blockOf('addressee', submission({ answerBy: 'post' })).lines).toEqual([
      'José Muñoz Ibáñez',
      'Calle 10 # 3-20',
      'Cali',
    ]);
    expect(blockOf('reference').rows.map((row) => row.text)).toEqual([
      'AND-2026-004702-0',
      '5 de noviembre de 2026',
      'El datáfono no enciende',
    ]);
  });

  test('decides on each thing asked, with its reason', () => {
    const { lead, rows } = blockOf('decision');
    expect(lead).toBe('Accedemos a una parte de lo que usted pidió.');
    expect(rows.map((row) => [row.item, row.outcomeText, row.reason])).toEqual([
      ['Que cambien el datáfono', 'Se accede', 'Como usted lo pidió.'],
      [
        'Que devuelvan el valor del arriendo de noviembre',
        'Se accede en parte',
        'Devolvemos 18 días: los que el equipo no funcionó.',
      ],
      [
        'Que paguen las ventas que no se hicieron',
        'No se accede',
        'El contrato, cláusula 9, excluye las ventas esperadas.',
      ],
    ]);
  });

  test('tells the recourses with the law that opens them', () => {
    const { blocks } = composeLetter(sampleLetter);
    expect(blocks.find((block) => block.kind === 'section' && block.part === 'recourse')).toMatchObject({
      title: 'A dónde puede acudir',
      paragraphs: [
        'Puede pedirnos que revisemos esta decisión. Escríbanos con el número de radicado y díganos con qué no está de acuerdo.',
        'Si considera que se desconocieron sus derechos como consumidor, puede acudir a la Superintendencia de Industria y Comercio (Ley 1480 de 2011, art. 58).',
      ],
    });
  });

  test('cites a basis and tells a recourse in the words of the answer', () => {
    const legalBasis = [...sampleLetter.legalBasis, { citation: ' Contrato 8841, cláusula 9\u202e' }];
    expect(blockOf('legalBasis', { legalBasis }).norms).toEqual([
      sampleLetter.legalBasis[0],
      { citation: 'Contrato 8841, cláusula 9' },
    ]);
    const recourse = ['tutela', { text: 'Puede pedir revisión.\n\nEscríbanos.' }] as const;
    const { blocks } = composeLetter({ ...sampleLetter, recourse });
    expect(blocks.find((block) => block.kind === 'section' && block.part === 'recourse')).toMatchObject({
      paragraphs: [
        'Si considera que se vulneró su derecho fundamental de petición, puede presentar una acción de tutela ante un juez (Constitución Política, art. 86).',
        'Puede pedir revisión.',
        'Escríbanos.',
      ],
    });
  });

  test('that nobody approved is a draft wherever it would pass for a letter', () => {
    expect(composeLetter({ ...sampleLetter, draft: true }).title).toBe(
      'Proyecto de respuesta a su reclamo · AND-2026-004702-0',
    );
    expect(blockOf('title', { draft: true }).text).toBe('Proyecto de respuesta a su reclamo');
    expect(blockOf('signature', { draft: true }).role).toBe('Jefe de Servicio al Cliente y PQRS · Proyecto');
    expect(blockOf('notice', { draft: true }).text).toMatch(/^Proyecto de respuesta: falta que lo aprueben/);
  });

  test('of a sender without a municipality is dated alone', () => {
    const { municipality: _municipality, ...sender } = sampleLetter.sender;
    expect(blockOf('dateline', { sender }).text).toBe('24 de noviembre de 2026');
    expect(blockOf('sender', { sender }).lines[1]).toBe('Carrera 7 # 71-21');
  });

  test('of an anonymous case has no name and no address, even if they came along', () => {
    const anonymous = submission({ anonymous: true, answerBy: 'tracking' });
    const letter = composeLetter({ ...sampleLetter, ...anonymous });
    expect(JSON.stringify(letter)).not.toMatch(/José|jose@|Calle 10/);
    expect(blockOf('addressee', anonymous).lines).toEqual(['Persona que presentó el caso de forma anónima']);
    expect(letterValues({ ...sampleLetter, ...anonymous }).nombre).toBeUndefined();
  });

  test('keeps long names and names from right to left', () => {
    const long = 'Ana María '.repeat(15).trim();
    expect(blockOf('addressee', submission({ person: { name: long } })).lines).toEqual([long]);
    expect(blockOf('addressee', submission({ person: { name: 'محمد العربي' } })).lines).toEqual([
      '\u2068محمد العربي\u2069',
    ]);
  });

  test('parts the analysis at blank lines and keeps what was set apart in it', () => {
    const body = { text: 'Uno\ndos\n \n\nTres \u2068محمد\u2069, fin\u202e', missing: [] };
    const { blocks } = composeLetter({ ...sampleLetter, body });
    expect(blocks.find((block) => block.kind === 'section')).toMatchObject({
      paragraphs: ['Uno\ndos', 'Tres \u2068محمد\u2069, fin'],
    });
  });

  test('is complete in every language, with no text left unfilled', () => {
    for (const locale of locales) {
      for (const input of [sampleLetter, { ...sampleLetter, draft: true as const }])
        expect(JSON.stringify(composeLetter({ ...input, locale }).blocks)).not.toMatch(/\{\w+\}|undefined/);
    }
    expect(composeLetter({ ...sampleLetter, locale: 'en' }).title).toBe('Answer to your claim · AND-2026-004702-0');
    expect(composeLetter({ ...sampleLetter, locale: 'pt-BR' }).title).toBe(
      'Resposta a sua reclamação · AND-2026-004702-0',
    );
  });
});

describe('what a letter lacks', () => {
  test('three things asked and two answered: it is refused, and the third is named', () => {
    const answers = sampleLetter.answers.slice(0, 2);
    expect(letterGaps({ ...sampleLetter, answers })).toEqual([
      { part: 'answer', id: 'c', text: 'Que paguen las ventas que no se hicieron' },
    ]);
    const error = refusal({ answers });
    expect(error).toMatchObject({ code: 'letter-incomplete', missing: ['answer:c'] });
    expect(error?.message).not.toContain('ventas');
  });

  test.each<[string[], Partial<LetterInput>]>([
    [['analysis'], { body: { text: ' \n ', missing: [] } }],
    [['variable:motivo'], { body: { text: 'Por [motivo].', missing: ['motivo'] } }],
    [['legalBasis'], { legalBasis: [] }],
    [['legalBasis'], { legalBasis: [{ citation: ' ' }] }],
    [['term'], { term: [] }],
    [['recourse'], { recourse: [] }],
    [['recourse'], { recourse: [{ text: ' \n' }] }],
    [['signatory'], { signatory: { name: 'Paola Ruiz', role: ' ' } }],
    [['radicado'], { case: { ...sampleLetter.case, radicado: '' } }],
    [['addressee'], submission({ person: { name: '\u202e' } })],
    [['item:z'], { answers: [...sampleLetter.answers, { itemId: 'z', outcome: 'granted' }] }],
  ])('%s', (missing, changes) => {
    expect(refusal(changes)).toMatchObject({ code: 'letter-incomplete', missing });
  });

  test('a decision that contradicts its items is refused', () => {
    expect(refusal({ decision: 'granted' })).toMatchObject({ code: 'letter-incongruent' });
    expect(refusal({ decision: 'informed' })).toMatchObject({ code: 'letter-incongruent' });
    expect(refusal({ decision: 'informed', items: [], answers: [] })).toBeUndefined();
  });
});

test('the values of a template come from the case', () => {
  const { legalBasis, decision } = sampleLetter;
  expect(letterValues({ ...sampleLetter, legalBasis, decision, dueDate: '2026-11-27' })).toEqual({
    radicado: 'AND-2026-004702-0',
    nombre: 'José Muñoz Ibáñez',
    fecha: '24 de noviembre de 2026',
    fechaRecibo: '5 de noviembre de 2026',
    vence: '27 de noviembre de 2026',
    categoria: 'reclamo',
    asunto: 'El datáfono no enciende',
    decision: 'se accede en parte',
    normas: 'Ley 1480 de 2011, art. 58, num. 5, lit. c',
    organizacion: 'Datáfonos Andinos S. A. S.',
    telefono: '601 555 0100',
    firmante: 'Paola Ruiz',
    cargo: 'Jefe de Servicio al Cliente y PQRS',
  });
});
