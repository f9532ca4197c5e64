import { html, nothing, type TemplateResult } from 'lit';
import { commandForm, commandTexts, type CommandFieldView, type CommandType } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';
import { problem } from '../foundation/problem.js';
import type { PanelSurface } from './PanelSurface.js';

/** The form of one command, in the foot: fields, what is wrong with them, and the two ways out. */
export function actionForm(panel: PanelSurface, type: CommandType): TemplateResult {
  const { texts, form, detail, locale } = panel;
  const view = commandForm(type, form.values, { detail, locale, assignees: form.assignees });
  return html`<form
    class="action"
    novalidate
    aria-labelledby="action-title"
    @submit=${(event: Event) => (event.preventDefault(), void form.send())}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && form.close()}
  >
    <div id="action-title" class="section-title" role="heading" aria-level=${panel.sectionLevel} tabindex="-1">
      ${view.title}
    </div>
    ${view.help ? html`<p class="muted small">${view.help}</p>` : nothing}
    ${view.fields.map((field) => fieldOf(panel, field))}
    ${form.error ? problem({ error: form.error, locale }) : nothing}
    <div class="buttons">
      <button type="submit" class="btn primary" aria-disabled=${form.sending}>
        ${form.sending ? texts.saving : view.confirm}
      </button>
      <button type="button" class="btn quiet" @click=${() => form.close()}>${texts.cancel}</button>
    </div>
  </form>`;
}

/** What a field needs of the element that it stands in. */
type FieldSurface = Pick<PanelSurface, 'form' | 'locale'>;

/** A field of a form: label, hint, what is wrong with it, and its control. */
export function fieldOf(panel: FieldSurface, view: CommandFieldView): TemplateResult {
  const id = `field-${view.field.replace('.', '-')}`;
  const wrong = panel.form.problems[view.field];
  const described = [view.hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  if (view.kind === 'check') return tick(panel, view, id, wrong);
  const optional = view.optional ? html` <span class="muted">${commandTexts[panel.locale].optional}</span>` : nothing;
  return html`<div class="field" part="field">
    <label for=${id} dir="auto">${view.label}${optional}</label>
    ${view.hint ? html`<p class="hint small" id=${`${id}-hint`}>${view.hint}</p>` : nothing}
    ${wrong ? html`<p class="error" id=${`${id}-error`}>${icon(overdue, 18)}${wrong}</p>` : nothing}
    ${control(panel, view, { id, described: described === '' ? nothing : described, invalid: wrong ? 'true' : 'false' })}
  </div>`;
}

function tick(panel: FieldSurface, view: CommandFieldView, id: string, wrong: string | undefined): TemplateResult {
  return html`<div class="field" part="field">
    <label class="tick">
      <input
        type="checkbox"
        id=${id}
        aria-describedby=${wrong ? `${id}-error` : nothing}
        aria-invalid=${wrong ? 'true' : 'false'}
        .checked=${view.value !== ''}
        @change=${(event: Event) => panel.form.write(view.field, (event.target as HTMLInputElement).checked ? 'on' : '')}
      />
      <span>${view.label}</span>
    </label>
    ${wrong ? html`<p class="error" id=${`${id}-error`}>${icon(overdue, 18)}${wrong}</p>` : nothing}
  </div>`;
}

interface ControlAttributes {
  id: string;
  described: string | typeof nothing;
  invalid: 'true' | 'false';
}

function control(
  panel: FieldSurface,
  view: CommandFieldView,
  { id, described, invalid }: ControlAttributes,
): TemplateResult {
  const required = view.optional ? nothing : 'true';
  const typed = (event: Event): void => panel.form.write(view.field, (event.target as HTMLInputElement).value);
  if (view.kind === 'area' || view.kind === 'lines') {
    return html`<textarea
      class="input ${view.field === 'text' ? 'tall' : ''}"
      id=${id}
      aria-required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${view.value}
      @input=${typed}
    ></textarea>`;
  }
  if (view.kind === 'text' || view.kind === 'date') {
    return html`<input
      class="input"
      type=${view.kind}
      id=${id}
      autocomplete="off"
      aria-required=${required}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${view.value}
      @input=${typed}
    />`;
  }
  return html`<select
    class="input"
    id=${id}
    aria-required=${required}
    aria-describedby=${described}
    aria-invalid=${invalid}
    @change=${typed}
  >
    ${view.value === '' ? html`<option value="" selected>${commandTexts[panel.locale].choose}</option>` : nothing}
    ${view.options?.map(({ value, label }) => html`<option value=${value} ?selected=${value === view.value}>${label}</option>`)}
  </select>`;
}
