import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { afterEach, describe, it, vi } from 'vitest';
import { announced } from '../testing/widget.js';
import { announce } from './announcer.js';
import { define } from './define.js';
import { inheritedAttribute } from './inherited.js';
import { PqrsElement } from './PqrsElement.js';
import { tokens } from './tokens.js';
import { version } from './version.js';
import manifest from '../../package.json';

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
    expect(warned.mock.calls).to.deep.equal([]);
    expect(customElements.get('pqrs-sample')).to.equal(Sample);
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
    expect(customElements.get('pqrs-older')).to.equal(before);
    expect(warned.mock.calls.length).to.equal(1);
    expect(String(warned.mock.calls[0]?.[0])).to.contain('widget-version-conflict');
    expect(String(warned.mock.calls[0]?.[0])).to.contain('0.0.1');
  });

  it('takes a suffix, so that two versions live side by side', () => {
    define(Sample, { suffix: 'two' });
    expect(customElements.get('pqrs-sample-two')?.prototype).to.be.instanceOf(Sample);
  });

  it('carries the version of the package', () => {
    expect(version).to.equal(manifest.version);
  });
});

describe('what an element takes from around it', () => {
  it('is the closest language and zone, through shadow roots', async () => {
    const outer = await fixture(html`<div lang="pt" time-zone="America/Sao_Paulo"><div class="host"></div></div>`);
    const host = outer.querySelector('.host')!;
    const inner = document.createElement('pqrs-sample') as Sample;
    host.attachShadow({ mode: 'open' }).append(inner);
    await inner.updateComplete;
    expect(textOf(inner)).to.equal('pt-BR America/Sao_Paulo');
    expect(inheritedAttribute(inner, 'lang')).to.equal('pt');
  });

  it('is its own language before any other, two of them on one page', async () => {
    const both = await fixture(
      html`<div lang="es"><pqrs-sample lang="en"></pqrs-sample><pqrs-sample></pqrs-sample></div>`,
    );
    const [first, second] = [...both.querySelectorAll<Sample>('pqrs-sample')];
    expect([textOf(first!), textOf(second!)]).to.deep.equal(['en America/Bogota', 'es-CO America/Bogota']);
    first!.lang = 'pt-BR';
    await first!.updateComplete;
    expect(textOf(first!)).to.equal('pt-BR America/Bogota');
  });

  it('is the colour scheme of the page, and of the person where the page has none', async () => {
    const own = await fixture<Sample>(html`<pqrs-sample theme="dark"></pqrs-sample>`);
    const inherited = await fixture(html`<div class="dark-page"><pqrs-sample></pqrs-sample></div>`);
    (inherited as HTMLElement).style.setProperty('color-scheme', 'dark');
    const child = document.createElement('pqrs-sample') as Sample;
    inherited.append(child);
    const free = await fixture<Sample>(html`<pqrs-sample></pqrs-sample>`);
    const schemeOf = (element: Element): string => getComputedStyle(element).colorScheme;
    expect([schemeOf(own), schemeOf(child), schemeOf(free)]).to.deep.equal(['dark', 'dark', 'light dark']);
  });

  it('lets a host set its colours', async () => {
    const element = await fixture<Sample>(html`<pqrs-sample></pqrs-sample>`);
    element.style.setProperty('--pqrs-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(element).getPropertyValue('--_accent')).to.equal('rgb(1, 2, 3)');
  });
});

describe('the live region', () => {
  it('is one for the page and there before it is used', async () => {
    await fixture(html`<pqrs-sample></pqrs-sample>`);
    await fixture(html`<pqrs-sample></pqrs-sample>`);
    const regions = document.querySelectorAll('[data-pqrs-announcer]');
    expect(regions.length).to.equal(1);
    expect(regions[0]?.getAttribute('role')).to.equal('status');
  });

  it('says what it is given', async () => {
    announce('Radicado copiado.');
    expect(await announced()).to.equal('Radicado copiado.');
  });

  it('stands inside a modal dialog while it speaks for something in it', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><pqrs-sample></pqrs-sample></dialog>`);
    dialog.showModal();
    announce('Guardado.', dialog.querySelector('pqrs-sample')!);
    expect(await announced()).to.equal('Guardado.');
    expect(dialog.querySelector('[data-pqrs-announcer]')).to.not.equal(null);
    dialog.close();
    announce('Fuera.');
    expect(document.body.querySelector(':scope > [data-pqrs-announcer]')).to.not.equal(null);
  });
});
