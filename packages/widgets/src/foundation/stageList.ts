import { css, html, nothing, type TemplateResult } from 'lit';
import type { TrackedStage } from '@pqrs-kit/core';
import { check, icon } from './icons.js';

/** One stage of a way; `when` and `note` may be empty. */
export type StageStep = Pick<TrackedStage, 'name' | 'state' | 'stateName' | 'when' | 'note'>;

/**
 * A way from stage to stage: those behind with a mark, the one of now large, those ahead by their number. Every text is in the language of the page already.
 *
 * @param label what the way is of
 */
export function stageList(label: string, stages: readonly StageStep[]): TemplateResult {
  return html`<ol class="stages" part="steps" aria-label=${label}>
    ${stages.map(stageRow)}
  </ol>`;
}

function stageRow({ name, state, stateName, when, note }: StageStep, place: number): TemplateResult {
  const current = state === 'current';
  return html`<li
    class=${state}
    part="step ${current ? 'step-current' : ''}"
    aria-current=${current ? 'step' : nothing}
  >
    <span class="circle">${state === 'reached' ? icon(check) : place + 1}</span>
    <div>
      <p class="stage">${name} <span class="sr">(${stateName})</span></p>
      ${when ? html`<p class="muted">${when}</p>` : nothing} ${note ? html`<p>${note}</p>` : nothing}
    </div>
  </li>`;
}

/** What {@link stageList} needs beside the tokens, the base and `--_step`, the width of a circle. */
export const stageStyles = css`
  .stages li {
    position: relative;
    display: flex;
    gap: 16px;
    padding-bottom: 26px;
  }
  .stages li:last-child {
    padding-bottom: 0;
  }
  .stages li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: var(--_step) auto 0 calc(var(--_step) / 2 - 1px);
    border-inline-start: 2px dashed var(--_control);
  }
  .stages .reached:not(:last-child)::before {
    border-inline-start: 2px solid var(--_accent);
  }
  .stages li > div {
    padding-top: calc((var(--_step) - 24px) / 2);
  }
  .circle {
    display: grid;
    place-items: center;
    flex: none;
    width: var(--_step);
    height: var(--_step);
    font-weight: 600;
    color: var(--_text-muted);
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 50%;
  }
  .reached .circle {
    color: var(--_accent);
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .current .circle {
    color: var(--_text-on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  .stage {
    font-weight: 600;
  }
  .current .stage {
    font-size: 20px;
    line-height: 26px;
  }
`;
