import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import { PqrsError, type Actor, type CaseCommand, type PqrsClient } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { camila, julian, paola, sampleDesk, sampleNow, type SampleDesk } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  boxOf,
  detailsOf,
  focused,
  inlineStylesOf,
  one,
  shown,
  tabTo,
  until,
  violationsOf,
  wordsOf,
} from '../testing/widget.js';
import type { CasePanel } from './CasePanel.js';
import './define.js';

let sample: SampleDesk;
let caseId: string;
const draft: CaseCommand = {
  type: 'draftAnswer',
  text: 'Le cambiamos el equipo.',
  decision: 'granted',
  basis: ['Ley 1480 de 2011, art. 11'],
  recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
};

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  sample = sampleDesk();
  caseId = await sample.file('2026-11-05T09:14:00-05:00');
  await sample.give(caseId, '2026-11-05T09:40:00-05:00', paola, {
    type: 'assign',
    to: { id: camila.id, name: camila.name },
  });
});

async function show(actor: Actor = camila, client: PqrsClient = sample.clientOf(actor)): Promise<CasePanel> {
  const panel = await fixture<CasePanel>(
    html`<pqrs-case-panel case-id=${caseId} .client=${client} .now=${() => sampleNow}></pqrs-case-panel>`,
    { parentNode: boxOf(384) },
  );
  await shown(panel, '.radicado');
  return panel;
}

