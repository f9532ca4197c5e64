import { describe, expect, it } from 'vitest';
import { camila, carryOut, caseAfter, clockOf, filed, paola, soundDraft } from './caseSamples.js';
import { closingGate } from './closingGate.js';
import { isDisclosable, watermark } from './disclosure.js';
import { exposureCop } from './obligation.js';
import type { CaseCommand } from './command.js';

const at = '2026-07-02T15:00:00.000Z';

describe('what an answer promises', () => {
  it('is kept with its day, which lies ahead in the zone of the case', () => {
    // 23:30 of 2 July in Bogotá is 3 July in UTC.
    const late = '2026-07-03T04:30:00.000Z';
    const promise = (dueDate: string): CaseCommand => ({ ...soundDraft, remedies: [{ text: 'Cambiarlo', dueDate }] });
    const drafted = carryOut(caseAfter(1), promise('2026-07-02'), camila, late);
    expect(drafted.answer?.remedies).toEqual([{ id: 'r1', text: 'Cambiarlo', dueDate: '2026-07-02' }]);
    expect(() => carryOut(caseAfter(1), promise('2026-07-01'), camila, late)).toThrow(
      expect.objectContaining({ fields: [{ field: 'remedies.0.dueDate', code: 'badDate' }] }),
    );
  });
});

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

  it('counts a penalty from its notification, and what may be owed by its likelihood', () => {
    const claim = {
      type: 'recordPenalty',
      origin: 'customer',
      basis: 'Cláusula 9',
      amountCop: 10_000_001,
      notifiedOn: '2026-07-02',
      dueDate: '2026-07-17',
      probabilityPercent: 30,
    } as const;
    expect(() => carryOut(caseAfter(1), { ...claim, dueDate: '2026-07-01' }, camila, at)).toThrow(
      expect.objectContaining({ fields: [{ field: 'dueDate', code: 'badDate' }] }),
    );
    const one = carryOut(caseAfter(1), claim, camila, at);
    const two = carryOut(one, { ...claim, origin: 'authority', amountCop: 500, probabilityPercent: 1 }, camila, at);
    // 30 % of 10 000 001 is 3 000 000.3, and 1 % of 500 is 5.
    expect(exposureCop(two.penalties)).toBe(3_000_005);
    const decided = carryOut(
      two,
      { type: 'decidePenalty', penaltyId: 'm1', decision: 'accept', reason: 'La cláusula es clara' },
      paola,
      at,
    );
    expect(exposureCop(decided.penalties)).toBe(10_000_006);
    expect(() =>
      carryOut(decided, { type: 'decidePenalty', penaltyId: 'm1', decision: 'negotiate', reason: 'r' }, paola, at),
    ).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it('keeps a case from closing while others wait for its organisation, or it for them', () => {
    const ready = caseAfter(6);
    const demanded = carryOut(
      ready,
      { type: 'recordRequirement', authority: 'SIC', reference: '26-11', dueDate: '2026-07-10', owner: 'Paola Ruiz' },
      camila,
      at,
    );
    const gap = closingGate(demanded, clockOf(demanded)).find(({ criterion }) => criterion === 'causeCoded');
    expect(gap).toMatchObject({ met: false, gap: 'filePending', about: ['SIC: 26-11'] });
    expect(() => carryOut(demanded, { type: 'close' }, camila, at)).toThrow(
      expect.objectContaining({ code: 'case-closing-incomplete', missing: ['causeCoded'] }),
    );
    const answer = { type: 'answerRequirement', requirementId: 'q1', evidence: 'Radicado 26-11-88' } as const;
    const answered = carryOut(demanded, answer, camila, at);
    expect(carryOut(answered, { type: 'close' }, camila, at).stage).toBe('closed');
  });
});
