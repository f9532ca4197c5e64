import { html, nothing, type TemplateResult } from 'lit';
import { otherClockTexts, serviceTexts } from '@pqrs-kit/core';
import { categoryIcon, copy, escalate, icon, lock } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';
import type { PanelSurface } from './PanelSurface.js';

/** Older ones are in the history. */
const mostAlerts = 3;

/** What the case is: type, stage, radicado, subject. */
export function head(panel: PanelSurface, level: number): TemplateResult {
  const { view, texts } = panel;
  return html`<header class="section head" part="header">
    <div class="line">
      <span class="pair"
        >${categoryIcon(view.category)}<span>${view.categoryWord}</span>${view.subtypeWord ? html`<span class="muted">${view.subtypeWord}</span>` : nothing}</span
      >
      <span class="pair"
        >${view.severityWord ? html`<span class="tag grave">${view.severityWord}</span>` : nothing}<span
          class="tag"
          part="badge"
          ><span class="sr">${texts.stage}: </span>${view.stageWord}</span
        ></span
      >
    </div>
    <div class="line start">
      <span class="number" role="heading" aria-level=${level} tabindex="-1"
        ><span class="sr">${texts.radicado} </span>${radicado(view.radicado)}</span
      >
      <button type="button" class="copy" aria-label=${texts.copyRadicado} @click=${() => void panel.copyRadicado()}>
        ${icon(copy)}
      </button>
    </div>
    <p class="subject" dir="auto">${view.restrictedNote ? icon(lock) : nothing}${view.subject}</p>
    ${view.restrictedNote ? html`<p class="muted small">${view.restrictedNote}</p>` : nothing}
  </header>`;
}

/** Alerts that nobody has taken on yet. */
export function alerts(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view, texts } = panel;
  if (view.alerts.length === 0) return nothing;
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.alerts}</div>
    ${view.alerts.slice(0, mostAlerts).map((text) => html`<p class="alert small">${icon(escalate, 14)}<span>${text}</span></p>`)}
  </section>`;
}

/** The agreement that the case falls under, and what a missed target costs. */
export function agreement(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view, locale } = panel;
  if (view.agreement.length === 0) return nothing;
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>
      ${otherClockTexts[locale].agreement.heading}
    </div>
    <dl class="rows">
      ${view.agreement.map(
        ({ label, text }) =>
          html`<div class=${text.length > 60 ? 'stacked' : ''}>
            <dt class="muted">${label}</dt>
            <dd dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** How the case is attended: what to do in its order, and what to say where that matters. */
export function protocol(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view, texts } = panel;
  if (!view.protocol) return nothing;
  const { title, reference, steps } = view.protocol;
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.protocol}</div>
    <p class="small"><span dir="auto">${title}</span> <span class="muted">${reference}</span></p>
    <ol class="rows steps">
      ${steps.map(
        ({ text, script }) =>
          html`<li dir="auto">${text}${script ? html` <p class="muted"><q>${script}</q></p>` : nothing}</li>`,
      )}
    </ol>
  </section>`;
}

/** Who asks. */
export function person(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view, texts } = panel;
  if (view.restrictedNote) return nothing;
  const rows = view.person.map(
    ({ label, text }) =>
      html`<div>
        <dt class="muted">${label}</dt>
        <dd><bdi>${text}</bdi></dd>
      </div>`,
  );
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.petitioner}</div>
    ${view.personNote ? html`<p class="muted">${view.personNote}</p>` : html`<dl class="rows">${rows}</dl>`}
  </section>`;
}

const longText = 420;

/** What happened and what is asked for. */
export function story(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view, texts } = panel;
  if (view.story.length === 0) return nothing;
  const long = panel.detail.facts.length + (panel.detail.request?.length ?? 0) > longText;
  const clamp = long && !panel.wholeStory;
  return html`<section class="section">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.story}</div>
    <dl class="rows story ${clamp ? 'clamped' : ''}">
      ${view.story.map(
        ({ label, text }) =>
          html`<div class=${text.length > 40 ? 'stacked' : ''}>
            <dt class="muted">${label}</dt>
            <dd dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
    ${view.originNote ? html`<p class="muted small">${view.originNote}</p>` : nothing}
    ${
      long
        ? html`<button type="button" class="link" aria-expanded=${panel.wholeStory} @click=${() => panel.toggleStory()}>
            ${clamp ? texts.showAll : texts.showLess}
          </button>`
        : nothing
    }
  </section>`;
}

/** While the case is being read. */
export function waiting({ texts, locale }: Pick<PanelSurface, 'texts' | 'locale'>): TemplateResult {
  return html`<div class="section waiting">
    <span class="sr">${texts.loading}</span>
    <div class="block"></div>
    <div class="block tall"></div>
    <div class="block"></div>
    <p class="slow">${serviceTexts[locale].slow}</p>
  </div>`;
}

/** While there is no case. */
export function empty({ texts }: Pick<PanelSurface, 'texts'>): TemplateResult {
  return html`<div class="section">
    <slot name="empty"><p class="muted">${texts.empty}</p></slot>
  </div>`;
}
