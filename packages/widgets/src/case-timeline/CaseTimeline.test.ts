import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import type { CaseDetail } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { camila, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  barriersOf,
  boxOf,
  detailsOf,
  fitsWidth,
  inlineStylesOf,
  one,
  shown,
  tabTo,
  wordsOf,
} from '../testing/widget.js';
import type { CaseTimeline } from './CaseTimeline.js';
import './define.js';

let sample: SampleDesk;
let caseId: string;

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  caseId = await sample.file('2026-11-05T09:14:00-05:00');
  await sample.give(caseId, '2026-11-05T09:40:00-05:00', paola, {
    type: 'assign',
    to: { id: camila.id, name: camila.name },
  });
  await sample.give(
    caseId,
    '2026-11-20T15:40:00-05:00',
    camila,
    { type: 'note', text: 'Remanufactura confirma: el cabezal llega el 26.' },
    { type: 'recordContact', channel: 'phone', direction: 'out', text: 'Prefiere el cambio.' },
  );
  await sample.give(caseId, '2026-11-24T10:15:00-05:00', paola, {
    type: 'escalate',
    level: 'N2',
    reason: 'Quedan 3 días.',
  });
});

const detail = (): Promise<CaseDetail> => sample.clientOf(camila).openCase(caseId);

async function show(given: CaseDetail, changes: Partial<CaseTimeline> = {}, width = 480): Promise<CaseTimeline> {
  const element = await fixture<CaseTimeline>(
    html`<pqrs-case-timeline .case=${given} .now=${() => sampleNow}></pqrs-case-timeline>`,
    { parentNode: boxOf(width) },
  );
  Object.assign(element, changes);
  await element.updateComplete;
  return element;
}

const titles = (element: CaseTimeline): string[] => all(element, '.title-button').map(wordsOf);
const stamps = (element: CaseTimeline): string[] => all(element, 'time').map(wordsOf);

