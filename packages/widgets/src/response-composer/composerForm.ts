import { html, nothing, type TemplateResult } from 'lit';
import {
  caseWords,
  composerTexts,
  letterVariableTexts,
  type CommandFieldView,
  type ComposerView,
  type LetterVariable,
} from '@pqrs-kit/core';
import { fieldOf } from '../case-panel/actionForm.js';
import { clockFace } from '../deadline-clock/clockCard.js';
import { categoryIcon } from '../foundation/icons.js';
import { problem } from '../foundation/problem.js';
import { checkList } from './checks.js';
import type { Composer } from './Composer.js';
import type { ComposerSurface } from './ComposerSurface.js';
import { letterPage } from './letter.js';
import { normPicker } from './norms.js';

/**
 * The surface on which an answer is drafted: text or letter at the left, its date and what is missing at the right.
 *
 * @param leave goes back to the case; absent where the page has nothing else of it, which then names it
 */
export function composerForm(surface: ComposerSurface, composer: Composer, leave?: () => void): TemplateResult {
  const { form, locale, sectionLevel: level } = surface;
  const view = composer.view();
  const texts = composerTexts[locale];
  const editing = composer.mode === 'edit';
  return html`<form
    class="action composer"
    novalidate
    aria-labelledby="action-title"
    @submit=${(event: Event) => (event.preventDefault(), void composer.send())}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && leave?.()}
  >
    <div class="composer-head">
      ${leave ? nothing : caseLine(surface)}
      <div id="action-title" class="section-title" role="heading" aria-level=${level} tabindex="-1">
        ${texts.heading}
      </div>
      ${modes(composer, texts)}
      <p class="muted small status">${composer.status}</p>
      <slot name="toolbar"></slot>
    </div>
    <div class="draft" part=${editing ? 'editor' : 'preview'}>
      ${editing ? html`${recipient(surface, view)}${editor(surface, composer, view.form.fields)}` : letterPage(surface, composer, view)}
    </div>
    <div class="side">
      ${view.clock ? html`<div class="side-part">${clockFace(view.clock, { level, format: 'both' })}</div>` : nothing}
      ${composer.error ? problem({ error: composer.error, locale, retry: () => void composer.load(true) }) : nothing}
      ${checkList(surface, composer, view)}
    </div>
    <div class="composer-foot">
      ${form.error ? problem({ error: form.error, locale }) : nothing}
      <div class="buttons">
        <button
          type="submit"
          class="btn primary grow"
          part="button"
          aria-disabled=${!view.ready || form.sending}
          aria-describedby=${view.why ? 'composer-why' : nothing}
        >
          ${view.form.confirm}
        </button>
        <button type="button" class="btn" part="button" @click=${() => composer.save()}>${texts.save}</button>
        ${leave ? html`<button type="button" class="btn quiet" @click=${leave}>${texts.back}</button>` : nothing}
      </div>
      ${view.why ? html`<p class="muted small" id="composer-why">${view.why}</p>` : nothing}
    </div>
  </form>`;
}

/** Which case it is. */
function caseLine({ detail, locale }: ComposerSurface): TemplateResult {
  const { category, radicado } = detail;
  return html`<p class="case-line">
    ${categoryIcon(category, 16)}${caseWords[locale].categories[category]} <span class="muted">· ${radicado}</span>
  </p>`;
}

/** Whom the letter goes to, and where. */
function recipient({ locale }: ComposerSurface, { letter }: ComposerView): TemplateResult | typeof nothing {
  const addressee = letter?.blocks.find(({ kind }) => kind === 'addressee');
  if (addressee?.kind !== 'addressee') return nothing;
  return html`<p class="to">
    <span class="muted">${composerTexts[locale].to}</span> <span dir="auto">${addressee.lines.join(' · ')}</span>
  </p>`;
}

function modes(composer: Composer, texts: (typeof composerTexts)['es-CO']): TemplateResult {
  return html`<div class="modes" role="group" aria-label=${texts.mode}>
    ${(['edit', 'preview'] as const).map(
      (mode) =>
        html`<button
          type="button"
          aria-pressed=${composer.mode === mode}
          @click=${() => composer.change((one) => (one.mode = mode))}
        >
          ${texts[mode]}
        </button>`,
    )}
  </div>`;
}

function editor(surface: ComposerSurface, composer: Composer, fields: readonly CommandFieldView[]): TemplateResult {
  return html`${templateRow(surface, composer)}
  ${fields.map((view) => {
    const field = fieldOf(surface, view);
    if (view.field === 'text') return html`${field}${tools(surface, composer, view)}`;
    return view.field === 'basis' ? html`${field}${normPicker(surface, composer, view.value)}` : field;
  })}`;
}

function templateRow({ locale, form }: ComposerSurface, composer: Composer): TemplateResult {
  const texts = composerTexts[locale];
  const offered = composer.material?.templates ?? [];
  const used = form.values.template;
  return html`<div class="field">
    <label for="composer-template">${texts.template}</label>
    <div class="joined">
      <select
        class="input"
        id="composer-template"
        @change=${(event: Event) => composer.change((one) => (one.chosen = (event.target as HTMLSelectElement).value))}
      >
        <option value="" ?selected=${composer.chosen === ''}>${texts.noTemplate}</option>
        ${offered.map(
          ({ reference, title }) =>
            html`<option value=${reference} ?selected=${reference === composer.chosen}>${title}</option>`,
        )}
      </select>
      <button type="button" class="btn" aria-disabled=${composer.chosen === ''} @click=${() => composer.useTemplate()}>
        ${texts.useTemplate}
      </button>
    </div>
    ${used ? html`<p class="muted small template-used">${used}</p>` : nothing}
  </div>`;
}

/** What stands under the text: a value of the case to put in, and how long it is. */
function tools({ locale }: ComposerSurface, composer: Composer, { value }: CommandFieldView): TemplateResult {
  const texts = composerTexts[locale];
  const values = composer.values();
  const words = value.split(/\s+/).filter((word) => word !== '').length;
  const pick = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const text = values[select.value as LetterVariable];
    select.value = '';
    if (text !== undefined) composer.insert(text);
  };
  return html`<div class="tools">
    <select class="input" aria-label=${texts.insertData} @change=${pick}>
      <option value="">${texts.insertData}</option>
      ${(Object.entries(values) as [LetterVariable, string][]).map(([name, text]) => html`<option value=${name}>${letterVariableTexts[locale][name].label}: ${text}</option>`)}
    </select>
    <span class="muted small">${texts.words(words)}</span>
  </div>`;
}
