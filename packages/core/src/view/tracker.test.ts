import { describe, expect, it } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
import { publicStages, type TrackedCase } from '../desk/client.js';
import { locales } from '../texts/catalogue.js';
import { readTrackingFragment, trackerView } from './tracker.js';

const moment = { locale: 'es-CO', now: '2026-11-24T09:00:00-05:00', timeZone: 'America/Bogota' } as const;
const receivedAt = '2026-11-05T09:14:00-05:00';
const inAnalysis: TrackedCase = {
  radicado: 'AND-2026-004702-0',
  category: 'reclamo',
  stage: 'analysis',
  reachedAt: { received: receivedAt, assigned: '2026-11-05T20:00:00Z', analysis: '2026-11-06T15:00:00Z' },
  receivedAt,
  clock: snapshot({ rule: 'co.consumer.direct_claim', receivedAt }),
};

describe('trackerView', () => {
  it('says the state in the title and dates in the stages', () => {
    const view = trackerView(inAnalysis, moment);
    expect(view.title).toBe('Su reclamo está en análisis');
    expect(view.stages.map(({ name, state, when }) => `${name} ${state} ${when}`)).toEqual([
      'Recibida reached jueves 5 de noviembre, 9:14\u00a0a.\u00a0m.',
      'Asignada reached jueves 5 de noviembre',
      'En análisis current desde el viernes 6 de noviembre',
      'Respuesta ahead a más tardar el viernes 27 de noviembre',
      'Cierre ahead ',
    ]);
    expect(view.answer).toBeUndefined();
  });

  it('promises no date that has passed', () => {
    const view = trackerView(inAnalysis, { ...moment, now: '2026-11-28T09:00:00-05:00' });
    expect(view.stages[3]?.when).toBe('');
  });

  it('promises the time at which a term in hours ends, until then', () => {
    const at = '2026-04-01T16:00:00-05:00';
    const clock = snapshot({ rule: 'co.health.simple', receivedAt: at });
    const health: TrackedCase = {
      ...inAnalysis,
      receivedAt: at,
      reachedAt: { received: at },
      stage: 'received',
      clock,
    };
    const when = (now: string) => trackerView(health, { ...moment, now }).stages[3]?.when.replaceAll('\u00a0', ' ');
    expect(when('2026-04-04T15:59:00-05:00')).toBe('a más tardar el sábado 4 de abril a las 4:00 p. m.');
    expect(when('2026-04-04T16:01:00-05:00')).toBe('');
  });

  it('shows the answer where it may be read here, and otherwise how it was sent', () => {
    const reachedAt = { ...inAnalysis.reachedAt, answered: '2026-11-20T15:00:00Z' };
    const answered: TrackedCase = { ...inAnalysis, stage: 'answered', reachedAt, answeredBy: 'email' };
    expect(trackerView(answered, moment).answer).toEqual({
      title: 'Nuestra respuesta',
      text: '',
      sent: 'Enviamos la respuesta a su correo electrónico.',
    });
    const here = trackerView({ ...answered, answeredBy: 'tracking', answerText: 'Cambiamos el equipo.' }, moment);
    expect(here.answer).toEqual({ title: 'Nuestra respuesta', text: 'Cambiamos el equipo.', sent: '' });
    expect(here.title).toBe('Respondimos su reclamo');
  });

  it('has every stage behind it when closed', () => {
    const closed: TrackedCase = {
      ...inAnalysis,
      stage: 'closed',
      reachedAt: { received: receivedAt, closed: receivedAt },
    };
    expect(trackerView(closed, moment).stages.every(({ state }) => state === 'reached')).toBe(true);
  });

  it.each(locales)('has a title of its own for each stage (%s)', (locale) => {
    const titles = publicStages.map((stage) => trackerView({ ...inAnalysis, stage }, { ...moment, locale }).title);
    expect(new Set(titles).size).toBe(5);
  });
});

describe('readTrackingFragment', () => {
  it('reads both, however they are written', () => {
    const both = { radicado: 'AND-2026-000001-1', code: 'K7QF-3M9T' };
    expect(readTrackingFragment('#radicado=AND-2026-000001-1&code=K7QF-3M9T')).toEqual(both);
    expect(readTrackingFragment('code=K7QF%2D3M9T&x=1&radicado=AND-2026-000001-1')).toEqual(both);
  });

  it.each(['', '#', '#radicado=AND-2026-000001-1', '#code=K7QF-3M9T', '#inicio'])('leaves %j alone', (hash) => {
    expect(readTrackingFragment(hash)).toBeUndefined();
  });

  it('survives an address that cannot be decoded', () => {
    expect(readTrackingFragment('#radicado=%E0%A4%A&code=x')).toEqual({ radicado: '%E0%A4%A', code: 'x' });
  });
});
