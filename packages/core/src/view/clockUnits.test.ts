import { describe, expect, test } from 'vitest';
import type { DueRequest } from '../clock/request.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { locales } from '../texts/catalogue.js';
import {
  factOf,
  ledgerOfTerm,
  lookAt,
  marksOf,
  month,
  recognition,
  refund,
  simpleRisk,
  tenYears,
} from './clockSamples.js';
import { normName } from './clockNorm.js';
import { plainText } from './richText.js';

describe('a clock in calendar days, months or years', () => {
  test('is told in months and counted down in calendar days', () => {
    const shown = lookAt(month, { at: '2026-02-16T18:00:00-05:00' });
    expect([shown.chip.short, plainText(shown.remainder)]).toEqual(['Quedan 14 d', 'Quedan 14 días calendario.']);
    expect(shown.sentence).toBe(
      'Vence el lunes 2 de marzo de 2026: 1 mes desde el 30 de enero; el último día no es hábil y el término se extiende hasta el primer día hábil siguiente.',
    );
    expect(factOf(shown, 'startsOn')).toBe('sábado 31 de enero, el día siguiente a la recepción');
    expect(factOf(shown, 'skipped')).toBe(
      'El último día no es hábil y el término se extiende hasta el primer día hábil siguiente.',
    );
    expect(ledgerOfTerm(month).slice(-4)).toEqual([
      'vie 27 feb: día 28',
      'sáb 28 feb: no cuenta, sábado',
      'dom 1 mar: no cuenta, domingo',
      'lun 2 mar: día 29',
    ]);
  });

  test('says months added to it in months', () => {
    const extended: DueRequest = {
      ...month,
      events: [{ type: 'extended', at: '2026-02-20T12:00:00-05:00', reason: 'Espera un certificado.' }],
    };
    const shown = lookAt(extended, { at: '2026-02-21T12:00:00-05:00' });
    expect(shown.sentence).toBe('Vence el lunes 30 de marzo de 2026: 2 meses (1 de prórroga) desde el 30 de enero.');
    expect(factOf(shown, 'extension')).toBe('28 días calendario: Espera un certificado.');
  });

  test('that ends on a closed day warns who handles it', () => {
    const shown = lookAt(refund, { at: '2026-12-15T09:00:00-05:00' });
    expect(shown.sentence).toBe(
      'Vence el sábado 26 de diciembre de 2026: 15 días calendario desde el 11 de diciembre.',
    );
    expect(plainText(shown.remainder)).toBe('Quedan 11 días calendario de 15.');
    expect(factOf(shown, 'prudent')).toBe(
      'Actúe a más tardar el jueves 24 de diciembre de 2026: el último día no es hábil y el término no se extiende.',
    );
    expect(factOf(shown, 'reading')).toBe('Un último día no hábil no extiende el término.');
    const rolled = lookAt({ ...refund, readings: { lastDay: 'rolls' } }, { at: '2026-12-11T14:00:00-05:00' });
    expect(plainText(rolled.remainder)).toBe('Quedan 17 días calendario.');
    expect(factOf(rolled, 'reading')).toBe('Un último día no hábil extiende el término.');
  });

  test('overdue, has each day after it late', () => {
    const shown = lookAt(refund, { at: '2026-12-29T09:00:00-05:00' });
    expect(shown.chip.full).toBe('3 días calendario de mora');
    expect(marksOf(shown).slice(-4)).toEqual(['spent due', 'late', 'late', 'late']);
  });

  test('of ten years has a month in a cell, and in its calendar only the weeks that tell something', () => {
    const shown = lookAt(tenYears, { at: '2026-10-15T09:00:00-05:00' });
    expect(shown.sentence).toBe('Vence el lunes 23 de noviembre de 2026: 10 años desde el 23 de noviembre de 2016.');
    expect(factOf(shown, 'startsOn')).toBe('jueves 24 de noviembre de 2016, el día siguiente a la recepción');
    expect([shown.rule.unit, shown.rule.cells.length]).toEqual(['month', 45]);
    expect(marksOf(shown).slice(-2)).toEqual(['ahead', 'ahead due']);
    expect(shown.weeks.map((week) => week.days[0]?.date)).toEqual(['2016-11-21', '2026-11-23']);
  });

  test('says in which days the law held it, and why', () => {
    const held: DueRequest = {
      rule: 'co.warranty.term.used',
      receivedAt: '2026-05-11T12:00:00-05:00',
      events: [{ type: 'suspended', from: '2026-06-01', to: '2026-06-07' }],
    };
    const look = { at: '2026-06-15T12:00:00-05:00' };
    expect(lookAt(held, look).sentence).toBe(
      'Vence el martes 18 de agosto de 2026: 3 meses desde el 11 de mayo; no cuentan 7 días de suspensión.',
    );
    expect(factOf(lookAt(held, look), 'pauses')).toBe(
      'Del lunes 1 de junio de 2026 al domingo 7 de junio de 2026: el consumidor está privado del uso del bien.',
    );
    expect(factOf(lookAt(held, { ...look, locale: 'en' }), 'pauses')).toBe(
      'From Monday 1 June 2026 to Sunday 7 June 2026: the law suspends the term.',
    );
  });
});

