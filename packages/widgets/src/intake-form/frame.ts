import { html, nothing, type TemplateResult } from 'lit';
import { intakeSteps, type IntakeStep, type PqrsError } from '@pqrs-kit/core';
import { icon, overdue, phone as phoneIcon } from '../foundation/icons.js';
import { problem } from '../foundation/problem.js';
import { unbroken } from '../foundation/unbroken.js';
import { classifier } from './classifier.js';
import { errorSummary } from './errorSummary.js';
import type { Later } from './Later.js';
import type { StepContext } from './step.js';
import { kindStep } from './stepKind.js';
import { stepBars, stepper } from './stepper.js';

export interface FrameContext extends StepContext {
  current: IntakeStep;
  later: Pick<Later, 'parts' | 'failed'>;
  /** Why the steps after the first are not there. */
  missing: PqrsError;
  fetchAgain: () => void;
  /** Only to be looked at. */
  inactive: boolean;
  /** ARIA level of the title. */
  level: number;
  phone: string;
  /** What stands in the field that nobody sees. */
  trap: string;
  catchIn: (value: string) => void;
  sending: boolean;
  failed: boolean;
  /** Day, in words, on which a recalled draft was kept; empty when none was. */
  restoredOn: string;
  advance: () => void;
  discard: () => void;
}

/** A step after the first is there once it came; until then the form says that it waits, or that it waits in vain. */
function body(frame: FrameContext): TemplateResult {
  const { current, later, texts, locale } = frame;
  if (current === 'kind') return html`${kindStep(frame)}${classifier(frame)}`;
  if (later.parts) return later.parts.bodies[current](frame);
  if (later.failed) return problem({ error: frame.missing, locale, retry: frame.fetchAgain });
  return html`<p class="muted" role="status">${texts.loading}</p>`;
}

/** The form around a step: steps at the left, title, what is wrong, the step itself, its buttons, and help. */
export function formFrame(frame: FrameContext): TemplateResult {
  const { texts, current, problems, locale, later } = frame;
  const at = intakeSteps.indexOf(current);
  const lead = texts.leads[at];
  return html`<div class="frame" part="base">
    ${stepper(texts, current, frame.goTo)}
    <form
      class="step"
      part="step"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        frame.advance();
      }}
    >
      ${restored(frame)} ${errorSummary(problems, texts, locale, frame.goToField)}
      <div class="head" part="header">
        <p class="step-of"><b>${texts.stepOf(at + 1)}</b><span class="step-name"> · ${texts.steps[at]}</span></p>
        ${stepBars(current)}
        <h2 class="title" id="title" part="heading" tabindex="-1" aria-level=${frame.level}>${texts.titles[at]}</h2>
        ${current === 'facts' ? later.parts?.chosenKind(frame) : nothing}
        ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      </div>
      <fieldset class="all" role="presentation" ?disabled=${frame.inactive}>
        <div class="body" part="body">${body(frame)}</div>
        ${trap(frame)} ${failure(frame)} ${actions(frame)}
      </fieldset>
    </form>
    ${help(frame)}
  </div>`;
}

/** Programs that fill in every field fill in this one. People and assistive technology do not meet it. */
function trap({ trap: value, catchIn, texts }: FrameContext): TemplateResult {
  return html`<div class="sr" aria-hidden="true">
    <label for="website">${texts.trap}</label>
    <input
      id="website"
      name="website"
      tabindex="-1"
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => catchIn((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function actions({ texts, current, sending, goTo }: FrameContext): TemplateResult {
  const before = intakeSteps[intakeSteps.indexOf(current) - 1];
  const words = current !== 'review' ? texts.next : sending ? texts.sending : texts.send;
  return html`<div class="actions" part="footer">
    <button class="btn primary" part="button" aria-disabled=${sending ? 'true' : nothing}>${words}</button>
    ${
      before
        ? html`<button type="button" class="btn" part="button" @click=${() => goTo(before)}>${texts.back}</button>`
        : nothing
    }
  </div>`;
}

function failure({ failed, texts, phone }: FrameContext): TemplateResult | typeof nothing {
  if (!failed) return nothing;
  return html`<div class="summary failure" part="error" role="alert" tabindex="-1">
    <div class="summary-title">${icon(overdue, 20)}<span>${texts.failed(unbroken(phone))}</span></div>
  </div>`;
}

function restored({ restoredOn, texts, draft, discard }: FrameContext): TemplateResult | typeof nothing {
  if (!restoredOn || draft.anonymous) return nothing;
  return html`<div class="note restored" role="status">
    <span>${texts.restored(restoredOn)}</span>
    <button type="button" class="link" part="button" @click=${discard}>${texts.discard}</button>
  </div>`;
}

/** The same help in the same place at every step (WCAG 3.2.6). */
function help({ texts, phone, draft }: FrameContext): TemplateResult {
  const call = phone
    ? html`<p class="call">
        ${texts.call} <span>${icon(phoneIcon)}<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></span>
      </p>`
    : nothing;
  return html`<aside class="help" aria-label=${texts.helpTitle}>
    <div>
      <b>${texts.helpTitle}</b>
      ${call}<slot name="help"></slot>
    </div>
    <div>
      <b>${draft.anonymous ? texts.notKeptTitle : texts.keptTitle}</b>
      <p class="muted">${draft.anonymous ? texts.notKept : texts.kept}</p>
    </div>
  </aside>`;
}
