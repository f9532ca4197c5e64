import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../define.js';
import { askingTags, everyTag, make, use } from '../testing/everyWidget.js';
import { until, wordsOf } from '../testing/widget.js';
import type { PqrsElement } from './PqrsElement.js';

/** What reached the page that no host should get: exceptions out of widgets. */
let thrown: string[] = [];
const hear = (event: Event): void => {
  const cause: unknown = event instanceof ErrorEvent ? event.error : (event as PromiseRejectionEvent).reason;
  thrown.push(String(cause));
  event.preventDefault();
};
interface Told {
  code: string;
  message: string;
  retryable: boolean;
}
let told: Told[] = [];
const listen = (event: Event): void => void told.push((event as CustomEvent<Told>).detail);

beforeEach(() => {
  document.documentElement.lang = 'es-CO';
  localStorage.clear();
  [thrown, told] = [[], []];
  window.addEventListener('error', hear);
  window.addEventListener('unhandledrejection', hear);
  document.addEventListener('pqrs-error', listen);
});
afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  window.removeEventListener('error', hear);
  window.removeEventListener('unhandledrejection', hear);
  document.removeEventListener('pqrs-error', listen);
});

/** A client of which every method that is asked does the same; `watch` is left out where it would only answer a promise. */
const clientThat = (does: () => unknown, watches = false): PqrsClient =>
  new Proxy({} as PqrsClient, { get: (_client, name) => (name === 'watch' && !watches ? undefined : does) });
const failing = (): PqrsClient =>
  clientThat(() => Promise.reject(new PqrsError('network-unreachable', 'No answer.', 'Try again.')));

async function place(element: PqrsElement): Promise<PqrsElement> {
  document.body.append(element);
  await use(element);
  return element;
}

/** Lets go by what a rejected promise or a listener would still bring: the page tells of both after its tasks. */
async function settled(element: PqrsElement): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) {
    await element.updateComplete.catch(() => undefined);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const saying = (element: PqrsElement): string => [...element.renderRoot.children].map(wordsOf).join(' ');

/** Texts that every widget has in its own words when something failed. */
async function problemOf(element: PqrsElement): Promise<string> {
  await until(() => element.renderRoot.querySelector('[part~=error], [role=alert]') !== null, 'it says that it failed');
  await settled(element);
  return saying(element);
}

it('is held by all that the package registers', () => {
  expect(everyTag).toEqual(expect.arrayContaining(['pqrs-agent-inbox', 'pqrs-case-panel', 'pqrs-deadline-clock']));
  expect(everyTag.every((tag) => customElements.get(tag) !== undefined)).toBe(true);
});

describe.each(askingTags)('<%s>', (tag) => {
  it('without a client waits in peace, and takes one that comes later', async () => {
    const element = make(tag);
    document.body.append(element);
    await settled(element);
    expect([thrown, told]).toEqual([[], []]);
    element.client = failing();
    await use(element);
    await problemOf(element);
    expect(thrown).toEqual([]);
  });

  it('asked without a client, it does not throw', async () => {
    const element = await place(make(tag));
    await element.refresh();
    await settled(element);
    expect(thrown).toEqual([]);
    for (const { code, message } of told) expect([code, message]).toEqual(['usage-invalid', expect.any(String)]);
  });

  it.each<[name: string, does: () => unknown, throws?: boolean]>([
    ['fails', () => Promise.reject(new PqrsError('network-unreachable', 'No answer.', 'Try again.'))],
    ['fails with something else', () => Promise.reject(new TypeError('secret of the host'))],
    [
      'throws at once',
      () => {
        throw new RangeError('secret of the host');
      },
      true,
    ],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers another shape', () => Promise.resolve({ items: 7, clocks: {}, clock: [], stage: 3 })],
  ])('says so, once, where its client %s', async (_name, does, throws) => {
    const element = await place(make(tag, clientThat(does, throws)));
    const spoken = await problemOf(element);
    expect(spoken.length).toBeGreaterThan(20);
    expect(spoken).not.toContain('secret of the host');
    expect(thrown).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    for (const { code, message, retryable } of told) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(message).not.toContain('secret of the host');
      expect(retryable).toBeTypeOf('boolean');
    }
  });

  it.each(['es-CO', 'en', 'pt-BR'])('says what failed in %s', async (lang) => {
    const element = make(tag, failing());
    element.lang = lang;
    const spoken = await problemOf(await place(element));
    const words = { 'es-CO': /respuesta|conexión|envi|consult/i, en: /the|connection/i, 'pt-BR': /não|conexão|envi/i };
    expect(spoken).toMatch(words[lang as keyof typeof words]);
  });

  it('waits for a slow client without a word of failure, and forgets it once removed', async () => {
    let fail: (cause: unknown) => void = () => undefined;
    const slow = clientThat(() => new Promise((_resolve, reject) => (fail = reject)));
    const element = await place(make(tag, slow));
    await settled(element);
    expect(told).toEqual([]);
    element.remove();
    fail(new PqrsError('network-unreachable', 'No answer.', 'Try again.'));
    await settled(element);
    expect([thrown, told]).toEqual([[], []]);
  });

  it('goes on when a listener of the host throws', async () => {
    const element = make(tag, failing());
    const explode = (): never => {
      throw new Error('of the host');
    };
    for (const name of ['pqrs-error', 'pqrs-ready']) element.addEventListener(name, explode);
    await problemOf(await place(element));
    expect(new Set(thrown)).toEqual(new Set(['Error: of the host']));
  });

  it.each([
    ['an unknown language', { lang: 'xx-¿?' }],
    ['an unknown zone', { 'time-zone': 'Mars/Olympus' }],
    ['an unknown theme', { theme: 'neon', density: 'huge' }],
    ['a heading level that is none', { 'heading-level': 'twelve' }],
  ])('with %s does not throw', async (_name, attributes) => {
    const element = make(tag, failing());
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const spoken = await problemOf(await place(element));
    expect(spoken).not.toBe('');
    expect(thrown).toEqual([]);
  });

  it('with a clock of the host that tells no time says so', async () => {
    const element = make(tag, failing());
    element.now = () => 'soon';
    await problemOf(await place(element));
    expect(thrown).toEqual([]);
  });
});

/** The properties by which a host gives data itself. */
const given: [tag: string, property: string, wrong: unknown][] = [
  ['pqrs-deadline-clock', 'clock', {}],
  ['pqrs-deadline-clock', 'clock', { dueAt: '2026-02-30', dueDate: '2026-02-30', explanation: {} }],
  ['pqrs-agent-inbox', 'items', [{}]],
  ['pqrs-agent-inbox', 'items', {}],
  ['pqrs-case-panel', 'case', {}],
  ['pqrs-case-panel', 'case', 'a case'],
  ['pqrs-sync-health', 'data', {}],
  ['pqrs-sync-health', 'data', { asOf: 'now', rows: 7 }],
];

it.each(given)('<%s> given a %s of another shape says so, and mends when it is right', async (tag, property, wrong) => {
  const element = make(tag);
  Object.assign(element, { [property]: wrong });
  document.body.append(element);
  await settled(element);
  expect(thrown).toEqual([]);
  expect(await problemOf(element)).toContain('Código');
  Object.assign(element, { [property]: undefined, client: failing() });
  await settled(element);
  expect(thrown).toEqual([]);
});
