import { describe, expect, it } from 'vitest';
import { camila, carryOut, caseAfter, clockOf, paola } from './caseSamples.js';

// Received on Wednesday 1 July 2026 under Ley 1755 art. 14: 15 business days, due on 24 July (13 and 20 July are holidays).
const ask = { type: 'requestInformation', text: 'La factura de compra' } as const;
const tacit = { type: 'withdraw', kind: 'tacit', reason: 'No completó la petición' } as const;

describe('the term of a case', () => {
  it('stands from the day after the person was asked to complete, and runs again the day after it came', () => {
    const asked = carryOut(caseAfter(1), ask, camila, '2026-07-03T15:00:00.000Z');
    expect(clockOf(asked)).toMatchObject({ pausedAt: '2026-07-03T15:00:00.000Z' });
    expect(asked.information).toEqual({ text: 'La factura de compra', requestedAt: '2026-07-03T15:00:00.000Z' });
    const came = carryOut(
      asked,
      { type: 'receiveInformation', text: 'Envió la factura' },
      camila,
      '2026-07-15T15:00:00.000Z',
    );
    // Two days had counted (2 and 3 July), so 13 are left from 16 July, with 20 July a holiday: 4 August.
    expect(clockOf(came)).toMatchObject({ dueDate: '2026-08-04' });
    expect(clockOf(came).pausedAt).toBeUndefined();
  });

  it('is longer once the person was told, by its length at most', () => {
    const extended = carryOut(
      caseAfter(1),
      { type: 'extendTerm', reason: 'Falta el peritaje', until: '2026-08-03', channel: 'email' },
      paola,
      '2026-07-21T15:00:00.000Z',
    );
    expect(clockOf(extended).dueDate).toBe('2026-08-03');
  });

  it('ends without an answer where another body is competent', () => {
    const gone = carryOut(
      caseAfter(1),
      { type: 'transfer', body: 'Superintendencia de Industria y Comercio', reason: 'Es de su competencia' },
      paola,
      '2026-07-03T15:00:00.000Z',
    );
    expect(gone).toMatchObject({
      stage: 'ended',
      ending: { kind: 'transferred', body: 'Superintendencia de Industria y Comercio' },
    });
    expect(clockOf(gone).stoppedAt).toBe('2026-07-03T15:00:00.000Z');
    const back = carryOut(
      gone,
      { type: 'reopen', reason: 'La entidad la devolvió' },
      paola,
      '2026-07-06T15:00:00.000Z',
    );
    expect([back.stage, back.ending]).toEqual(['analysis', undefined]);
  });

  it('ends tacitly only after the month that the person has', () => {
    const at = '2026-07-03T15:00:00.000Z';
    expect(() => carryOut(caseAfter(1), tacit, paola, at)).toThrow(
      expect.objectContaining({ code: 'case-command-refused', help: expect.stringContaining('express') as string }),
    );
    const asked = carryOut(caseAfter(1), ask, camila, at);
    // One month from 3 July is 3 August, a Monday: that day is still the person's.
    expect(() => carryOut(asked, tacit, paola, '2026-08-04T04:59:59.000Z')).toThrow(
      expect.objectContaining({ message: 'The person has until 2026-08-03 to complete what was asked for.' }),
    );
    const gone = carryOut(asked, tacit, paola, '2026-08-04T05:00:00.000Z');
    expect(gone).toMatchObject({ stage: 'ended', ending: { kind: 'withdrawn', withdrawal: 'tacit' } });
  });

  it('ends expressly whenever the person says so', () => {
    const express = { type: 'withdraw', kind: 'express', reason: 'Lo pidió por correo' } as const;
    expect(carryOut(caseAfter(1), express, paola, '2026-07-02T15:00:00.000Z').stage).toBe('ended');
  });
});
