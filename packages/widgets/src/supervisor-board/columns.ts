import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boardGroups, boardStep, fill, type BoardColumn, type BoardGroup, type CaseSummary } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';
import type { BoardSurface } from './BoardSurface.js';
import { card } from './card.js';

/** The columns side by side, in a frame that scrolls. */
export function columns(board: BoardSurface, shown: readonly BoardColumn[], level: number): TemplateResult {
  return html`<div class="columns" tabindex="0" role="group" aria-label=${board.texts.heading}>
    ${repeat(
      shown,
      ({ stage }) => stage,
      (column) => oneColumn(board, column, level),
    )}
  </div>`;
}

/** One column: how many of how many, and its cards. */
export function oneColumn(board: BoardSurface, column: BoardColumn, level: number): TemplateResult {
  const { stage, label, rows, over, notShown } = column;
  const target = board.grabbed && boardStep(board.grabbed.stage, stage) !== undefined;
  const dropping = target === true && board.over === stage;
  return html`<section
    part=${dropping ? 'column drop-target' : 'column'}
    class="column ${dropping ? 'dropping' : ''}"
    data-stage=${stage}
    aria-labelledby=${`name-${stage}`}
    @dragover=${(event: DragEvent) => allow(event, board, column, target === true)}
    @dragleave=${() => board.hover(undefined)}
    @drop=${(event: DragEvent) => drop(event, board, column)}
  >
    <div class="column-head ${over ? 'full' : ''}">
      <div class="line">
        <div id=${`name-${stage}`} class="name" role="heading" aria-level=${level}>${label}</div>
        <span class="small count" part="limit">${over ? icon(overdue, 14) : nothing}${column.countText}</span>
      </div>
      ${meter(column)}
      ${over ? html`<p class="small warning">${fill(board.texts.over, { count: column.count, limit: column.limit ?? 0 })}</p>` : nothing}
      <slot name=${`column-header-${stage}`}></slot>
    </div>
    ${
      rows.length === 0
        ? html`<p class="muted small">${board.texts.emptyColumn}</p>`
        : boardGroups(rows, board.groupBy, board.locale).map(
            (group) =>
              html`${group.label === '' ? nothing : groupHead(group, level + 1)}
                <ul aria-label=${group.label === '' ? nothing : `${label}, ${group.label}`}>
                  ${repeat(
                    group.rows,
                    (row: CaseSummary) => row.caseId,
                    (row: CaseSummary) => card(board, row),
                  )}
                </ul>`,
          )
    }
    ${notShown ? html`<p class="muted small">${notShown}</p>` : nothing}
  </section>`;
}

function groupHead({ label, rows }: BoardGroup, level: number): TemplateResult {
  return html`<div class="group small" role="heading" aria-level=${Math.min(6, level)}>
    <bdi>${label}</bdi> <span class="muted">${rows.length}</span>
  </div>`;
}

/** How full it is; the words above say the same. */
function meter({ count, limit, over }: BoardColumn): TemplateResult {
  const share = limit === undefined ? 0 : over ? 100 : Math.round((count / Math.max(1, limit)) * 100);
  return html`<svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="room" width="100" height="4" />
    <rect class="taken" width=${share} height="4" />
  </svg>`;
}

function allow(event: DragEvent, board: BoardSurface, { stage }: BoardColumn, target: boolean): void {
  if (!target) return;
  event.preventDefault();
  if (board.over !== stage) board.hover(stage);
}

function drop(event: DragEvent, board: BoardSurface, { stage }: BoardColumn): void {
  const { grabbed } = board;
  if (!grabbed) return;
  event.preventDefault();
  board.grab(undefined);
  board.move(grabbed, stage);
}
