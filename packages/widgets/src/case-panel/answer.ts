import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerBrief } from '@pqrs-kit/core';
import { check, dueSoon, icon } from '../foundation/icons.js';
import type { PanelSurface } from './PanelSurface.js';

/** The answer as it stands: what it decides of each item, its text, what it rests on and promises, who did what to it. */
export function answer(panel: PanelSurface): TemplateResult | typeof nothing {
  const brief = panel.view.answer;
  if (!brief) return nothing;
  return html`<section class="section">
    <div class="line">
      <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${panel.texts.answer}</div>
      <span class="tag">${brief.decision}</span>
    </div>
    ${brief.returned ? html`<p class="returned" dir="auto">${brief.returned}</p>` : nothing}
    <blockquote class="answer" dir="auto">${brief.text}</blockquote>
    ${items(brief)} ${grounds(panel, brief)} ${promised(panel, brief)}
    ${brief.history.map((line) => html`<p class="muted small">${line}</p>`)}
  </section>`;
}

function items({ items: all }: AnswerBrief): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<ol class="items small">
    ${all.map(
      ({ text, outcome, reason }) =>
        html`<li>
          <span dir="auto">${text}</span> <b>${outcome}</b>
          ${reason ? html`<p class="muted" dir="auto">${reason}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}

function grounds({ texts }: PanelSurface, { basis, recourse }: AnswerBrief): TemplateResult | typeof nothing {
  if (basis.length === 0 && !recourse) return nothing;
  return html`<dl class="rows">
    ${basis.length > 0 ? row(texts.basis, basis.join('\n')) : nothing}
    ${recourse ? row(texts.recourse, recourse) : nothing}
  </dl>`;
}

function row(label: string, text: string): TemplateResult {
  return html`<div class="stacked">
    <dt class="muted">${label}</dt>
    <dd dir="auto">${text}</dd>
  </div>`;
}

function promised({ texts }: PanelSurface, { remedies }: AnswerBrief): TemplateResult | typeof nothing {
  if (remedies.length === 0) return nothing;
  return html`<div class="small">
    <p class="muted">${texts.promised}</p>
    <ul class="promised">
      ${remedies.map(
        ({ text, state, done }) =>
          html`<li>
            ${icon(done ? check : dueSoon, 14)}<span
              ><span dir="auto">${text}</span>, <span class="muted">${state}</span></span
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
