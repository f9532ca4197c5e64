import { html, nothing, type TemplateResult } from 'lit';
import { boardStep, fill, inboxRow, type CaseSummary } from '@pqrs-kit/core';
import { rowClock, rowTime } from '../agent-inbox/rowClock.js';
import { chip } from '../foundation/chip.js';
import { dayRule } from '../foundation/dayRule.js';
import { categoryIcon, icon, lock, more } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';
import type { BoardSurface } from './BoardSurface.js';

/** One case: type, subject, person, date, radicado, owner. Dragging is one way to move it; the menu is the other. */
export function card(board: BoardSurface, row: CaseSummary): TemplateResult {
  const view = inboxRow(row, board.locale);
  const clock = rowClock(rowTime(board), row);
  const grabbed = board.grabbed?.caseId === row.caseId;
  return html`<li
    part=${grabbed ? 'card card-grabbed' : 'card'}
    class="card ${clock.status} ${grabbed ? 'grabbed' : ''}"
    data-case=${row.caseId}
    draggable=${board.readonly ? 'false' : 'true'}
    @dragstart=${(event: DragEvent) => start(event, board, row)}
    @dragend=${() => board.grab(undefined)}
  >
    <div class="line">
      <span class="pair small">${categoryIcon(view.category)}${view.categoryWord}</span>
      ${board.readonly ? nothing : menu(board, row, view.radicado.consecutive)}
    </div>
    <button type="button" class="subject" dir="auto" @click=${() => board.openCard(row)}>
      ${view.restricted ? icon(lock, 14) : nothing}<span>${view.subject}</span
      ><span class="sr">, ${view.radicado.whole}</span>
    </button>
    <p class="muted small person" dir="auto">${view.person}</p>
    <div class="when">
      <span class="muted small">${board.texts.due}</span>
      <div class="line">
        <b>${clock.date}</b>
        ${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label, size: 'card' })}
      </div>
      ${dayRule(clock.mini, clock.status, 'board')}
    </div>
    <div class="line foot">
      <span class="small">${radicado(view.radicado)}</span>
      ${
        view.owner
          ? html`<span class="owner" title=${view.owner.name}
              ><span aria-hidden="true">${view.owner.initials}</span><span class="sr">${view.owner.name}</span></span
            >`
          : nothing
      }
    </div>
  </li>`;
}

function start(event: DragEvent, board: BoardSurface, row: CaseSummary): void {
  event.dataTransfer?.setData('text/plain', row.radicado);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  board.grab(row);
}

/** Where it may go, with the room that is left there; a column without a direct step says so and stays within reach. */
function menu(board: BoardSurface, row: CaseSummary, number: string): TemplateResult {
  const id = `move-${row.caseId}`;
  const open = board.menuFor === row.caseId;
  const label = fill(board.texts.moveCase, { radicado: number });
  return html`<button type="button" class="more" popovertarget=${id} aria-label=${label}>${icon(more)}</button>
    <div
      id=${id}
      popover
      role="group"
      aria-label=${label}
      @beforetoggle=${(event: Event) => board.openMenu(row, event)}
    >
      ${
        open
          ? html`<p class="muted small menu-title" aria-hidden="true">${board.texts.move}</p>
              ${board.columnViews
                .filter(({ stage }) => stage !== row.stage)
                .map((column) => {
                  const step = boardStep(row.stage, column.stage);
                  return html`<button
                    type="button"
                    class="option"
                    popovertarget=${step ? id : nothing}
                    popovertargetaction="hide"
                    aria-disabled=${step ? nothing : 'true'}
                    @click=${() => step && board.move(row, column.stage)}
                  >
                    <span>${column.label}</span>
                    <span class="small room ${column.over ? 'full' : ''}"
                      >${step ? column.countText : board.texts.noStep}</span
                    >
                  </button>`;
                })}`
          : nothing
      }
    </div>`;
}