function write(panel: CasePanel, field: string, value: string): void {
  const control = one(panel, `#field-${field}`) as HTMLInputElement | HTMLSelectElement;
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

const valueOf = (panel: CasePanel, field: string): string => (one(panel, `#field-${field}`) as HTMLInputElement).value;
const primary = (panel: CasePanel): HTMLElement => one(panel, '.foot .primary');

async function openForm(panel: CasePanel, command: Parameters<CasePanel['openForm']>[0]): Promise<void> {
  panel.openForm(command);
  await shown(panel, command === 'draftAnswer' ? '.checks' : 'form.action');
}

async function send(panel: CasePanel): Promise<void> {
  one(panel, 'form.action .primary').click();
  await until(() => !panel.sending);
  await panel.updateComplete;
}

describe('what pqrs-case-panel shows', () => {
  it('is the case, its clock, what is missing and the next step', async () => {
    const panel = await show();
    expect(wordsOf(one(panel, '.head'))).toBe(
      'Reclamo En análisis AND-2026-000001-1 Garantía sin repuesto: impresora térmica TP-80',
    );
    expect(wordsOf(one(panel, '.date'))).toBe('viernes 27 de noviembre');
    expect(all(panel, 'p.missing').map(wordsOf)).toEqual(['Falta la respuesta', 'Falta registrar la causa']);
    expect(one(panel, '.segments').getAttribute('aria-label')).toBe('Cierre asegurado: 0 de 10');
    expect(wordsOf(primary(panel))).toBe('Redactar respuesta');
  });

  it('says of an answered case that it is answered, in the word and colour of the inbox, and closed only when it is', async () => {
    const at = '2026-11-20T10:00:00-05:00';
    await sample.give(caseId, at, camila, draft);
    await sample.give(
      caseId,
      at,
      paola,
      { type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] },
      { type: 'notifyAnswer', channel: 'email' },
      { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: 'msg-2211' } },
    );
    const chip = async () => {
      const found = one(await show(), '.clock .chip');
      return [...found.querySelectorAll('span')].map((part) => part.textContent).concat(found.className);
    };
    expect(await chip()).toEqual(['Respondido', 'Respondido', 'chip closed size-row']);
    await sample.give(
      caseId,
      at,
      camila,
      { type: 'codeCause', cause: 'Repuesto agotado', recurrent: false },
      { type: 'close' },
    );
    expect(await chip()).toEqual(['Cerrado', 'Cerrado', 'chip closed size-row']);
  });

  it('has its history newest first, and all of it on demand', async () => {
    for (const day of ['09', '10', '11']) {
      await sample.give(caseId, `2026-11-${day}T10:00:00-05:00`, camila, { type: 'note', text: `Nota del ${day}.` });
    }
    const panel = await show();
    expect(all(panel, '.timeline li').length).toBe(4);
    const toggle = all(panel, '.section .link').at(-1)!;
    expect(wordsOf(toggle)).toBe('Todo, 5');
    toggle.click();
    await panel.updateComplete;
    expect(all(panel, '.timeline b').map(wordsOf)).toEqual([
      'Nota interna',
      'Nota interna',
      'Nota interna',
      'Asignado a Camila Restrepo',
      'Radicado y acuse',
    ]);
    expect(all(panel, '.timeline .note')[0]?.textContent).toContain('no la ve el peticionario');
  });

  it('shows all ten criteria on demand, each with its evidence or with what it lacks', async () => {
    await sample.give(caseId, '2026-11-20T10:00:00-05:00', camila, {
      ...draft,
      remedies: ['Entregar una TP-80 igual'],
    });
    const panel = await show();
    const toggle = all(panel, '.section .link').find((link) => wordsOf(link) === 'Ver los diez criterios')!;
    toggle.click();
    await panel.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(all(panel, '.gate li').length).toBe(10);
    expect(all(panel, '.gate .verdict').map(wordsOf)).toEqual([
      'Cumple',
      'Falta',
      'Falta',
      'Falta',
      'En espera',
      'Falta',
      'Falta',
      'En espera',
      'Falta',
      'Falta',
    ]);
    expect(wordsOf(all(panel, '.gate li')[6]!)).toContain('Entregar una TP-80 igual');
    expect(wordsOf(one(panel, '.promised'))).toBe('Entregar una TP-80 igual, por cumplir');
  });

  it('hides what a denuncia says from who does not handle it', async () => {
    caseId = await sample.file('2026-11-06T09:00:00-05:00', { category: 'denuncia', facts: 'Me pidieron dinero.' });
    const panel = await show(julian);
    expect(panel.renderRoot.textContent).not.toContain('Me pidieron dinero.');
    expect(wordsOf(one(panel, '.head'))).toContain('Contenido reservado. Solo lo ve quien tiene asignada la denuncia.');
    expect(primary(panel).getAttribute('aria-disabled')).toBe('true');
  });

  it('says what to do while there is no case, and when one is not found', async () => {
    const empty = await fixture<CasePanel>(html`<pqrs-case-panel></pqrs-case-panel>`);
    expect(wordsOf(one(empty, 'slot[name=empty]'))).toBe('Elija un caso de la bandeja para verlo aquí.');
    empty.client = sample.clientOf(camila);
    empty.caseId = 'no-such-case';
    await shown(empty, '.problem');
    expect(wordsOf(one(empty, '.problem'))).toContain('No encontramos ese caso.');
  });

  it('copies the radicado and says so', async () => {
    const panel = await show();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    one(panel, '.copy').click();
    await until(() => copied.length > 0);
    expect(copied).toEqual(['AND-2026-000001-1']);
    expect(await announced()).toBe('Radicado copiado.');
  });
});

