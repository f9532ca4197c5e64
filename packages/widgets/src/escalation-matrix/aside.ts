import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixTexts, MatrixView } from '@pqrs-kit/core';
import { check, cross, dueSoon, icon } from '../foundation/icons.js';

/** The next alert, its date first. */
export function nextAlert({ next }: MatrixView, texts: MatrixTexts, level: number): TemplateResult {
  return html`<section class="card next">
    <div class="card-title muted" role="heading" aria-level=${level}>${texts.nextAlert}</div>
    ${
      next
        ? html`<p class="date"><time datetime=${next.instant}>${next.date}</time></p>
            <p class="after">${next.text}</p>
            <p class="muted">${texts.silence}</p>`
        : html`<p>${texts.noNext}</p>`
    }
  </section>`;
}

/** Who was told, and whether they said that they know. */
export function alertLog({ log }: MatrixView, texts: MatrixTexts, level: number): TemplateResult {
  return html`<section class="card">
    <div class="card-title" role="heading" aria-level=${level}>${texts.log}</div>
    ${
      log.length === 0
        ? html`<p class="muted">${texts.noLog}</p>`
        : html`<ol class="log">
            ${log.map(
              ({ title, sent, at, acknowledged }) =>
                html`<li>
                  ${icon(acknowledged ? check : dueSoon, 14)}
                  <div>
                    <b>${title}</b>
                    <p class="muted small"><time datetime=${at}>${sent}</time></p>
                  </div>
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

/** The facts that make it as grave as it is. */
export function whySevere({ why }: MatrixView, level: number): TemplateResult {
  return html`<section class="card">
    <div class="card-title" role="heading" aria-level=${level}>${why.title}</div>
    ${why.note ? html`<p class="muted">${why.note}</p>` : nothing}
    <ul class="facts">
      ${why.facts.map(
        ({ text, holds }) =>
          html`<li class=${holds ? 'holds' : 'muted'}>${icon(holds ? check : cross, 14)}${text}</li>`,
      )}
    </ul>
  </section>`;
}
