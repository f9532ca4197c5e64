import { html, nothing, type TemplateResult } from 'lit';
import type { TrackerTexts } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';

export type LookupField = 'radicado' | 'code';

export interface LookupOptions {
  texts: TrackerTexts;
  radicado: string;
  code: string;
  /** Fields that were left empty. */
  missing: readonly LookupField[];
  loading: boolean;
  /** One line above a result, instead of a page of its own. */
  compact: boolean;
  /** Why nothing is shown; empty when there is nothing to say. */
  message: string;
  level: number;
  write: (field: LookupField, value: string) => void;
  look: () => void;
}

/** The two things that open a case: its radicado and its code, in whatever way they are typed. */
export function lookup(options: LookupOptions): TemplateResult {
  const { texts, compact, loading, level, look } = options;
  const title = compact
    ? html`<p class="again"><b>${texts.again}</b></p>`
    : html`<div class="head" part="header">
        <h2 class="title" part="heading" aria-level=${level}>${texts.title}</h2>
        <p class="lead">${texts.lead}</p>
      </div>`;
  return html`<form
    class="lookup ${compact ? 'compact' : ''}"
    part="lookup"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      look();
    }}
  >
    ${title} ${message(options.message)} ${field(options, 'radicado')} ${field(options, 'code')}
    <button class="btn ${compact ? '' : 'primary'}" part="button" aria-disabled=${loading ? 'true' : nothing}>
      ${loading ? texts.looking : texts.look}
    </button>
  </form>`;
}

function message(text: string): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<div class="message" part="error" role="alert" tabindex="-1">
    ${icon(overdue, 20)}
    <p>${text}</p>
  </div>`;
}

function field({ texts, missing, write, compact, ...typed }: LookupOptions, name: LookupField): TemplateResult {
  const wrong = missing.includes(name);
  const error = name === 'radicado' ? texts.radicadoMissing : texts.codeMissing;
  return html`<div class="field for-${name} ${wrong ? 'wrong' : ''}" part="field">
    <label for=${name} part="label" class=${compact ? 'sr' : ''}>${texts[name]}</label>
    <p class="hint ${compact ? 'sr' : ''}" part="hint" id="${name}-hint">${texts[`${name}Hint`]}</p>
    ${
      wrong
        ? html`<p class="error" part="error" id="${name}-error">${icon(overdue, 18)}<span>${error}</span></p>`
        : nothing
    }
    <input
      class="input"
      part="input"
      id=${name}
      name=${name}
      type="text"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby="${name}-hint ${wrong ? `${name}-error` : ''}"
      .value=${typed[name]}
      @input=${(event: Event) => write(name, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}
