import { fixture } from '@open-wc/testing';
import { snapshot, type RuleCell } from '@pqrs-kit/core';
import { html, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../testing/widget.js';
import { announce } from './announcer.js';
import { dayRule, ruleSizeFor } from './dayRule.js';
import { define } from './define.js';
import { inheritedAttribute } from './inherited.js';
import { PqrsElement } from './PqrsElement.js';
import { momentKey, runsByTheMinute } from './moment.js';
import { tokens } from './tokens.js';
import { version } from './version.js';

class Sample extends PqrsElement {
  static readonly tag = 'pqrs-sample';
  static override styles = [tokens];
  protected override render(): TemplateResult {
    return html`<p>${this.locale} ${this.zone}</p>`;
  }
}
define(Sample);

const textOf = (element: PqrsElement): string => element.renderRoot.textContent?.trim() ?? '';

afterEach(() => vi.restoreAllMocks());

describe('registering a widget', () => {
  it('is silent when the same version comes again', () => {
    const warned = vi.spyOn(console, 'warn');
    define(Sample);
    define(class extends Sample {});
    expect(warned.mock.calls).toEqual([]);
    expect(customElements.get('pqrs-sample')).toBe(Sample);
  });

  it('warns once of another version and keeps the first', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    customElements.define(
      'pqrs-older',
      class extends HTMLElement {
        static version = '0.0.1';
      },
    );
    const before = customElements.get('pqrs-older');
    class Newer extends Sample {
      static override readonly tag: 'pqrs-sample' = 'pqrs-older' as 'pqrs-sample';
    }
    define(Newer);
    expect(customElements.get('pqrs-older')).toBe(before);
    expect(warned.mock.calls.length).toBe(1);
    expect(String(warned.mock.calls[0]?.[0])).toContain('widget-version-conflict');
    expect(String(warned.mock.calls[0]?.[0])).toContain('0.0.1');
  });

  it('takes a suffix, so that two versions live side by side', () => {
    define(Sample, { suffix: 'two' });
    expect(customElements.get('pqrs-sample-two')?.prototype).toBeInstanceOf(Sample);
  });

  it('carries the version of the package', async () => {
    const answer = await fetch(new URL('../../package.json', import.meta.url));
    const manifest = (await answer.json()) as { version: string };
    expect(version).toBe(manifest.version);
  });
});

