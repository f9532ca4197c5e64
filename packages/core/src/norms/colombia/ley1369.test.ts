import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const receivedAt = '2026-09-24T09:00:00-05:00';
const told: TermEvent = { type: 'extended', at: '2026-10-15T09:00:00-05:00', reason: 'Falta la guía de entrega.' };

describe('postal services (Ley 1369 de 2009, arts. 31 and 32)', () => {
  test('fifteen business days for the PQR, without extension, and silence in favour', () => {
    const { dueDate, explanation } = due({ rule: 'co.postal.pqr', receivedAt });
    expect(dueDate).toBe('2026-10-16');
    expect(explanation.silence).toMatchObject({ effect: 'positive', takesEffectAt: '2026-10-16T23:59:59-05:00' });
    expect(explanation.silence?.recognition).toBeUndefined();
    expect(() => due({ rule: 'co.postal.pqr', receivedAt, events: [told] })).toThrowError(
      code('clock-extension-refused'),
    );
  });

  test('the reposición may take fifteen more for evidence, and its silence is in favour too', () => {
    const { dueDate, explanation } = due({ rule: 'co.postal.pqr.reposition', receivedAt, events: [told] });
    expect(dueDate).toBe('2026-11-09');
    expect(explanation.silence?.effect).toBe('positive');
  });

  test('the sender of a national item has ten calendar days, and nothing moves the last one', () => {
    const window = { rule: 'co.postal.claim_window', receivedAt: '2026-12-15T10:00:00-05:00' };
    expect(due(window).dueDate).toBe('2026-12-25');
    expect(due(window).explanation.prudentDate).toBe('2026-12-24');
    expect(due({ ...window, readings: { lastDay: 'rolls' } }).dueDate).toBe('2026-12-28');
  });

  test('six months for an international one, five business days for the addressee', () => {
    // Six months from 31 August end on the last of February, a Sunday.
    expect(due({ rule: 'co.postal.claim_window.international', receivedAt: '2026-08-31T10:00:00-05:00' }).dueDate).toBe(
      '2027-03-01',
    );
    expect(due({ rule: 'co.postal.claim_window.addressee', receivedAt: '2026-07-17T10:00:00-05:00' }).dueDate).toBe(
      '2026-07-27',
    );
  });

  test('the procedure is that of Ley 1480 de 2011, in force from 12 April 2012', () => {
    expect(due({ rule: 'co.postal.pqr', receivedAt: '2012-04-12T09:00:00-05:00' }).norm.verification).toBe('verified');
    expect(() => due({ rule: 'co.postal.pqr', receivedAt: '2012-04-11T09:00:00-05:00' })).toThrowError(
      code('norm-not-in-force'),
    );
  });
});
