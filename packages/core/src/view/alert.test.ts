import { describe, expect, it } from 'vitest';
import type { EscalationAlert } from '../escalation/alert.js';
import { locales } from '../texts/catalogue.js';
import { alertText } from './alert.js';

const share: EscalationAlert = {
  key: 'statute/2026-12-02T04:59:59Z/N2',
  clockId: 'statute',
  level: 'N2',
  severity: 'medium',
  trigger: { type: 'share', percent: 75 },
  at: '2026-11-26T00:00:00-05:00',
  deliverAt: '2026-11-26T08:00:00-05:00',
  roles: ['lead'],
  channels: ['email', 'chat'],
  dueAt: '2026-12-01T23:59:59-05:00',
  timeZone: 'America/Bogota',
  held: false,
};

/** Without what the eye does not see. */
function shown(alert: Partial<EscalationAlert>, locale: (typeof locales)[number] = 'es-CO'): string {
  return alertText({ ...share, ...alert }, 'AND-2026-004702-0', locale)
    .replace(/[\u2066\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
}

describe('the sentence of an alert', () => {
  it('says the share in every language', () => {
    expect(locales.map((locale) => shown({}, locale))).toEqual([
      'N2: el caso AND-2026-004702-0 llegó al 75 % de su término; vence el martes 1 de diciembre.',
      'N2: case AND-2026-004702-0 has reached 75% of its term; it is due on Tuesday 1 December.',
      'N2: o caso AND-2026-004702-0 chegou a 75% do prazo; vence na terça-feira, 1º de dezembro.',
    ]);
  });

  it('says each reason', () => {
    const texts = (
      [
        { type: 'beforeDue', left: { amount: 1, unit: 'businessDays' } },
        { type: 'beforeDue', left: { amount: 4, unit: 'hours' } },
        { type: 'detection', facts: ['safety', 'media'] },
        { type: 'detection', facts: [] },
        { type: 'fact', facts: ['regulatorOrJudge'] },
        { type: 'silence', unanswered: 'N1', minutes: 240 },
        { type: 'manual' },
      ] as const
    ).map((trigger) => shown({ trigger }));
    expect(texts).toEqual([
      'N2: al caso AND-2026-004702-0 le queda 1 día hábil de su término; vence el martes 1 de diciembre.',
      'N2: al caso AND-2026-004702-0 le quedan 4 horas de su término; vence el martes 1 de diciembre.',
      'N2: el caso AND-2026-004702-0 es de severidad media por riesgo para la salud o la seguridad y exposición en medios; vence el martes 1 de diciembre.',
      'N2: el caso AND-2026-004702-0 es de severidad media; vence el martes 1 de diciembre.',
      'N2: el caso AND-2026-004702-0 requiere su atención por requerimiento de una autoridad o un juez; vence el martes 1 de diciembre.',
      'N2: nadie confirmó el aviso N1 del caso AND-2026-004702-0; vence el martes 1 de diciembre.',
      'N2: el caso AND-2026-004702-0 se escaló a su nivel; vence el martes 1 de diciembre.',
    ]);
  });

  it('says what is overdue, with the year where it is another', () => {
    const lapse = { trigger: { type: 'lapse' }, level: 'N4', deliverAt: '2026-12-02T08:00:00-05:00' } as const;
    const daily = { trigger: { type: 'daily', date: '2027-01-04' }, deliverAt: '2027-01-04T08:00:00-05:00' } as const;
    expect(locales.map((locale) => shown(lapse, locale))).toEqual([
      'N4: el término del caso AND-2026-004702-0 se cumplió sin respuesta; venció el martes 1 de diciembre.',
      'N4: the term of case AND-2026-004702-0 ran out without an answer; it was due on Tuesday 1 December.',
      'N4: o prazo do caso AND-2026-004702-0 terminou sem resposta; venceu na terça-feira, 1º de dezembro.',
    ]);
    expect(shown(daily)).toBe(
      'N2: el caso AND-2026-004702-0 sigue sin respuesta; venció el martes 1 de diciembre de 2026.',
    );
  });

  it('says today, the time of a term in hours, and a term that is held', () => {
    expect(shown({ deliverAt: '2026-12-01T08:00:00-05:00' })).toMatch(/; vence hoy, martes 1 de diciembre\.$/);
    expect(shown({ dueAt: '2026-12-01T15:30:00-05:00' })).toMatch(
      /; vence el martes 1 de diciembre a las 3:30 p\. m\.$/,
    );
    expect(shown({ held: true })).toMatch(/; su término está detenido\.$/);
  });

  it('keeps the radicado from left to right', () => {
    expect(alertText(share, 'AND-2026-004702-0', 'en')).toContain('case \u2066AND-2026-004702-0\u2069 has');
  });
});