describe('what an element takes from around it', () => {
  it('is the closest language and zone, through shadow roots', async () => {
    const outer = await fixture(html`<div lang="pt" time-zone="America/Sao_Paulo"><div class="host"></div></div>`);
    const host = outer.querySelector('.host')!;
    const inner = document.createElement('pqrs-sample') as Sample;
    host.attachShadow({ mode: 'open' }).append(inner);
    await inner.updateComplete;
    expect(textOf(inner)).toBe('pt-BR America/Sao_Paulo');
    expect(inheritedAttribute(inner, 'lang')).toBe('pt');
  });

  it('is its own language before any other, two of them on one page', async () => {
    const both = await fixture(
      html`<div lang="es"><pqrs-sample lang="en"></pqrs-sample><pqrs-sample></pqrs-sample></div>`,
    );
    const [first, second] = [...both.querySelectorAll<Sample>('pqrs-sample')];
    expect([textOf(first!), textOf(second!)]).toEqual(['en America/Bogota', 'es-CO America/Bogota']);
    first!.lang = 'pt-BR';
    await first!.updateComplete;
    expect(textOf(first!)).toBe('pt-BR America/Bogota');
  });

  it('is the colour scheme of the page, and of the person where the page has none', async () => {
    const own = await fixture<Sample>(html`<pqrs-sample theme="dark"></pqrs-sample>`);
    const inherited = await fixture(html`<div class="dark-page"><pqrs-sample></pqrs-sample></div>`);
    (inherited as HTMLElement).style.setProperty('color-scheme', 'dark');
    const child = document.createElement('pqrs-sample') as Sample;
    inherited.append(child);
    const free = await fixture<Sample>(html`<pqrs-sample></pqrs-sample>`);
    const schemeOf = (element: Element): string => getComputedStyle(element).colorScheme;
    expect([schemeOf(own), schemeOf(child), schemeOf(free)]).toEqual(['dark', 'dark', 'light dark']);
  });

  it('lets a host set its colours', async () => {
    const element = await fixture<Sample>(html`<pqrs-sample></pqrs-sample>`);
    element.style.setProperty('--pqrs-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(element).getPropertyValue('--_accent')).toBe('rgb(1, 2, 3)');
  });
});

describe('the live region', () => {
  it('is one for the page and there before it is used', async () => {
    await fixture(html`<pqrs-sample></pqrs-sample>`);
    await fixture(html`<pqrs-sample></pqrs-sample>`);
    const regions = document.querySelectorAll('[data-pqrs-announcer]');
    expect(regions.length).toBe(1);
    expect(regions[0]?.getAttribute('role')).toBe('status');
  });

  it('says together what is said in the same frame', async () => {
    const [panel, inbox] = [document.createElement('div'), document.createElement('div')];
    announce('Respuesta aprobada.', panel);
    announce('41 casos', inbox);
    announce('42 casos', inbox);
    expect(await announced()).toBe('Respuesta aprobada. 42 casos');
  });

  it('says what it is given', async () => {
    announce('Radicado copiado.');
    expect(await announced()).toBe('Radicado copiado.');
  });

  it('stands inside a modal dialog while it speaks for something in it', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><pqrs-sample></pqrs-sample></dialog>`);
    dialog.showModal();
    announce('Guardado.', dialog.querySelector('pqrs-sample')!);
    expect(await announced()).toBe('Guardado.');
    expect(dialog.querySelector('[data-pqrs-announcer]')).not.toBe(null);
    dialog.close();
    announce('Fuera.');
    expect(document.body.querySelector(':scope > [data-pqrs-announcer]')).not.toBe(null);
  });
});

describe('the moment that is shown', () => {
  it('is the minute where hours run, else the civil date of the zone', () => {
    const key = (instant: string, byTheMinute: boolean) => momentKey(instant, 'America/Bogota', byTheMinute);
    expect(key('2026-11-25T04:59:59Z', false)).toBe('2026-11-24');
    expect(key('2026-11-25T05:00:00Z', false)).toBe('2026-11-25');
    expect(key('2026-11-24T10:30:00-05:00', true)).toBe(key('2026-11-24T15:30:59Z', true));
    expect(key('2026-11-24T10:30:59-05:00', true)).not.toBe(key('2026-11-24T10:31:00-05:00', true));
  });

  it('is the day again once a term in hours is answered', () => {
    const hours = snapshot({ rule: 'co.health.simple', receivedAt: '2026-11-23T10:30:00-05:00' });
    const days = snapshot({ rule: 'co.pet.general', receivedAt: '2026-11-23T10:30:00-05:00' });
    const answered = { ...hours, stoppedAt: '2026-11-24T10:30:00-05:00' };
    expect([hours, days, answered].map(runsByTheMinute)).toEqual([true, false, false]);
  });
});

describe('the day rule', () => {
  const cells: RuleCell[] = [
    { mark: 'received' },
    { mark: 'gone' },
    { mark: 'weekend' },
    { mark: 'holiday' },
    { mark: 'late', today: true },
    { mark: 'ahead', due: true },
  ];

  it('draws whole pixels, the due date taller than the rest, and today under the line', async () => {
    const box = await fixture(html`<div>${dayRule(cells, 'over', 'card')}</div>`);
    const pathOf = (kind: string): string | null | undefined => box.querySelector(`.${kind}`)?.getAttribute('d');
    expect(pathOf('gone')).toBe('M9 7h6v15h-6z');
    expect(pathOf('late')).toBe('M36 7h6v15h-6z');
    expect(pathOf('ahead')).toBe('M45.75 0.75h4.5v20.5h-4.5z');
    expect(pathOf('caret')).toBe('M39 24l3.5 4h-7z');
    const rule = box.querySelector('svg')!;
    expect([rule.getAttribute('width'), rule.getAttribute('height'), rule.getAttribute('aria-hidden')]).toEqual([
      '51',
      '28',
      'true',
    ]);
    expect(box.querySelectorAll('[style]').length).toBe(0);
  });

  it('takes the largest size that fits', () => {
    expect([ruleSizeFor(23, 343), ruleSizeFor(23, 286), ruleSizeFor(45, 286)]).toEqual(['wide', 'card', 'board']);
  });
});
