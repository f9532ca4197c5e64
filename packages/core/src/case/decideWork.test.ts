import { describe, expect, it } from 'vitest';
import { camila, carryOut, caseAfter, filed, paola } from './caseSamples.js';
import { isDisclosable, watermark } from './disclosure.js';
import type { CaseCommand } from './command.js';

const at = '2026-07-02T15:00:00.000Z';

describe('the work on a case', () => {
  it('begins with what the person asks for, or with the subject', () => {
    expect(caseAfter(0).items).toEqual([{ id: 'p1', text: 'El datáfono no enciende' }]);
    const asking = caseAfter(0, { submission: { ...filed, request: 'Que lo cambien' } });
    expect(asking.items).toEqual([{ id: 'p1', text: 'Que lo cambien' }]);
    const split = carryOut(asking, { type: 'setItems', items: ['Que lo cambien', 'Que paguen'] }, camila, at);
    expect(split.items.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('asks areas inside the term and keeps their answers', () => {
    const ask = (dueDate: string): CaseCommand => ({ type: 'askArea', area: 'calidad', text: '¿Qué falló?', dueDate });
    // Due on 24 July 2026.
    expect(() => carryOut(caseAfter(1), ask('2026-07-25'), camila, at)).toThrow(
      expect.objectContaining({ fields: [{ field: 'dueDate', code: 'badDate' }] }),
    );
    const asked = carryOut(caseAfter(1), ask('2026-07-10'), camila, at);
    const answered = carryOut(asked, { type: 'answerArea', requestId: 's1', text: 'El cabezal' }, camila, at);
    expect(answered.requests).toEqual([
      { id: 's1', area: 'calidad', text: '¿Qué falló?', askedAt: at, dueDate: '2026-07-10', answeredAt: at },
    ]);
    expect(() => carryOut(answered, { type: 'answerArea', requestId: 's1', text: 'Otra vez' }, camila, at)).toThrow(
      expect.objectContaining({ code: 'input-invalid' }),
    );
  });

  it('hands sensitive data out only while a granted request lasts', () => {
    const ask: CaseCommand = {
      type: 'requestDisclosure',
      data: 'Contrato 12',
      recipient: 'Notaría 5',
      purpose: 'Proceso',
      legalBasis: 'Oficio 8',
      expiresOn: '2026-08-01',
    };
    const boss = { id: 'ana', name: 'Ana Ríos', role: 'boss' } as const;
    const asked = carryOut(caseAfter(1), ask, paola, at);
    const [waiting] = asked.disclosures;
    expect(waiting && isDisclosable(waiting, '2026-07-02')).toBe(false);
    const granted = carryOut(
      asked,
      { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Hay orden' },
      boss,
      at,
    );
    const [disclosure] = granted.disclosures;
    expect(disclosure).toMatchObject({ requestedBy: paola, decision: { granted: true, by: boss } });
    expect(disclosure && [isDisclosable(disclosure, '2026-08-01'), isDisclosable(disclosure, '2026-08-02')]).toEqual([
      true,
      false,
    ]);
    expect(disclosure && watermark(disclosure, 'AND-2026-000001-1')).toBe(
      'AND-2026-000001-1 · d1 · Notaría 5 · 2026-08-01',
    );
    expect(() =>
      carryOut(granted, { type: 'decideDisclosure', disclosureId: 'd1', granted: false, reason: 'No' }, boss, at),
    ).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });
});