describe('a clock in business days', () => {
  test('starts over on the day on which another body receives it', () => {
    const forwarded = lookAt(
      {
        rule: 'co.pet.general',
        receivedAt: '2026-07-01T10:00:00-05:00',
        events: [{ type: 'transferred', at: '2026-07-06T10:00:00-05:00' }],
      },
      { at: '2026-07-08T10:00:00-05:00' },
    );
    expect(factOf(forwarded, 'startsOn')).toBe(
      'martes 7 de julio, el día hábil siguiente al lunes 6 de julio, en que el término empezó de nuevo',
    );
    expect(forwarded.ends.start).toBe('lun 6 jul');
  });

  test('tells the closures of the organisation from civic days, and counts its working Saturdays', () => {
    const request: DueRequest = {
      rule: 'co.consumer.direct_claim',
      receivedAt: '2026-11-05T09:14:00-05:00',
      closures: [{ date: '2026-11-19', name: 'Inventario' }],
      workingSaturdays: ['2026-11-14'],
    };
    const shown = lookAt(request, { at: '2026-11-24T10:00:00-05:00' });
    expect(shown.sentence).toBe(
      'Vence el viernes 27 de noviembre de 2026: 15 días hábiles desde el 5 de noviembre; no cuentan 5 sábados y domingos, 1 festivo ni 1 cierre.',
    );
    expect(factOf(shown, 'skipped')).toMatch(/; jueves 19 de noviembre, Inventario$/);
    expect(ledgerOfTerm(request)).toContain('jue 19 nov: no cuenta, cierre: Inventario');
    expect(ledgerOfTerm(request)).toContain('sáb 14 nov: día 7');
  });

  test('begun again by the reading of the law, counts from there', () => {
    const claim: DueRequest = {
      rule: 'co.habeas.claim',
      receivedAt: '2026-05-15T10:00:00-05:00',
      events: [{ type: 'informationRequested', at: '2026-05-20T10:00:00-05:00' }],
    };
    const asked = lookAt(claim, { at: '2026-05-21T10:00:00-05:00' });
    expect(asked.afterPause).toBe('Al recibirlo, el término empieza de nuevo el día hábil siguiente: 15 días hábiles.');
    expect(asked.facts.map((fact) => fact.key)).not.toContain('silence');
    const came: DueRequest = {
      ...claim,
      events: [...(claim.events ?? []), { type: 'informationCompleted', at: '2026-05-27T10:00:00-05:00' }],
    };
    expect(lookAt(came, { at: '2026-05-28T10:00:00-05:00' }).sentence).toBe(
      'Vence el viernes 19 de junio de 2026: 15 días hábiles desde el 27 de mayo; no cuentan 3 fines de semana ni 2 festivos.',
    );
  });

  test('made longer by a good on loan, says so', () => {
    const lent: DueRequest = {
      rule: 'co.warranty.repair',
      receivedAt: '2026-05-15T10:00:00-05:00',
      events: [{ type: 'loanerProvided', at: '2026-05-20T10:00:00-05:00' }],
    };
    expect(lookAt(lent, { at: '2026-05-21T10:00:00-05:00' }).sentence).toBe(
      'Vence el miércoles 19 de agosto de 2026: 60 días hábiles (30 por el bien en préstamo) desde el 15 de mayo; no cuentan 14 fines de semana ni 8 festivos.',
    );
  });
});

test('a norm has a name in another language only where its own was translated', () => {
  const named = (rule: string) =>
    normName(snapshot({ rule, receivedAt: '2026-07-01T10:00:00-05:00' }).explanation.norm, 'en');
  expect([named('co.pet.general'), named('co.private.pet.general'), named('co.habeas.claim')]).toEqual([
    'General petition',
    'General petition',
    'Reclamo de datos personales',
  ]);
});

test('no unit and no state leaves a text unfilled, marked or without a number', () => {
  const moments = ['2026-11-16T18:20:00-05:00', '2027-02-01T10:00:00-05:00', '2026-01-31T10:00:00-05:00'];
  for (const request of [simpleRisk, recognition, month, refund, tenYears]) {
    for (const at of moments) {
      for (const locale of locales) {
        for (const look of [{ at }, { at, citizen: true }, { at, stoppedAt: at }]) {
          if (look.stoppedAt !== undefined && at < request.receivedAt) continue;
          const text = JSON.stringify(lookAt(request, { ...look, locale }));
          expect(text).not.toMatch(/\{\w+\}|[*|]|undefined|NaN|\.\.(?!\.)/);
        }
      }
    }
  }
});
