import { html, nothing, type TemplateResult } from 'lit';
import { fieldMessage, type FieldProblem, type IntakeTexts, type Locale } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';

/** What stands between the person and the next step, above the title; each line leads to its field. It takes the focus. */
export function errorSummary(
  problems: readonly FieldProblem[],
  texts: IntakeTexts,
  locale: Locale,
  goToField: (field: string) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const link = (problem: FieldProblem) =>
    html`<li>
      <a
        href="#${problem.field}"
        @click=${(event: Event) => {
          event.preventDefault();
          goToField(problem.field);
        }}
        >${fieldMessage(locale, problem)}</a
      >
    </li>`;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <div class="summary-title">${icon(overdue, 20)}<b id="summary-title">${texts.errors(problems.length)}</b></div>
    <ul>
      ${problems.map(link)}
    </ul>
  </div>`;
}
