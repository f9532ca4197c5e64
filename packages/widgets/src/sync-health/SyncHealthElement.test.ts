import { fixture, html } from '@open-wc/testing';
import { PqrsError, type PqrsClient, type SyncHealth, type SyncRetry } from '@pqrs-kit/core';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { sampleNow } from '../testing/sampleDesk.js';
import { calmHealth, troubledHealth } from '../testing/sampleHealth.js';
import {
  all,
  announced,
  barriersOf,
  boxOf,
  detailsOf,
  fitsWidth,
  focused,
  inlineStylesOf,
  lookAtTheTime,
  one,
  shown,
  tabTo,
  until,
  wordsOf,
} from '../testing/widget.js';
import type { SyncHealthElement } from './SyncHealthElement.js';
import './define.js';

/** A service with a sync of its own: what is put back to work no longer waits for a person. */
class Service {
  asked = 0;
  retried: SyncRetry[] = [];
  failure: PqrsError | undefined;
  health: SyncHealth;
  readonly #listeners = new Set<(change: { caseId: string }) => void>();

  constructor(health: SyncHealth) {
    this.health = health;
  }

  get client(): PqrsClient {
    return {
      syncHealth: () => this.#answer(),
      retrySync: (what: SyncRetry) => {
        this.retried.push(what);
        this.#putBack(what);
        return this.#answer();
      },
      watch: (onChange: (change: { caseId: string }) => void) => {
        this.#listeners.add(onChange);
        return () => void this.#listeners.delete(onChange);
      },
    } as unknown as PqrsClient;
  }

  change(): void {
    for (const listener of this.#listeners) listener({ caseId: 'a-case' });
  }

  #answer(): Promise<SyncHealth> {
    this.asked += 1;
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(this.health);
  }

  #putBack({ kind, key }: SyncRetry): void {
    const { rows, letters } = this.health;
    const again = (row: (typeof rows)[number]) => (row.key === key ? { ...row, tries: 0, nextTryAt: sampleNow } : row);
    this.health =
      kind === 'row'
        ? { ...this.health, rows: rows.map(again) }
        : { ...this.health, letters: letters.filter(({ id }) => id !== key) };
  }
}

let service: Service;
beforeEach(() => {
  document.documentElement.lang = 'es-CO';
  service = new Service(troubledHealth);
});

async function show(changes: Partial<SyncHealthElement> = {}, width = 1280): Promise<SyncHealthElement> {
  const element = await fixture<SyncHealthElement>(
    html`<pqrs-sync-health .client=${service.client} .now=${() => sampleNow}></pqrs-sync-health>`,
    { parentNode: boxOf(width) },
  );
  Object.assign(element, changes);
  await shown(element, '.facts');
  return element;
}

const factsOf = (element: SyncHealthElement): string[] => all(element, '.fact').map(wordsOf);
const itemsOf = (element: SyncHealthElement): string[] => all(element, '.item').map(wordsOf);
const itemOf = (element: SyncHealthElement, key: string): HTMLElement => one(element, `[data-key='${key}']`);
const againOf = (element: SyncHealthElement, key: string) =>
  itemOf(element, key).querySelector<HTMLButtonElement>('.again');

