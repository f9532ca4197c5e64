import type { PqrsElement } from '../foundation/PqrsElement.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** As much of axe-core as is asked here; tests bring it, so that nothing that ships depends on it. */
interface Axe {
  run(
    element: Element,
    options: { runOnly: string[]; resultTypes: ['violations'] },
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What the accessibility rules find wrong with a widget: each rule with the first place. */
export async function violationsOf(element: Element, axe: Axe): Promise<string[]> {
  const { violations } = await axe.run(element, { runOnly: tags, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/** As much of the browser's own protocol as is asked here: it alone gives a page forced colours. */
interface Browser {
  send(method: 'Emulation.setEmulatedMedia', params: { features: { name: string; value: string }[] }): Promise<unknown>;
}

/**
 * What the accessibility rules find wrong in each theme, in forced colours and in each language, each with where it was found.
 *
 * @param session what `cdp()` gives: its type says what it can do only beside the types of Node.
 */
export async function barriersOf(element: PqrsElement, axe: Axe, session: object): Promise<string[]> {
  const browser = session as Browser;
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    await element.updateComplete;
    found.push(...(await violationsOf(element, axe)).map((violation) => `${where}: ${violation}`));
  };
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    element.theme = theme;
    // What has no surface of its own stands on the page's.
    element.parentElement?.style.setProperty('background', theme === 'dark' ? '#131419' : '#fff');
    await look(theme);
  }
  element.theme = 'light';
  const forced = (value: 'active' | 'none') =>
    browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await forced('active');
  await look('forced colours');
  await forced('none');
  for (const lang of ['en', 'pt-BR', 'es-CO']) {
    element.lang = lang;
    await look(lang);
  }
  return found;
}

/** Whether nothing of the widget is wider than its place, tables in a frame of their own aside. */
export function fitsWidth(element: PqrsElement): boolean {
  return element.scrollWidth <= element.clientWidth;
}

/** Markup that a strict content policy drops: style attributes and style elements. */
export function inlineStylesOf(element: PqrsElement): string[] {
  const found = element.renderRoot.querySelectorAll('[style], style');
  // Menus, and the lines of a list, are placed through the CSSOM, which a strict policy allows.
  return [...found].filter((one) => !one.matches('[popover], table, .lines, .lines > *')).map((one) => one.outerHTML);
}

/** Waits until the widget shows what a selector finds. */
export async function shown(element: PqrsElement, selector: string): Promise<HTMLElement> {
  await until(() => element.renderRoot.querySelector(selector) !== null, `${selector} appears`);
  await element.updateComplete;
  return one(element, selector);
}

/** A place of some width, for what depends on it. It stays on the page. */
export function boxOf(width: number): HTMLElement {
  const box = document.createElement('div');
  box.style.setProperty('width', `${width}px`);
  document.body.append(box);
  return box;
}

/** Makes every ticker of the page look at its time, as coming back to the page does. */
export function lookAtTheTime(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

const patience = 8_000;

/** Waits, frame by frame, until something holds. */
export async function until(holds: () => boolean, what = 'it holds'): Promise<void> {
  const giveUpAt = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain until ${what}.`);
    await nextFrame();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

export function one(element: PqrsElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

export function all(element: PqrsElement, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The words that a part of the widget shows, with single spaces; what is only for assistive technology is left out. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('.sr').forEach((hidden) => hidden.remove());
  return (copy.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

export function focused(element: PqrsElement): Element | null {
  return (element.renderRoot as ShadowRoot).activeElement;
}

/** Presses Tab from before the widget until the focus is on what a selector finds. */
export async function tabTo(
  element: PqrsElement,
  selector: string,
  keys: { tab(): Promise<void> },
): Promise<HTMLElement> {
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await keys.tab();
    const at = focused(element);
    if (!(at instanceof HTMLElement && at.matches(selector))) continue;
    before.remove();
    return at;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

const heard: string[] = [];
new MutationObserver(() => {
  const said = document.querySelector('[data-pqrs-announcer]')?.textContent ?? '';
  if (said !== '' && said !== heard.at(-1)) heard.push(said);
}).observe(document.documentElement, { subtree: true, childList: true, characterData: true });

/** What the page said last through its live region. */
export async function announced(): Promise<string> {
  await nextFrame();
  await nextFrame();
  return heard.at(-1) ?? '';
}

/** The details of an event while something happens. */
export async function detailsOf<Detail>(element: EventTarget, type: string, act: () => unknown): Promise<Detail[]> {
  const details: Detail[] = [];
  const hear = (event: Event): void => void details.push((event as CustomEvent<Detail>).detail);
  element.addEventListener(type, hear);
  await act();
  element.removeEventListener(type, hear);
  return details;
}