describe('working a case', () => {
  it('goes from the draft to the closing, by the one button at the foot', async () => {
    const agent = await show();
    primary(agent).click();
    await shown(agent, '.checks');
    write(agent, 'text', 'Señora María Fernanda: le cambiamos el equipo.');
    write(agent, 'decision', 'granted');
    const done = await detailsOf<{ type: string; stage: string }>(agent, 'pqrs-case-command-done', () => send(agent));
    expect(done.map(({ type, stage }) => [type, stage])).toEqual([['draftAnswer', 'approval']]);
    expect(await announced()).toBe('Respuesta enviada a aprobación.');
    expect(wordsOf(one(agent, '.answer'))).toBe('Señora María Fernanda: le cambiamos el equipo.');

    const head = await show(paola);
    primary(head).click();
    await shown(head, 'form.action');
    await send(head);
    expect(all(head, '.error').map(wordsOf)).toEqual(Array(4).fill('Marque este punto, o devuelva la respuesta'));
    for (const box of all(head, 'form.action input[type=checkbox]')) box.click();
    await head.updateComplete;
    await send(head);

    const again = await show();
    for (const fill of [
      () => undefined,
      () => (write(again, 'proof', 'deliveryReceipt'), write(again, 'reference', 'msg-2211')),
      () => write(again, 'cause', 'Repuesto agotado'),
      () => undefined,
    ]) {
      primary(again).click();
      await shown(again, 'form.action');
      fill();
      await send(again);
    }
    expect(all(again, '.foot .primary').length).toBe(0);
    expect(wordsOf(one(again, '.head .tag'))).toBe('Cerrado');
    expect((await sample.desk.open(paola, caseId)).stage).toBe('closed');
  });

  it('explains by keyboard why an agent cannot approve', async () => {
    await sample.give(caseId, sampleNow, camila, draft);
    const panel = await show();
    const button = await tabTo(panel, '.foot .primary', userEvent);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(one(panel, `#${button.getAttribute('aria-describedby')}`).textContent).toBe(
      'Espera la aprobación de quien dirige la oficina de PQRS.',
    );
    await userEvent.keyboard('{Enter}');
    expect(all(panel, 'form.action').length).toBe(0);
  });

  it('says that whoever drafted may not approve', async () => {
    await sample.give(caseId, sampleNow, paola, draft);
    const panel = await show(paola);
    expect(wordsOf(one(panel, '#why'))).toBe('Debe aprobar una persona distinta de quien redactó.');
  });

  it('names what is missing beside its field and takes the focus there', async () => {
    const panel = await show();
    await openForm(panel, 'draftAnswer');
    await send(panel);
    expect(all(panel, '.error').map(wordsOf)).toEqual([
      'Escriba este dato para continuar',
      'Elija una opción para continuar',
    ]);
    expect(focused(panel)?.id).toBe('field-text');
    expect(one(panel, '#field-text').getAttribute('aria-describedby')).toBe('field-text-hint field-text-error');
    write(panel, 'text', 'a');
    await panel.updateComplete;
    expect(all(panel, '.error').length).toBe(1);
  });

  it('takes the focus into its form, and gives it back on Escape with the text kept', async () => {
    const panel = await show();
    primary(panel).click();
    await until(() => focused(panel)?.id === 'field-text');
    await userEvent.keyboard('Borrador');
    await userEvent.keyboard('{Escape}');
    await until(() => focused(panel) === primary(panel));
    primary(panel).click();
    await shown(panel, 'form.action');
    expect(valueOf(panel, 'text')).toBe('Borrador');
  });

  it('gives the focus back to the button that opened the form, or to the menu that had it', async () => {
    const panel = await show();
    for (const [command, opener] of [
      ['note', '[data-opens=note]'],
      ['escalate', '[popovertarget=more]'],
    ] as const) {
      await openForm(panel, command);
      await until(() => focused(panel)?.matches('textarea, select, input') === true);
      await userEvent.keyboard('{Escape}');
      await until(() => focused(panel) === one(panel, opener), `${opener} has the focus`);
    }
  });

  it('lets the host stop a command before it happens', async () => {
    const panel = await show();
    panel.addEventListener('pqrs-case-command-request', (event) => event.preventDefault());
    await openForm(panel, 'note');
    write(panel, 'text', 'Llamar.');
    const asked = await detailsOf<{ command: CaseCommand }>(panel, 'pqrs-case-command-request', () => send(panel));
    expect(asked.map(({ command }) => command)).toEqual([{ type: 'note', text: 'Llamar.' }]);
    expect((await sample.desk.open(camila, caseId)).timeline.length).toBe(2);
  });

  it('asks for the reason when the answer goes another way than the person asked', async () => {
    await sample.give(caseId, '2026-11-20T10:00:00-05:00', camila, draft);
    await sample.give(caseId, '2026-11-20T11:00:00-05:00', paola, {
      type: 'approveAnswer',
      checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'],
    });
    const panel = await show();
    await openForm(panel, 'notifyAnswer');
    expect(all(panel, '#field-reason').length).toBe(0);
    write(panel, 'channel', 'post');
    await panel.updateComplete;
    await send(panel);
    expect(all(panel, '.error').map(wordsOf)).toEqual(['Escriba este dato para continuar']);
    write(panel, 'reason', 'El correo rebota.');
    await send(panel);
    expect((await sample.desk.open(paola, caseId)).answer?.notifiedBy).toBe('post');
  });

  it('decides each thing that was asked for', async () => {
    await sample.give(caseId, '2026-11-20T10:00:00-05:00', camila, {
      type: 'setItems',
      items: ['Que la reparen ya', 'Que paguen el arriendo de otra'],
    });
    const panel = await show();
    await openForm(panel, 'draftAnswer');
    write(panel, 'text', 'La reparamos; el arriendo no procede.');
    write(panel, 'decision', 'partlyGranted');
    write(panel, 'outcome-p1', 'granted');
    write(panel, 'outcome-p2', 'denied');
    await panel.updateComplete;
    await send(panel);
    expect(all(panel, '.error').map(wordsOf)).toEqual(['Escriba este dato para continuar']);
    write(panel, 'itemReason-p2', 'El contrato no lo cubre.');
    await send(panel);
    expect(all(panel, '.items li').map(wordsOf)).toEqual([
      'Que la reparen ya Se accede',
      'Que paguen el arriendo de otra No se accede El contrato no lo cubre.',
    ]);
  });

  it('escalates by hand, and shows the alert until somebody takes it on', async () => {
    const panel = await show(paola);
    await openForm(panel, 'escalate');
    await send(panel);
    expect(all(panel, '.error').map(wordsOf)).toEqual([
      'Elija una opción para continuar',
      'Escriba este dato para continuar',
    ]);
    write(panel, 'level', 'N4');
    write(panel, 'reason', 'El cliente va a los medios.');
    await send(panel);
    expect(await announced()).toBe('Caso escalado. Ya se avisa a ese nivel.');
    expect(all(panel, '.alert').map(wordsOf)).toEqual([
      'N4: el caso \u2066AND-2026-000001-1\u2069 se escaló a su nivel; vence el viernes 27 de noviembre.',
    ]);
    expect(all(panel, '.timeline b').map(wordsOf).slice(0, 2)).toEqual(['Alerta N4', 'Escalado a N4']);
    expect((await sample.desk.open(camila, caseId)).allowed).not.toContain('escalate');
  });

  it('assigns to the people of the desk', async () => {
    const panel = await show(paola);
    await openForm(panel, 'assign');
    await shown(panel, '#field-assignee option[value=julian]');
    write(panel, 'assignee', 'julian');
    await send(panel);
    expect((await sample.desk.open(paola, caseId)).assignee).toEqual({ id: 'julian', name: 'Julián Ávila' });
  });
});

