import { html, nothing, type TemplateResult } from 'lit';
import { commandNames, type CommandType, type MergeBrief } from '@pqrs-kit/core';
import type { PanelSurface } from './PanelSurface.js';

const decisions = ['acceptMerge', 'declineMerge'] as const satisfies readonly CommandType[];

/** Cases that may be one with this: both side by side, and the two answers for whoever may decide. */
export function merges(panel: PanelSurface): TemplateResult | typeof nothing {
  const { view } = panel;
  if (view.merges.length === 0) return nothing;
  return html`${view.merges.map((merge) => proposal(panel, merge))}`;
}

function proposal(panel: PanelSurface, merge: MergeBrief): TemplateResult {
  return html`<section class="section merge" part="merge">
    <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${merge.title}</div>
    <p class="muted small">${merge.help}</p>
    ${merge.rows.length > 0 ? comparison(merge) : nothing} ${answers(panel, merge)}
  </section>`;
}

/** Rows that differ are marked by weight, and by nothing that only eyes can tell: a reader hears both. */
function comparison({ title, here, there, rows }: MergeBrief): TemplateResult {
  return html`<table class="compare" aria-label=${title}>
    <thead>
      <tr>
        <td></td>
        <th scope="col">${here}</th>
        <th scope="col">${there}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, here: own, there: others }) =>
          html`<tr class=${own === others ? '' : 'differs'}>
            <th scope="row" class="muted">${label}</th>
            <td dir="auto">${own}</td>
            <td dir="auto">${others}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function answers(panel: PanelSurface, { otherCaseId }: MergeBrief): TemplateResult | typeof nothing {
  const possible = decisions.filter((command) => panel.detail.allowed.includes(command));
  if (panel.readonly || panel.form.type || possible.length === 0) return nothing;
  const open = (command: CommandType) => {
    panel.openForm(command);
    panel.form.write('otherCaseId', otherCaseId);
  };
  return html`<div class="buttons">
    ${possible.map(
      (command) =>
        html`<button type="button" class="btn" @click=${() => open(command)}>
          ${commandNames[panel.locale].actions[command]}
        </button>`,
    )}
  </div>`;
}
