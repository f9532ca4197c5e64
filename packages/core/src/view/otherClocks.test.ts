import { describe, expect, it } from 'vitest';
import { p1, withAgreements } from '../desk/agreementSamples.js';
import { camila, deskInMemory, filing } from '../desk/deskSamples.js';
import { casePanelView } from './casePanel.js';

const zone = 'America/Bogota';
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

/** A case under P1 that came in at 10, was called about at 10:45, and asked an area and an authority's letter at 11. */
async function worked() {
  const { desk, clock } = deskInMemory({}, withAgreements);
  const { caseId } = await desk.submit(filing(), { agreement: p1 });
  await desk.command(camila, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
  clock.set('2026-07-01T10:45:00-05:00');
  const call = { type: 'recordContact', channel: 'phone', direction: 'out', text: 'Va un técnico' } as const;
  await desk.command(camila, caseId, call);
  await desk.evaluate(caseId);
  clock.set('2026-07-01T11:00:00-05:00');
  await desk.command(camila, caseId, { type: 'askArea', area: 'calidad', text: '¿Qué falló?' });
  const sic = { type: 'recordRequirement', authority: 'SIC', reference: '26-1', owner: 'Paola Ruiz' } as const;
  const detail = await desk.command(camila, caseId, { ...sic, dueDate: '2026-07-10' });
  return { desk, clock, caseId, detail };
}

describe('the clocks beside that of the law', () => {
  it('are worded in order of their ends, those that run first, without the one that binds', async () => {
    const { detail } = await worked();
    const view = casePanelView(detail, '2026-07-01T11:00:00-05:00', 'es-CO', zone);
    expect(
      view.otherClocks.map(({ name, under, date, status, chip }) => [name, under, date, status, chip.short].map(plain)),
    ).toEqual([
      ['Solución del acuerdo', 'ANS C-7, P1', 'mié 1 jul, 2:00 p. m.', 'today', 'Quedan 3 h'],
      ['Solicitud a Calidad', 'Interno', 'mié 1 jul, 3:00 p. m.', 'today', 'Quedan 4 h'],
      ['Requerimiento de SIC', '26-1', 'vie 10 jul', 'ok', 'A tiempo'],
      ['Acuse de recibo del acuerdo', 'ANS C-7, P1', 'mié 1 jul, 10:15 a. m.', 'closed', 'Cumplido'],
      ['Primera respuesta del acuerdo', 'ANS C-7, P1', 'mié 1 jul, 10:30 a. m.', 'over', 'Incumplido'],
    ]);
    expect(view.binding).toMatchObject({ name: 'Próximo avance del acuerdo', status: 'today', verb: 'Vence hoy,' });
    expect(plain(view.binding?.date ?? '')).toBe('miércoles 1 de julio a las 12:45 p. m.');
  });

  it('stay right as time goes by, without another reading', async () => {
    const { detail } = await worked();
    const view = casePanelView(detail, '2026-07-01T14:30:00-05:00', 'en', zone);
    expect(view.otherClocks[0]).toMatchObject({ name: 'Resolution of the agreement', status: 'over' });
  });

  it('say how they came about, and what an area does not fit in', async () => {
    const { detail } = await worked();
    const { otherClocks } = casePanelView(detail, '2026-07-01T11:00:00-05:00', 'es-CO', zone);
    const factsOf = (id: string) =>
      otherClocks.find((one) => one.id === id)?.facts.map(({ label, text }) => [label, plain(text)]);
    expect(factsOf('agreement.firstResponse')).toEqual([
      ['Empezó', 'mié 1 jul, 10:00 a. m.'],
      ['Tiempo', '30 min'],
      ['Ha contado', '45 min'],
      ['No contó', 'mié 1 jul, 10:00 a. m.: Un mensaje automático no es una primera respuesta.'],
      ['Se detuvo', 'mié 1 jul, 10:45 a. m.'],
    ]);
    expect(factsOf('internal.s1')).toEqual([
      ['Empezó', 'mié 1 jul, 11:00 a. m.'],
      ['Tiempo', '4 h'],
      ['Ha contado', '0 min'],
      ['Atención', 'Termina después de lo que se le debe al cliente.'],
    ]);
  });

  it('come with the agreement, and with what a missed target costs', async () => {
    const { detail } = await worked();
    const { agreement } = casePanelView(detail, '2026-07-01T11:00:00-05:00', 'es-CO', zone);
    expect(agreement.map(({ label, text }) => [label, plain(text)])).toEqual([
      ['Cliente', 'Caribe'],
      ['Contrato', 'C-7, Soporte en sitio'],
      ['Prioridad', 'P1: nivel de impacto alto y de urgencia alto'],
      ['Versión', 'Rige la versión 1 del acuerdo, la vigente cuando llegó el caso.'],
      [
        'Crédito, cláusula 8.2',
        'Se cumplieron 0 de 1 plazos del 1 de julio al 31 de julio. Por debajo de 95 %: 5 % de $ 40.000.000 son $ 2.000.000, con tope de $ 1.500.000. Se deben $ 1.500.000.',
      ],
    ]);
  });

  it('tell what was missed in the history of the case', async () => {
    const { detail } = await worked();
    const titles = (locale: 'es-CO' | 'en' | 'pt-BR') =>
      casePanelView(detail, '2026-07-01T11:00:00-05:00', locale, zone).timeline.map(({ title }) => title);
    expect(titles('es-CO')).toContain('Incumplido: primera respuesta del acuerdo');
    expect(titles('en')).toContain('Missed: first response of the agreement');
    expect(titles('pt-BR')).toContain('Descumprido: primeira resposta do acordo');
    expect(titles('es-CO')).toContain('Bajo el acuerdo C-7');
  });
});
