import { css } from 'lit';

/** The table and its rows. */
export const rowStyles = css`
  .inbox table {
    display: block;
    width: 100%;
    min-width: min-content;
    font-size: 13px;
    line-height: 18px;
  }
  thead {
    display: block;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  thead tr,
  tbody tr {
    display: grid;
    grid-template-columns: var(--_columns);
  }
  .lines {
    display: block;
    position: relative;
    /* Its height is set by what draws the lines; nothing in it moves what is around. */
    contain: strict;
    overflow-anchor: none;
  }
  .lines > * {
    position: absolute;
    inset: 0 0 auto;
    box-sizing: border-box;
    contain: layout style;
  }
  thead th {
    height: var(--_head);
    box-sizing: border-box;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--_text-muted);
    background: var(--_sunken);
    border-block: 1px solid var(--_line);
  }
  th,
  td {
    padding: 0 calc(var(--_gap) / 2);
    text-align: start;
    font-weight: 400;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* Cells are as tall as their row, and what they hold is in the middle. */
    align-content: center;
  }
  /* Browsers let cells and rows inherit this. They are no table cells here, and would be styled anew whenever their row moves. */
  .lines > tr,
  .lines > tr > * {
    vertical-align: baseline;
  }
  tr > :first-child {
    padding-inline-start: var(--_pad);
  }
  tr > :last-child {
    padding-inline-end: var(--_pad);
  }
  [data-hidden~='due'] :is(.due, .col-due),
  [data-hidden~='status'] :is(.status, .col-status),
  [data-hidden~='days'] :is(.days, .col-days),
  [data-hidden~='type'] :is(.type, .col-type),
  [data-hidden~='subject'] :is(.subject, .col-subject),
  [data-hidden~='stage'] :is(.stage, .col-stage),
  [data-hidden~='owner'] :is(.owner, .col-owner) {
    display: none;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
    padding: 0;
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    margin: 0;
  }
  tbody tr {
    height: var(--pqrs-inbox-row-height, var(--_row));
    cursor: pointer;
  }
  tbody tr > * {
    border-bottom: 1px solid var(--_line);
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  tr[aria-selected='true'],
  tr.open {
    background: var(--_selected);
  }
  tr.open > :first-child {
    box-shadow: inset 3px 0 var(--_accent);
  }
  tr.group {
    height: 32px;
    cursor: default;
    background: var(--_canvas);
  }
  tr.group > th {
    grid-column: 1 / -1;
  }
  tr :focus-visible,
  td:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .group-name {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 12px;
    line-height: 16px;
  }
  .mark {
    display: inline-flex;
    color: var(--_closed);
  }
  .mark.over {
    color: var(--_over);
  }
  .mark:is(.today, .soon) {
    color: var(--_soon);
  }
  .mark.ok {
    color: var(--_ok);
  }
  .pair,
  .group-name,
  .col-pick input {
    vertical-align: middle;
  }
  .pick label {
    display: inline-flex;
    padding: 6px 4px 6px 0;
    cursor: pointer;
  }
  td.pick {
    overflow: visible;
  }
  .pick input,
  .col-pick input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  td.due {
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .status .chip.ok {
    padding-inline: 0;
  }
  .open-button {
    min-height: 24px;
    padding: 0 2px;
    margin: 0 -2px;
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    border-radius: 2px;
    cursor: pointer;
    user-select: text;
  }
  tr:hover .open-button,
  .card:hover .open-button {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .pair,
  .line {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    max-width: 100%;
  }
  .line {
    display: flex;
    gap: 10px;
  }
  .what,
  .who {
    text-align: match-parent;
  }
  .what {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 66%;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who {
    flex: 1 1 0;
    min-width: 0;
    overflow: clip;
    text-overflow: ellipsis;
  }
  :host([density='comfortable']) td.subject .line {
    flex-wrap: wrap;
    gap: 0 6px;
  }
  :host([density='comfortable']) td.subject .what {
    max-width: calc(100% - 24px);
    font-weight: 500;
  }
  :host([density='comfortable']) td.subject .who {
    flex: 1 0 100%;
    font-size: 12px;
    line-height: 16px;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    font-size: 10px;
    line-height: 1;
    font-weight: 600;
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
  }
`;
