import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { snapshot, type CaseDetail, type ClockSnapshot } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { camila, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  boxOf,
  detailsOf,
  inlineStylesOf,
  lookAtTheTime,
  one,
  shown,
  tabTo,
  violationsOf,
  wordsOf,
} from '../testing/widget.js';
import type { DeadlineClock } from './DeadlineClock.js';
import './define.js';

let sample: SampleDesk;

beforeEach(() => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
});

async function clockOf(receivedAt: string): Promise<ClockSnapshot> {
  const caseId = await sample.file(receivedAt);
  const [clock] = (await sample.clientOf(camila).openCase(caseId)).clocks;
  return clock!;
}

async function show(clock: ClockSnapshot, now = sampleNow, width = 340): Promise<DeadlineClock> {
  const element = await fixture<DeadlineClock>(
    html`<pqrs-deadline-clock .clock=${clock} .now=${() => now}></pqrs-deadline-clock>`,
    { parentNode: boxOf(width) },
  );
  await element.updateComplete;
  return element;
}

const face = (element: DeadlineClock): string[] =>
  ['.chip', '.verb', '.date', '.remainder'].map((selector) => wordsOf(one(element, selector)));

describe('pqrs-deadline-clock', () => {
  it('says each of its states in words, with an icon', async () => {
    const reclamo = await clockOf('2026-11-05T09:14:00-05:00');
    const at = async (now: string, changes: Partial<ClockSnapshot> = {}): Promise<string[]> => {
      const element = await show({ ...reclamo, ...changes }, now);
      expect(one(element, '.chip svg').getAttribute('aria-hidden')).toBe('true');
      return face(element);
    };
    expect(await at('2026-11-10T08:00:00-05:00')).toEqual([
      'A tiempo',
      'Vence el',
      'viernes 27 de noviembre',
      'Quedan 12 días hábiles de 15.',
    ]);
    expect(await at(sampleNow)).toEqual([
      'Por vencer',
      'Vence el',
      'viernes 27 de noviembre',
      'Quedan 3 días hábiles de 15.',
    ]);
    expect(await at('2026-11-27T08:00:00-05:00')).toEqual([
      'Vence hoy',
      'Vence hoy,',
      'viernes 27 de noviembre',
      'Queda hoy, hasta la medianoche, hora de Colombia.',
    ]);
    expect(await at('2026-12-01T08:00:00-05:00')).toEqual([
      'Vencido',
      'Venció el',
      'viernes 27 de noviembre',
      'Lleva 2 días hábiles de mora. Responda hoy y registre la causa.',
    ]);
    expect((await at(sampleNow, { pausedAt: '2026-11-23T10:00:00-05:00' })).slice(0, 3)).toEqual([
      'En pausa',
      'Detenido desde el',
      'lunes 23 de noviembre',
    ]);
    expect(await at(sampleNow, { stoppedAt: '2026-11-23T10:00:00-05:00' })).toEqual([
      'Cerrado',
      'Respondido el',
      'lunes 23 de noviembre',
      'Notificado 4 días hábiles antes del vencimiento (viernes 27 de noviembre).',
    ]);
  });

  it('speaks three languages, two of them on one page', async () => {
    const clock = await clockOf('2026-11-05T09:14:00-05:00');
    const page = await fixture(
      html`<div>
        <pqrs-deadline-clock lang="en" .clock=${clock} .now=${() => sampleNow}></pqrs-deadline-clock>
        <pqrs-deadline-clock lang="pt-BR" .clock=${clock} .now=${() => sampleNow}></pqrs-deadline-clock>
      </div>`,
    );
    const [english, portuguese] = [...page.querySelectorAll('pqrs-deadline-clock')];
    expect(wordsOf(one(english!, '.date'))).toBe('Friday 27 November');
    expect(one(english!, '[part=base]').lang).toBe('en');
    expect(wordsOf(one(portuguese!, '.date'))).toContain('27 de novembro');
  });

  it('opens its ledger by keyboard and says so', async () => {
    const element = await show(await clockOf('2026-11-05T09:14:00-05:00'), sampleNow, 520);
    await tabTo(element, '.disclosure', userEvent);
    const details = await detailsOf(element, 'pqrs-explanation-toggle', async () => {
      await userEvent.keyboard('{Enter}');
      await element.updateComplete;
    });
    expect(details).toEqual([{ expanded: true }]);
    expect(one(element, '.disclosure').getAttribute('aria-expanded')).toBe('true');
    expect(all(element, '.calendar tbody tr').length).toBe(4);
    expect(wordsOf(one(element, '.calendar .due'))).toBe('27 15');
    expect(one(element, '.calendar .holiday .sr').textContent).toContain('Independencia de Cartagena');
    expect(wordsOf(one(element, '.facts'))).toContain('Ley 1480 de 2011');
  });

  it('turns the calendar into a list, and has only the list where it is narrow', async () => {
    const clock = await clockOf('2026-11-05T09:14:00-05:00');
    const element = await show(clock, sampleNow, 520);
    element.expanded = true;
    await shown(element, '.calendar');
    one(element, '.ledger-actions .link').click();
    await shown(element, '.weeks');
    expect(all(element, '.weeks ol').length).toBe(4);
    const narrow = await show(clock, sampleNow, 300);
    narrow.expanded = true;
    await shown(narrow, '.weeks');
    expect(all(narrow, '.calendar').length).toBe(0);
    expect(wordsOf(one(narrow, '.weeks .due'))).toBe('vie 27 nov 15');
  });

  it('counts hours by the minute, and days by the day alone', async () => {
    const hours = snapshot({ rule: 'co.health.simple', receivedAt: '2026-11-23T10:30:00-05:00' });
    const days = await clockOf('2026-11-05T09:14:00-05:00');
    let now = '2026-11-26T10:05:10-05:00';
    const [byTheHour, byTheDay] = [await show(hours), await show(days)];
    for (const element of [byTheHour, byTheDay]) element.now = () => now;
    lookAtTheTime();
    await Promise.all([byTheHour.updateComplete, byTheDay.updateComplete]);
    expect(wordsOf(one(byTheHour, '.remainder'))).toContain('25 minutos');
    now = '2026-11-26T10:05:50-05:00';
    lookAtTheTime();
    expect([byTheHour.isUpdatePending, byTheDay.isUpdatePending]).toEqual([false, false]);
    now = '2026-11-26T10:06:10-05:00';
    lookAtTheTime();
    expect([byTheHour.isUpdatePending, byTheDay.isUpdatePending]).toEqual([true, false]);
    await byTheHour.updateComplete;
    expect(wordsOf(one(byTheHour, '.remainder'))).toContain('24 minutos');
    now = '2026-11-27T00:00:10-05:00';
    lookAtTheTime();
    expect(byTheDay.isUpdatePending).toBe(true);
  });

  it('tells of a threshold once, and of the end once', async () => {
    const clock = await clockOf('2026-11-05T09:14:00-05:00');
    const element = await show(clock, '2026-11-23T10:00:00-05:00');
    const to = async (now: string): Promise<void> => {
      element.now = () => now;
      await element.updateComplete;
    };
    const levels = await detailsOf<{ level: string; remaining: number }>(
      element,
      'pqrs-deadline-threshold',
      async () => {
        for (const day of ['24', '25', '26', '27', '28', '29']) await to(`2026-11-${day}T10:00:00-05:00`);
      },
    );
    expect(levels).toEqual([
      { level: 'soon', remaining: 3 },
      { level: 'today', remaining: 0 },
      { level: 'over', remaining: 0 },
    ]);
    expect(await announced()).toContain('Venció el viernes 27 de noviembre');
    const later = await detailsOf(element, 'pqrs-deadline-expire', () => to('2026-12-10T10:00:00-05:00'));
    expect(later).toEqual([]);
  });

  it('tells of a threshold also while nobody sees it', async () => {
    const element = await show(await clockOf('2026-11-05T09:14:00-05:00'), '2026-11-23T10:00:00-05:00');
    element.style.setProperty('margin-top', '5000px');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    let now = '2026-11-23T10:00:00-05:00';
    element.now = () => now;
    await element.updateComplete;
    const levels = await detailsOf<{ level: string }>(element, 'pqrs-deadline-threshold', async () => {
      for (now of ['2026-11-24T10:00:00-05:00', '2026-11-25T10:00:00-05:00', '2026-11-27T10:00:00-05:00']) {
        lookAtTheTime();
        await element.updateComplete;
      }
    });
    expect(levels.map(({ level }) => level)).toEqual(['soon', 'today']);
  });

  it('says as known on which day its date was counted', async () => {
    const receivedAt = '2026-11-05T09:14:00-05:00';
    const known = await show(snapshot({ rule: 'co.pet.general', receivedAt, asOf: '2026-11-10' }));
    expect(wordsOf(one(known, '.known'))).toBe(
      'Con las normas y el calendario que se conocían el martes 10 de noviembre de 2026. Lo publicado después no cuenta.',
    );
    const usual = await show(snapshot({ rule: 'co.pet.general', receivedAt }));
    expect(all(usual, '.known').length).toBe(0);
  });

  it('does not announce what it is when it appears', async () => {
    const clock = await clockOf('2026-11-05T09:14:00-05:00');
    const details = await detailsOf(document, 'pqrs-deadline-expire', () => show(clock, '2026-12-10T10:00:00-05:00'));
    expect(details).toEqual([]);
  });

  it('holds the place of the clock while it waits for it', async () => {
    const caseId = await sample.file('2026-11-05T09:14:00-05:00');
    let answer: (detail: CaseDetail) => void = () => undefined;
    const client = sample.clientOf(camila);
    const waiting = { ...client, openCase: () => new Promise<CaseDetail>((resolve) => (answer = resolve)) };
    const element = await fixture<DeadlineClock>(
      html`<pqrs-deadline-clock case-id=${caseId} .client=${waiting} .now=${() => sampleNow}></pqrs-deadline-clock>`,
    );
    expect(one(element, '[aria-busy=true]').getBoundingClientRect().height).toBeGreaterThan(40);
    answer(await client.openCase(caseId));
    await shown(element, '.date');
    expect(all(element, '[aria-busy=true]')).toEqual([]);
  });

  it('asks its client for the clocks of a case', async () => {
    const caseId = await sample.file('2026-11-05T09:14:00-05:00');
    const element = await fixture<DeadlineClock>(
      html`<pqrs-deadline-clock
        case-id=${caseId}
        .client=${sample.clientOf(camila)}
        .now=${() => sampleNow}
      ></pqrs-deadline-clock>`,
    );
    await shown(element, '.date');
    expect(wordsOf(one(element, '.date'))).toBe('viernes 27 de noviembre');
  });

  it('says in place what failed, and tells the host', async () => {
    const element = document.createElement('pqrs-deadline-clock');
    const codes = await detailsOf<{ code: string }>(element, 'pqrs-error', async () => {
      Object.assign(element, { caseId: 'no-such-case', client: sample.clientOf(camila) });
      await fixture(html`<div>${element}</div>`);
      await shown(element, '.problem');
    });
    expect(codes.map(({ code }) => code)).toEqual(['case-not-found']);
    expect(wordsOf(one(element, '.problem'))).toContain('No encontramos ese caso.');
  });

  it('speaks to a citizen as “usted”, in larger letters', async () => {
    const clock = await clockOf('2026-11-05T09:14:00-05:00');
    const element = await fixture<DeadlineClock>(
      html`<pqrs-deadline-clock audience="citizen" .clock=${clock} .now=${() => sampleNow}></pqrs-deadline-clock>`,
    );
    expect(wordsOf(one(element, '.verb'))).toBe('Le responderemos a más tardar el');
    expect(wordsOf(one(element, '.date'))).toBe('viernes 27 de noviembre de 2026');
    expect(getComputedStyle(one(element, '.remainder')).fontSize).toBe('16px');
  });

  const moments: [string, DeadlineClock['theme']][] = [
    ['2026-11-10', 'light'],
    ['2026-11-24', 'dark'],
    ['2026-11-27', 'light'],
    ['2026-11-27', 'dark'],
    ['2026-12-01', 'contrast'],
    ['2026-12-01', 'dark'],
  ];
  for (const [day, theme] of moments) {
    it(`meets the accessibility rules on ${day} in ${theme}`, { timeout: 60_000 }, async () => {
      const element = await show(await clockOf('2026-11-05T09:14:00-05:00'), `${day}T08:00:00-05:00`, 520);
      element.theme = theme;
      element.expanded = true;
      await element.updateComplete;
      expect(await violationsOf(element, axe)).toEqual([]);
      expect(inlineStylesOf(element)).toEqual([]);
    });
  }
});