describe('pqrs-sync-health', () => {
  it('says that all is well, with the figures behind it', async () => {
    service.health = calmHealth;
    const element = await show();
    expect(wordsOf(one(element, '.verdict'))).toBe(
      'La sincronización está al día No tiene que hacer nada. HubSpot, cuenta 33',
    );
    expect(factsOf(element)).toEqual([
      'Última sincronización hoy, 10:28 a. m. hace 2 minutos',
      'Último error Ninguno',
      'Trabajo por hacer Nada espera',
      'Trabajo detenido 0',
      'Registros rechazados 0',
      'Solicitudes al CRM hoy 12.500 de 250.000 5% del cupo',
      'Casos enlazados 12.040',
      'Diferencias avisadas 2',
    ]);
    expect(itemsOf(element)).toEqual([]);
    expect(element.matches(':state(empty)')).toBe(false);
  });

  it('lists what waits with its reason, and what may be done', async () => {
    const element = await show();
    expect(wordsOf(one(element, '.verdict-title'))).toBe('2 pendientes esperan por una persona');
    expect(wordsOf(one(element, '.list-title'))).toBe('Lo que espera (3)');
    expect(itemsOf(element)[1]).toBe(
      'Ticket 4242 del CRM Al ticket le falta un dato o no cumple las reglas. Corríjalo en el CRM. ' +
        '8 intentos · Espera por una persona. input-invalid Intentar de nuevo',
    );
    expect(all(element, '.fact.wrong dt').map(wordsOf)).toEqual([
      'Trabajo por hacer',
      'Trabajo detenido',
      'Registros rechazados',
      'Solicitudes al CRM hoy',
    ]);
  });

  it('by keyboard puts a refused row back to work, says so, and stays where it was', async () => {
    const element = await show();
    await tabTo(element, "[data-key='4242'] .again", userEvent);
    const done = await detailsOf(element, 'pqrs-sync-retry-done', async () => {
      await userEvent.keyboard('{Enter}');
      await until(() => againOf(element, '4242') === null, 'the row is back at work');
      await until(() => focused(element) !== null, 'the focus is somewhere');
    });
    expect(service.retried).toEqual([{ kind: 'row', key: '4242' }]);
    expect(done).toEqual([{ kind: 'row', key: '4242' }]);
    expect(await announced()).toBe('Vuelve a la cola: Ticket 4242 del CRM.');
    expect(wordsOf(itemOf(element, '4242'))).toContain('Se intenta en la próxima sincronización.');
    expect(focused(element)).toBe(itemOf(element, '4242').querySelector('.item-title'));
  });

  it('puts work that was given up back, and leaves the focus on the list', async () => {
    const element = await show();
    againOf(element, '01KDE.4.alerted')?.click();
    await until(() => all(element, '.item').length === 2, 'the alert no longer waits');
    await until(() => focused(element) !== null, 'the focus is somewhere');
    expect(service.retried).toEqual([{ kind: 'letter', key: '01KDE.4.alerted' }]);
    expect(focused(element)).toBe(one(element, '.list-title'));
  });

  it('puts nothing back that the host refuses, and offers nothing to who may not', async () => {
    const element = await show();
    element.addEventListener('pqrs-sync-retry-request', (event) => event.preventDefault());
    againOf(element, '4242')?.click();
    await element.updateComplete;
    expect(service.retried).toEqual([]);
    element.data = { ...troubledHealth, mayRetry: false };
    await element.updateComplete;
    expect(all(element, '.again')).toEqual([]);
    Object.assign(element, { data: troubledHealth, readonly: true });
    await element.updateComplete;
    expect(all(element, '.again')).toEqual([]);
  });

  it('says where a retry failed, and keeps what it shows', async () => {
    const element = await show();
    service.failure = new PqrsError('access-forbidden', 'No.', 'Ask.');
    const done = await detailsOf(element, 'pqrs-sync-retry-done', async () => {
      againOf(element, '4242')?.click();
      await shown(element, '[part~=error]');
    });
    expect(done).toEqual([]);
    expect(wordsOf(one(element, '[part~=error]'))).toContain('Su rol no permite esta acción.');
    expect(itemsOf(element)).toHaveLength(3);
  });

  it('shows what is left where somebody else was faster', async () => {
    const element = await show();
    const { client } = service;
    element.client = {
      ...client,
      retrySync: () => Promise.reject(new PqrsError('dead-letter-unknown', 'Nothing waits by that key.', 'Look.')),
    };
    await element.updateComplete;
    service.health = calmHealth;
    againOf(element, '4242')?.click();
    await until(() => all(element, '.verdict.ok').length === 1, 'what is left is shown');
    expect(element.renderRoot.querySelector('[part~=error]')).toBe(null);
  });

  it('leads to the case of what waits', async () => {
    const element = await show();
    const link = itemOf(element, '01KAB/7').querySelector<HTMLElement>('.link');
    const opened = await detailsOf(element, 'pqrs-navigate', () => link?.click());
    expect(opened).toEqual([{ to: 'case', id: '01KAB' }]);
    expect(itemOf(element, '4242').querySelector('.link')).toBe(null);
  });

  it('keeps what it read before the service went, with its time, and reads again when asked', async () => {
    const element = await show();
    service.failure = new PqrsError('network-unreachable', 'No answer.', 'Try again.');
    const told = await detailsOf<{ code: string }>(element, 'pqrs-error', () => element.refresh());
    expect(told.map(({ code }) => code)).toEqual(['network-unreachable']);
    expect(element.matches(':state(error)')).toBe(true);
    expect(factsOf(element)).toHaveLength(8);
    expect(wordsOf(one(element, '.read'))).toBe('Ve los datos de las 10:30 a. m..');
    service.failure = undefined;
    one(element, '[part~=error] .btn').click();
    await until(() => element.renderRoot.querySelector('[part~=error]') === null, 'the error is gone');
    expect(wordsOf(one(element, '.read'))).toBe('Leído: hoy, 10:30 a. m.');
  });

  it('reads again after changes and with the minute', async () => {
    const element = await show();
    service.health = calmHealth;
    service.change();
    await until(() => all(element, '.verdict.ok').length === 1, 'the change arrives');
    const before = service.asked;
    lookAtTheTime();
    await element.updateComplete;
    expect(service.asked).toBe(before);
    element.now = () => '2026-11-24T10:31:00-05:00';
    await until(() => service.asked > before, 'it reads in the next minute');
  });

  it('has the work alone where no CRM is connected, and says how to connect one', async () => {
    const { crm: _crm, ...without } = calmHealth;
    service.health = without;
    const element = await show();
    expect(wordsOf(one(element, '[part~=body]'))).toContain('Ningún CRM está conectado.');
    expect(factsOf(element)).toEqual(['Trabajo por hacer Nada espera', 'Trabajo detenido 0']);
    expect(element.matches(':state(empty)')).toBe(true);
  });

  it('takes what the host has itself without asking anybody, and leaves carrying out to it', async () => {
    const element = await show({ data: troubledHealth, client: undefined });
    await until(() => all(element, '.item').length === 3, 'what the host has is shown');
    const asked = await detailsOf(element, 'pqrs-sync-retry-request', () => againOf(element, '4242')?.click());
    expect(asked).toEqual([{ kind: 'row', key: '4242' }]);
    expect(service.retried).toEqual([]);
  });

  it('says that a client knows nothing of a sync', async () => {
    const element = await fixture<SyncHealthElement>(
      html`<pqrs-sync-health .client=${{}} .now=${() => sampleNow}></pqrs-sync-health>`,
    );
    expect(wordsOf(await shown(element, '[part~=error]'))).toContain('usage-invalid');
  });

  for (const width of [320, 1280]) {
    it(`meets the accessibility rules in every theme and language at ${width} px`, async () => {
      const element = await show({}, width);
      expect(await barriersOf(element, axe, cdp())).toEqual([]);
      expect(inlineStylesOf(element)).toEqual([]);
      expect(fitsWidth(element)).toBe(true);
    });
  }
});
