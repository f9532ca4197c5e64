import { html, nothing, type TemplateResult } from 'lit';
import { fieldMessage, submissionLimits, type FieldProblem, type IntakeField, type Locale } from '@pqrs-kit/core';
import { chevron, icon, overdue } from '../foundation/icons.js';
import { idOf, type StepContext } from './step.js';

export interface FieldOptions {
  optional?: boolean;
  /** Several lines, with a count below. */
  lines?: boolean;
  type?: 'text' | 'email' | 'tel';
  inputmode?: 'text' | 'numeric' | 'email' | 'tel';
  autocomplete?: AutoFill;
  /** How long an answer is expected: documents are short, phones shorter. */
  length?: 'short' | 'shorter' | '';
}

/** The words of what is wrong with a field, above its control. Its id is what the control is described by. */
export function errorLine(
  field: string,
  problems: readonly FieldProblem[],
  locale: Locale,
): TemplateResult | typeof nothing {
  const problem = problems.find((each) => each.field === field);
  if (!problem) return nothing;
  return html`<p class="error" part="error" id="${idOf(field)}-error">
    ${icon(overdue, 18)}<span>${fieldMessage(locale, problem)}</span>
  </p>`;
}

/** A text field with its label, hint and error in one place. What is typed stays as typed; nothing cuts it short. */
export function textField(step: StepContext, field: IntakeField, options: FieldOptions = {}): TemplateResult {
  const id = idOf(field);
  const value = step.draft.fields[field] ?? '';
  const onInput = (event: Event) => step.type(field, (event.target as HTMLInputElement).value);
  const { invalid, describedBy } = stateOf(step, field, options.lines);
  const control = options.lines
    ? html`<textarea
        class="input"
        part="input"
        id=${id}
        name=${id}
        dir="auto"
        rows="5"
        .value=${value}
        aria-required=${options.optional ? nothing : 'true'}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        @input=${onInput}
      ></textarea>`
    : html`<input
        class="input ${options.length ?? ''}"
        part="input"
        id=${id}
        name=${id}
        dir=${options.type ? 'ltr' : 'auto'}
        type=${options.type ?? 'text'}
        inputmode=${options.inputmode ?? nothing}
        autocomplete=${options.autocomplete ?? 'off'}
        aria-required=${options.optional ? nothing : 'true'}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${value}
        @input=${onInput}
      />`;
  return fieldFrame(step, field, control, options, options.lines ? countLine(step, field, value) : nothing);
}

/** A choice of one among a few, in the browser's own list. */
export function selectField(
  step: StepContext,
  field: IntakeField,
  choices: Readonly<Record<string, string>>,
): TemplateResult {
  const id = idOf(field);
  const { invalid, describedBy } = stateOf(step, field);
  const control = html`<div class="select">
    <select
      class="input"
      part="input"
      id=${id}
      name=${id}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @change=${(event: Event) => step.type(field, (event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(choices).map(
        ([value, name]) =>
          html`<option value=${value} ?selected=${value === step.draft.fields[field]}>${name}</option>`,
      )}
    </select>
    ${icon(chevron)}
  </div>`;
  return fieldFrame(step, field, control, {}, nothing);
}

/** A control with its label, hint and error around it. */
export function fieldFrame(
  step: StepContext,
  field: IntakeField,
  control: TemplateResult,
  options: FieldOptions,
  count: TemplateResult | typeof nothing,
): TemplateResult {
  const [label, hint] = step.texts.fields[field];
  const wrong = step.problems.some((problem) => problem.field === field);
  const optional = options.optional ? html` <span class="hint">${step.texts.optional}</span>` : nothing;
  return html`<div class="field ${wrong ? 'wrong' : ''}" part="field">
    <div class="label">
      <label for=${idOf(field)} id="${idOf(field)}-label" part="label">${label}</label>${optional}
    </div>
    ${hint ? html`<p class="hint" part="hint" id="${idOf(field)}-hint">${hint}</p>` : nothing}
    ${errorLine(field, step.problems, step.locale)} ${control} ${count}
  </div>`;
}

/** What assistive technology is told of a control. */
export function stateOf(step: StepContext, field: IntakeField, counted = false) {
  const id = idOf(field);
  const wrong = step.problems.some((problem) => problem.field === field);
  const lines = [step.texts.fields[field][1] && `${id}-hint`, wrong && `${id}-error`, counted && `${id}-count`];
  const describedBy = lines.filter(Boolean).join(' ') || nothing;
  return { invalid: wrong ? 'true' : nothing, describedBy };
}

function countLine(step: StepContext, field: IntakeField, value: string): TemplateResult {
  const number = new Intl.NumberFormat(step.locale, { useGrouping: true });
  const most = field === 'facts' ? submissionLimits.facts : submissionLimits.request;
  const used = [...value].length;
  return html`<p class="count ${used > most ? 'over' : 'muted'}" id="${idOf(field)}-count">
    ${step.texts.count(number.format(used), number.format(most))}
  </p>`;
}
