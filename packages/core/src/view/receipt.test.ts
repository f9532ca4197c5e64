import { describe, expect, it } from 'vitest';
import { categories } from '../case/category.js';
import { snapshot } from '../clock/takeSnapshot.js';
import type { Acknowledgement } from '../desk/client.js';
import { locales } from '../texts/catalogue.js';
import { clockView } from './clock.js';
import { receiptDocument, receiptView, type ReceiptMoment } from './receipt.js';

const receivedAt = '2026-11-24T10:42:00-05:00';
const moment: ReceiptMoment = {
  locale: 'es-CO',
  now: receivedAt,
  timeZone: 'America/Bogota',
  answerBy: 'email',
  anonymous: false,
  email: 'mafe@correo.example',
};

function acknowledged(rule = 'co.consumer.direct_claim', at = receivedAt): Acknowledgement {
  const clock = snapshot({ rule, receivedAt: at });
  return {
    caseId: 'c1',
    radicado: 'AND-2026-004934-9',
    trackingCode: 'K7QF-3M9T',
    category: 'reclamo',
    receivedAt: at,
    dueAt: clock.dueAt,
    clock,
    receipt: {
      radicado: 'AND-2026-004934-9',
      receivedAt: at,
      algorithm: 'sha-256',
      hash: '9f2c41d8000000000000000000000000000000000000000000000000' + '20d4b97c',
      signature: 'A'.repeat(86),
      publicKey: 'A'.repeat(43),
    },
  };
}

describe('receiptView', () => {
  it('says number, code, stamp, date, why then, and the hash', () => {
    const view = receiptView(acknowledged(), moment);
    expect(view.title).toBe('Recibimos su reclamo');
    expect(view.radicado).toEqual({
      before: 'AND-2026-',
      consecutive: '004934',
      after: '-9',
      whole: 'AND-2026-004934-9',
    });
    expect(view.code.text).toBe('K7QF-3M9T');
    expect(view.received.text).toBe('martes 24 de noviembre de 2026, 10:42\u00a0a.\u00a0m.');
    expect(`${view.due.verb} ${view.due.date}`).toBe(
      'Le responderemos a más tardar el miércoles 16 de diciembre de 2026',
    );
    expect(view.due.sentence).toBe(
      'Son 15 días hábiles desde el 24 de noviembre; no cuentan 3 fines de semana ni 1 festivo. Ley 1480 de 2011, art. 58, num. 5, lit. c.',
    );
    expect([view.due.start, view.due.end]).toEqual(['hoy, 24 nov', '16 dic']);
    expect(view.proof.short).toBe('9f2c41d8…20d4b97c');
  });

  it('draws one cell for each day from receipt to due date: 15 bars, 6 dots, 1 diamond, all still to come', () => {
    const { cells } = receiptView(acknowledged(), moment).due;
    const marks = cells.map(({ mark }) => mark);
    const count = (mark: string) => marks.filter((one) => one === mark).length;
    expect([count('received'), count('ahead'), count('weekend'), count('holiday'), marks.length]).toEqual([
      1, 15, 6, 1, 23,
    ]);
    expect(cells.at(-1)).toEqual({ mark: 'ahead', due: true });
  });

  it('promises the time at which the hours of a term end', () => {
    const { due } = receiptView(acknowledged('co.health.simple', '2026-04-01T16:00:00-05:00'), moment);
    expect(due.date).toBe('sábado 4 de abril de 2026 a las 4:00\u00a0p.\u00a0m.');
    expect(due.civilDate).toBe('2026-04-04');
    expect(due.sentence).toMatch(/^Son 72 horas corridas desde el 1 de abril a las 4:00\sp\.\sm\. Supersalud/);
    expect(due.cells.map(({ mark }) => mark)).toEqual(['received', 'ahead', 'ahead', 'ahead']);
  });

  it('tells an anonymous person to keep the code, and nothing of an e-mail', () => {
    const view = receiptView(acknowledged(), { ...moment, anonymous: true, answerBy: 'tracking' });
    expect(view.lead).toBe('Anote el código: es la única manera de consultar la respuesta.');
    expect(JSON.stringify(view)).not.toContain('mafe');
  });

  const rules = [
    'co.consumer.direct_claim',
    'co.pet.documents',
    'co.pet.consultation',
    'co.private.pet.general',
    'co.health.simple',
    'co.health.vital',
    'co.congress.questionnaire',
    'co.pet.incomplete.petitioner',
  ];
  // A Friday, a Saturday, Holy Week, the end of a year: every kind of skipped day comes up.
  const instants = [receivedAt, '2026-11-28T10:00:00-05:00', '2026-03-27T18:00:00-05:00', '2026-12-30T08:00:00-05:00'];
  it.each(locales.flatMap((locale) => rules.map((rule) => ({ locale, rule }))))(
    'words a date as the clock of a citizen does ($locale, $rule)',
    ({ locale, rule }) => {
      for (const at of instants) {
        const acknowledgement = acknowledged(rule, at);
        const { due } = receiptView(acknowledgement, { ...moment, locale, now: at });
        const clock = clockView(acknowledgement.clock, at, locale, { audience: 'citizen' });
        expect([due.verb, due.date, due.sentence, due.start, due.end]).toEqual([
          clock.verb,
          clock.headline,
          clock.sentence,
          clock.ends.start,
          clock.ends.end,
        ]);
      }
    },
  );

  it.each(locales)('has a title for each category (%s)', (locale) => {
    const titles = categories.map(
      (category) => receiptView({ ...acknowledged(), category }, { ...moment, locale }).title,
    );
    expect(new Set(titles).size).toBe(categories.length);
  });
});

describe('receiptDocument', () => {
  it('is a page that loads nothing, with all that proves the filing', () => {
    const page = receiptDocument(receiptView(acknowledged(), moment), 'es-CO', 'Andina & Cía <S.A.S.>');
    for (const part of ['AND-2026-004934-9', 'K7QF-3M9T', 'miércoles 16 de diciembre de 2026', '20d4b97c'])
      expect(page).toContain(part);
    expect(page).toContain('Andina &amp; Cía &lt;S.A.S.&gt;');
    expect(page).not.toMatch(/<script|src=|href=|mafe@/);
  });
});