describe('pqrs-case-timeline', () => {
  it('tells what happened, newest first, with who and when', async () => {
    const element = await show(await detail());
    expect(titles(element)).toEqual([
      'Alerta N2',
      'Escalado a N2',
      'Contacto por teléfono',
      'Nota interna',
      'Asignado a Camila Restrepo',
      'Radicado y acuse',
    ]);
    expect(stamps(element).slice(0, 3)).toEqual(['hoy, 10:15 a. m.', 'hoy, 10:15 a. m.', 'vie 20 nov, 3:40 p. m.']);
    expect(all(element, '[part=actor]').map(wordsOf)).toContain('por Camila Restrepo');
    expect(wordsOf(one(element, 'li.note'))).toContain('no la ve el peticionario');
    expect(all(element, 'li.escalation').length).toBe(2);
  });

  it('puts the oldest first where the host asks for it', async () => {
    const element = await show(await detail(), { order: 'oldest' });
    expect(titles(element)[0]).toBe('Radicado y acuse');
  });

  it('is narrowed by keyboard, and says what is left', async () => {
    const element = await show(await detail());
    await tabTo(element, '.choice:nth-child(4)', userEvent);
    const details = await detailsOf(element, 'pqrs-timeline-filter-change', async () => {
      await userEvent.keyboard('{Enter}');
      await element.updateComplete;
    });
    expect(details).toEqual([{ filter: 'internal' }]);
    expect(titles(element)).toEqual(['Nota interna', 'Asignado a Camila Restrepo']);
    expect(await announced()).toBe('2 registros');
    expect(all(element, '.choice[aria-pressed=true]').map(wordsOf)).toEqual(['Trabajo interno']);
  });

  it('says that there is nothing of a kind', async () => {
    const given = await detail();
    const element = await show({ ...given, timeline: given.timeline.slice(0, 1) }, { filter: 'message' });
    expect(titles(element)).toEqual([]);
    expect(wordsOf(one(element, '[part=body]'))).toContain('No hay registros de este tipo.');
  });

  it('groups by the stage that the case stood at', async () => {
    const element = await show(await detail(), { groupBy: 'stage' });
    expect(all(element, '[role=heading].day').map(wordsOf)).toEqual(['En análisis', 'Por asignar']);
  });

  it('groups by day once it is long', async () => {
    const notes = Array.from({ length: 5 }, (_, place) => ({ type: 'note', text: `Nota ${place}` }) as const);
    await sample.give(caseId, '2026-11-23T09:00:00-05:00', camila, ...notes);
    const element = await show(await detail());
    expect(all(element, '.day').map(wordsOf)).toEqual([
      'lunes 23 de noviembre de 2026',
      'martes 24 de noviembre de 2026',
      'viernes 20 de noviembre de 2026',
      'jueves 5 de noviembre de 2026',
    ]);
  });

  it('shows a citizen only what was done in the open, and nobody of the staff', async () => {
    const element = await show(await detail(), { audience: 'citizen' });
    expect(titles(element)).toEqual(['Radicado y acuse']);
    expect(all(element, '.choice').length).toBe(0);
    expect(element.renderRoot.textContent).not.toContain('Camila');
    expect(getComputedStyle(one(element, '.event')).fontSize).toBe('16px');
  });

  it('names the event that was chosen', async () => {
    const element = await show(await detail());
    const details = await detailsOf(element, 'pqrs-event-select', () => all(element, '.title-button').at(-1)?.click());
    expect(details).toEqual([{ eventId: '1' }]);
  });

  it('leaves the opening of a file to the host, with its hash in sight', async () => {
    const content = new TextEncoder().encode('%PDF-1.4 factura');
    await sample.clientOf(camila).attach(caseId, { name: 'Factura.pdf', content });
    const element = await show(await detail());
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const button = one(element, '.file button');
    expect(wordsOf(button)).toBe('Abrir Factura.pdf');
    expect(wordsOf(one(element, '[part=hash]'))).toBe(`sha-256 ${hash.slice(0, 8)}…${hash.slice(-8)}`);
    expect(await detailsOf(element, 'pqrs-attachment-open', () => button.click())).toEqual([{ attachmentId: hash }]);
  });

  it('takes plain events, and what the host puts under one', async () => {
    const { timeline } = await detail();
    const element = await fixture<CaseTimeline>(
      html`<pqrs-case-timeline .events=${timeline} .now=${() => sampleNow}>
        <a slot="event-escalated" href="#acta">Acta</a>
      </pqrs-case-timeline>`,
    );
    expect(titles(element).length).toBe(6);
    const slot = element.querySelector('a')?.assignedSlot;
    expect(wordsOf(slot?.closest('li') as Element)).toContain('Escalado a N2');
  });

  it('asks its client for the case, follows it, and says in place what failed', async () => {
    const client = sample.clientOf(camila);
    const element = await fixture<CaseTimeline>(
      html`<pqrs-case-timeline case-id=${caseId} .client=${client} .now=${() => sampleNow}></pqrs-case-timeline>`,
    );
    await shown(element, '.timeline');
    await client.command(caseId, { type: 'note', text: 'Otra.' });
    await shown(element, '.timeline li:nth-child(7)');
    const codes = await detailsOf<{ code: string }>(element, 'pqrs-error', async () => {
      element.caseId = 'no-such-case';
      await shown(element, '.problem');
    });
    expect(codes.map(({ code }) => code)).toEqual(['case-not-found']);
  });

  it('says what would be here while there is no case', async () => {
    const element = await fixture<CaseTimeline>(html`<pqrs-case-timeline></pqrs-case-timeline>`);
    expect(wordsOf(one(element, '[part=body]'))).toBe('Aquí aparece lo que pasa con el caso.');
  });

  it('meets the accessibility rules in every theme and language, and fits 320 px', async () => {
    const element = await show(await detail(), {}, 320);
    expect(await barriersOf(element, axe, cdp())).toEqual([]);
    expect(fitsWidth(element)).toBe(true);
    expect(inlineStylesOf(element)).toEqual([]);
  });
});