describe('an answer that comes late', () => {
  it('does not put the case of one person before another', async () => {
    await sample.give(caseId, '2026-11-06T09:00:00-05:00', camila, draft);
    const real = sample.clientOf(camila);
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const client: PqrsClient = {
      ...real,
      command: async (...given) => {
        const detail = await real.command(...given);
        await late;
        return detail;
      },
    };
    const panel = await show(camila, client);
    await openForm(panel, 'note');
    write(panel, 'text', 'Una nota.');
    one(panel, 'form.action .primary').click();
    await until(() => panel.sending);
    panel.client = sample.clientOf(paola);
    await until(() => primary(panel).ariaDisabled !== 'true');
    answer();
    await until(() => !panel.sending);
    await panel.updateComplete;
    expect(wordsOf(primary(panel))).toBe('Aprobar respuesta');
    expect(primary(panel).ariaDisabled).not.toBe('true');
  });
});

describe('what was typed', () => {
  it('survives that somebody else changed the case, over the case as it is now', async () => {
    const panel = await show();
    await openForm(panel, 'draftAnswer');
    write(panel, 'text', 'Mi respuesta larga.');
    write(panel, 'decision', 'denied');
    await sample.desk.command(paola, caseId, { type: 'note', text: 'Ojo con la garantía.' });
    await send(panel);
    expect(wordsOf(one(panel, '.problem'))).toContain('Otra persona cambió este caso.');
    expect([valueOf(panel, 'text'), valueOf(panel, 'decision')]).toEqual(['Mi respuesta larga.', 'denied']);
    expect(wordsOf(one(panel, '.timeline .note'))).toContain('Ojo con la garantía.');
    await send(panel);
    expect((await sample.desk.open(camila, caseId)).answer?.text).toBe('Mi respuesta larga.');
  });

  it('survives a network that is gone', async () => {
    const real = sample.clientOf(camila);
    const client: PqrsClient = {
      ...real,
      command: () => Promise.reject(new PqrsError('network-unreachable', 'Out of reach.', 'Try again.')),
    };
    const panel = await show(camila, client);
    await openForm(panel, 'note');
    write(panel, 'text', 'No se pierde.');
    await send(panel);
    expect(wordsOf(one(panel, '.problem'))).toContain('Lo que escribió sigue aquí.');
    expect(valueOf(panel, 'text')).toBe('No se pierde.');
  });

  it('is kept by case while another one is looked at', async () => {
    const other = await sample.file('2026-11-09T09:14:00-05:00');
    const panel = await show();
    await openForm(panel, 'note');
    write(panel, 'text', 'Del primero.');
    panel.caseId = other;
    await until(() => panel.renderRoot.textContent?.includes('000002') ?? false);
    panel.caseId = caseId;
    await until(() => panel.renderRoot.textContent?.includes('000001') ?? false);
    await openForm(panel, 'note');
    expect(valueOf(panel, 'text')).toBe('Del primero.');
  });

  it('is not disturbed by changes that come in while it is written', async () => {
    const client = sample.clientOf(camila);
    const panel = await show(camila, client);
    await openForm(panel, 'draftAnswer');
    write(panel, 'text', 'Escribiendo');
    await client.command(caseId, { type: 'note', text: 'Desde otra pestaña.' });
    await panel.updateComplete;
    expect(valueOf(panel, 'text')).toBe('Escribiendo');
    expect(panel.renderRoot.textContent).not.toContain('Desde otra pestaña.');
    panel.closeForm();
    await panel.refresh();
    await panel.updateComplete;
    expect(panel.renderRoot.textContent).toContain('Desde otra pestaña.');
  });
});

describe('the panel and the accessibility rules', () => {
  for (const [theme, command] of [
    ['light', undefined],
    ['dark', 'draftAnswer'],
    ['contrast', 'classify'],
  ] as const) {
    it(`agree in ${theme}${command ? ` with the form of ${command}` : ''}`, { timeout: 60_000 }, async () => {
      const panel = await show();
      panel.theme = theme;
      if (command) {
        await openForm(panel, command);
        await send(panel);
      }
      await panel.updateComplete;
      expect(await violationsOf(panel, axe)).toEqual([]);
      expect(inlineStylesOf(panel)).toEqual([]);
    });
  }

  it('speaks English and Portuguese', async () => {
    const panel = await show();
    panel.lang = 'en';
    await panel.updateComplete;
    expect(wordsOf(primary(panel))).toBe('Draft the answer');
    panel.lang = 'pt-BR';
    await panel.updateComplete;
    expect(wordsOf(primary(panel))).toBe('Redigir resposta');
  });
});
