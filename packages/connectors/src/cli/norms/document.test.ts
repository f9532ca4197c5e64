import { createLaw } from '@pqrs-kit/core';
import type { Duty, Norm } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { lawOfCitation, normsDocument } from './document.js';

const claim: Norm = {
  id: 'xx.claim',
  variant: 'new',
  name: 'Reclamo | urgente',
  citation: 'Ley 1 de 2000, art. 1; Ley 2 de 2001, art. 2',
  source: 'https://www.example.org/ley-1?a=1',
  bound: 'quien responde',
  role: 'answer',
  term: { amount: 15, unit: 'businessDays' },
  trigger: 'recepción',
  startsAfter: 'xx.visit',
  calendar: 'co',
  timeZone: 'America/Bogota',
  readings: { lastDay: { values: ['stays', 'rolls'], note: 'Nada lo extiende.' } },
  extension: {
    id: 'xx.extension',
    citation: 'Ley 1 de 2000, art. 3',
    condition: 'Se informa antes.',
    limit: { added: 8 },
    reading: { values: ['total', 'added'], note: 'Se discute.' },
  },
  completion: {
    citation: 'Ley 1 de 2000, art. 4',
    cause: 'se pidió completar',
    askWithin: 5,
    personHas: 2,
    reading: { values: ['resume'], note: 'Lo dice la ley.' },
  },
  suspension: { citation: 'Ley 1 de 2000, art. 5', cause: 'sin el bien' },
  silence: {
    effect: 'positive',
    citation: 'Ley 1 de 2000, art. 6',
    note: 'Se entiende a favor.',
    fromFiling: { amount: 3, unit: 'months' },
    recognition: 'xx.recognise',
  },
  inForceFrom: '2000-01-01',
  fromIsUnverified: true,
  inForceUntil: '2009-12-31',
  verification: 'disputed',
  note: 'Falta <leer>.',
};
const visit: Norm = {
  id: 'xx.visit',
  name: 'Visita',
  citation: 'Ley 2 de 2001, art. 9',
  source: 'https://www.example.org/ley-2',
  bound: 'quien responde',
  role: 'step',
  term: 'fromCase',
  trigger: 'reclamo',
  calendar: 'co',
  timeZone: 'America/Bogota',
  inForceFrom: '2001-01-01',
  verification: 'verified',
};
const duty: Duty = {
  id: 'xx.receive',
  name: 'Recibir',
  citation: 'Ley 1 de 2000, art. 7',
  source: 'https://www.example.org/ley-1',
  bound: 'todos',
  rule: 'Recibir siempre.',
  inForceFrom: '2000-01-01',
  verification: 'secondary',
};

function documentOf(norms: Norm[], duties: Duty[], open: { id: string; question: string }[] = []): string {
  return normsDocument(createLaw([{ id: 'xx', name: 'Equis', norms, duties, open }]));
}

