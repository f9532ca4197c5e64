import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixCondition, MatrixRow, MatrixState, MatrixTexts, MatrixView } from '@pqrs-kit/core';
import { check, dueSoon, escalate, icon, mail } from '../foundation/icons.js';

const glyphs: Readonly<Record<MatrixState, string>> = {
  acknowledged: check,
  told: mail,
  current: escalate,
  next: dueSoon,
};

/** Levels by severities; the column of this case carries its dates. It scrolls in a frame of its own. */
export function matrixTable({ columns, rows }: MatrixView, texts: MatrixTexts): TemplateResult {
  return html`<div class="frame" tabindex="0" role="group" aria-label=${texts.heading}>
    <table part="table">
      <thead>
        <tr>
          <th scope="col">${texts.level}</th>
          <th scope="col">${texts.who}</th>
          ${columns.map(
            ({ label, current }) =>
              html`<th scope="col" class=${current ? 'case' : ''}>
                ${current ? html`<span>${texts.thisCase}</span> ` : nothing}${label}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr part="row ${row.state === 'current' ? 'level-current' : 'level'}">
              <th scope="row" class="level">${row.level}</th>
              <td part="owner">${owner(row)}</td>
              ${row.conditions.map((condition, at) => {
                const mine = columns[at]?.current === true;
                return html`<td
                  part="cell condition"
                  class="${mine ? 'case' : ''} ${mine && row.state === 'current' ? 'here' : ''}"
                >
                  ${share(condition, mine)} ${mine ? ofCase(row) : nothing}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** One card a level, of this case's severity alone. */
export function matrixCards({ columns, rows }: MatrixView, level: number): TemplateResult {
  const at = columns.findIndex(({ current }) => current);
  return html`<p class="severity">${columns[at]?.label}</p>
    <ol class="levels">
      ${rows.map((row) => {
        const condition = row.conditions[at];
        const here = row.state === 'current';
        return html`<li class="level-card ${here ? 'here' : ''}" part=${here ? 'level-current' : 'level'}>
          <div class="level" role="heading" aria-level=${level}>${row.level}</div>
          <div part="owner">${owner(row)}</div>
          <div part="condition">${condition ? share(condition, true) : nothing} ${ofCase(row)}</div>
        </li>`;
      })}
    </ol>`;
}

function owner({ level, roles, name, channels }: MatrixRow): TemplateResult {
  return html`<b>${roles}</b>
    ${name ? html`<p dir="auto">${name}</p>` : nothing}
    <p class="muted small">${channels}</p>
    <slot name=${`level-${level.slice(1)}`}></slot>`;
}

function share({ text, of }: MatrixCondition, whole: boolean): TemplateResult {
  return html`<p class="share"><span>${text}</span>${whole && of ? html` <small>${of}</small>` : nothing}</p>`;
}

function ofCase({ when, state, stateWord }: MatrixRow): TemplateResult {
  return html`${when ? html`<p><time datetime=${when.instant}>${when.text}</time></p>` : nothing}
  ${state ? html`<p class="state ${state}" part="badge">${icon(glyphs[state], 14)}<span>${stateWord}</span></p>` : nothing}`;
}
