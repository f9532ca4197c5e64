import { html, nothing, type TemplateResult } from 'lit';
import { intakeSteps, type IntakeStep, type IntakeTexts } from '@pqrs-kit/core';
import { check, icon } from '../foundation/icons.js';

/** The steps as a list at the left of a wide form. Steps already done lead back to themselves. */
export function stepper(texts: IntakeTexts, current: IntakeStep, goTo: (step: IntakeStep) => void): TemplateResult {
  const at = intakeSteps.indexOf(current);
  return html`<nav class="stepper" part="stepper" aria-label=${texts.stepsLabel}>
    <ol>
      ${intakeSteps.map((step, place) => {
        const name = texts.steps[place] ?? '';
        const done = place < at;
        return html`<li class=${done ? 'done' : ''} aria-current=${place === at ? 'step' : nothing}>
          <span class="circle">${done ? icon(check) : place + 1}</span>
          ${done ? html`<button type="button" class="link" @click=${() => goTo(step)}>${name}</button>` : html`<span>${name}</span>`}
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** The steps as five bars, with their words in the line above. */
export function stepBars(current: IntakeStep): TemplateResult {
  const at = intakeSteps.indexOf(current);
  return html`<div class="bars" aria-hidden="true">
    ${intakeSteps.map((_, place) => html`<span class=${place <= at ? 'gone' : ''}></span>`)}
  </div>`;
}