/** Rows of the tables below a heading, each as its cells by the heads of the columns. */
function rowsBelow(page: string, heading: string): Record<string, string>[] {
  const [, below = ''] = page.split(`\n${heading}\n`);
  const [section = ''] = below.split(/\n#{2,3} /);
  let heads: string[] = [];
  return section.split('\n').flatMap((line) => {
    if (!line.startsWith('| ')) heads = [];
    if (!line.startsWith('| ') || line.startsWith('| ---')) return [];
    const cells = line.slice(2, -2).split(/(?<!\\) \| /);
    if (heads.length > 0) return [Object.fromEntries(cells.map((cell, index) => [heads[index] ?? '', cell]))];
    heads = cells;
    return [];
  });
}

describe('the page of the norms', () => {
  it('says that it is generated, how to make it again, and that it is no legal advice', () => {
    const [title, , first, second] = documentOf([], []).split('\n');
    expect(title).toBe('# Normas');
    expect(first).toContain('npx pqrs norms document > docs/norms.md');
    expect(second).toMatch(/^No es asesoría jurídica/);
  });

  it('has everything of a norm in its row', () => {
    const [row] = rowsBelow(documentOf([claim], []), '### Ley 1 de 2000');
    expect(row).toEqual({
      Id: '`xx.claim@new`',
      Nombre: 'Reclamo \\| urgente',
      Término: '15 días hábiles<br>para responder',
      'Empieza con': 'recepción<br>al vencer `xx.visit`',
      Prórroga: '`xx.extension`: hasta 8 días hábiles más<br>Se informa antes.<br>Ley 1 de 2000, art. 3',
      'Qué más lo detiene o cambia':
        'Se pidió completar: dentro de 5 días hábiles; la persona tiene 2 meses (Ley 1 de 2000, art. 4).<br>Se suspende: sin el bien (Ley 1 de 2000, art. 5).',
      Silencio:
        'Se entiende resuelto a favor lo pedido, a los 3 meses de la radicación.<br>Se entiende a favor.<br>Se reconoce en `xx.recognise`.<br>Ley 1 de 2000, art. 6',
      'Vigente desde': '2000-01-01<br>**fecha sin verificar**',
      'Vigente hasta': '2009-12-31',
      Cita: 'Ley 1 de 2000, art. 1; Ley 2 de 2001, art. 2',
      Verificación: '**discutida**',
      'Lecturas (en negrilla, la que se usa)':
        '**un último día no hábil no extiende el término**; un último día no hábil extiende el término. Nada lo extiende.<br>**el límite de la prórroga es del término completo**; el límite de la prórroga es de lo añadido. Se discute.<br>**al completarse, el término sigue**. Lo dice la ley.',
      'A quién obliga': 'quien responde',
      Fuente: '[www.example.org](<https://www.example.org/ley-1?a=1>)',
      Notas: 'Falta &lt;leer>.',
    });
  });

  it('groups by the law that is cited first, and keeps duties in tables of their own', () => {
    const page = documentOf([claim, visit], [duty]);
    expect(page.match(/^#{1,3} .*$/gm)).toEqual([
      '# Normas',
      '## Equis',
      '### Ley 1 de 2000',
      '### Ley 2 de 2001',
      '## Abierto',
    ]);
    const first = rowsBelow(page, '### Ley 1 de 2000');
    expect(first.map((row) => row['Id'])).toEqual(['`xx.claim@new`', '`xx.receive`']);
    expect(first[1]).toMatchObject({ 'Qué exige': 'Recibir siempre.', Verificación: '**fuente secundaria**' });
    expect(rowsBelow(page, '### Ley 2 de 2001')).toMatchObject([
      {
        Término: 'el que fije el requerimiento o contrato<br>dentro del trámite',
        Verificación: 'verificada',
        Notas: '',
      },
    ]);
  });

  it('a completion that may be asked for at any time says so', () => {
    const { askWithin: _, ...completion } = claim.completion!;
    expect(rowsBelow(documentOf([{ ...claim, completion }], []), '### Ley 1 de 2000')[0]).toMatchObject({
      'Qué más lo detiene o cambia': expect.stringMatching(
        /^Se pidió completar: mientras corre; la persona tiene 2 meses/,
      ) as string,
    });
  });

  it('ends with what is open', () => {
    const page = documentOf([claim], [], [{ id: 'xx.open', question: '¿Qué dice la circular?' }]);
    expect(rowsBelow(page, '## Abierto')).toEqual([{ Id: '`xx.open`', 'Qué falta': '¿Qué dice la circular?' }]);
  });

  it.each([
    ['Ley 1755 de 2015, arts. 32 y 14, num. 1', 'Ley 1755 de 2015'],
    ['Ley 1480 de 2011; Ley 1755 de 2015, arts. 32 y 33', 'Ley 1480 de 2011'],
    ['RAC 3.10.1.8.1-2 (Res. Aerocivil 1375 y 2466 de 2015)', 'RAC 3'],
    ['Regulation (EU) 2016/679, art. 12(3)', 'Regulation (EU) 2016/679'],
    ['Decreto Legislativo 686 de 2020', 'Decreto Legislativo 686 de 2020'],
  ])('the law of "%s" is "%s"', (citation, name) => {
    expect(lawOfCitation(citation)).toBe(name);
  });
});
