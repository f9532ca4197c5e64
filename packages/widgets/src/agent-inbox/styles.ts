import { css, type CSSResultGroup } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { popoverStyles } from '../foundation/popover.js';
import { problemStyles } from '../foundation/problem.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { base, buttons, fields, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';

const frame = css`
  :host {
    height: var(--pqrs-inbox-height, auto);
  }
  .inbox {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--_surface);
    --_pad: 24px;
  }
  .inbox.narrow {
    --_pad: 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    padding: 18px var(--_pad) 8px;
  }
  .title {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.011em;
  }
  .spring {
    flex: 1;
  }
  .tabs {
    display: flex;
    gap: 24px;
    margin: 0 var(--_pad);
    border-bottom: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .tabs button {
    flex: none;
    min-height: 44px;
    padding: 0;
    color: var(--_text-muted);
    font: 500 14px/20px var(--_font);
    background: none;
    border: 0;
    border-bottom: 2px solid transparent;
    cursor: pointer;
    margin: 0;
  }
  .tabs [aria-selected='true'] {
    color: var(--_text);
    font-weight: 600;
    border-color: var(--_accent);
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .count {
    font-weight: 400;
    margin-inline-start: 4px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px var(--_pad);
    flex: none;
  }
  .search {
    position: relative;
    flex: 0 1 300px;
    min-width: 200px;
  }
  .search .icon {
    position: absolute;
    inset: 0 auto 0 12px;
    margin: auto;
    pointer-events: none;
  }
  .search .input {
    min-height: 32px;
    padding: 4px 10px 4px 36px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    flex: 1;
    min-width: 0;
  }
  .narrow .search {
    flex-basis: 100%;
  }
  .narrow .chips {
    flex-wrap: nowrap;
    flex-basis: 100%;
    margin-inline: calc(-1 * var(--_pad));
    padding: 3px var(--_pad);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    flex: none;
    min-height: max(30px, min(var(--_target), 36px));
    max-width: 320px;
    border: var(--_hair) solid var(--_control);
    border-radius: 15px;
  }
  .pill button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 28px;
    padding: 0 11px;
    color: var(--_text);
    font: 600 13px/18px var(--_font);
    white-space: nowrap;
    background: none;
    border: 0;
    border-radius: 15px;
    cursor: pointer;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill.on {
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .pill.on button {
    color: var(--_accent-tint-text);
  }
  .pill.on button:first-child {
    padding-inline-end: 2px;
    display: block;
  }
  .pill .remove {
    flex: none;
    width: 26px;
    padding: 0 8px 0 2px;
    justify-content: center;
  }
  .down {
    rotate: 90deg;
  }
  .up {
    rotate: -90deg;
  }
  .order {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 13px;
  }
  .order select {
    min-height: 30px;
    padding: 0 4px;
    max-width: 200px;
    color: var(--_text);
    font: 400 13px/18px var(--_font);
    background: var(--_surface);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
    margin: 0;
  }
  .order select:hover {
    border-color: var(--_control);
  }
  .list {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .scroller {
    overflow: auto;
    flex: 0 1 auto;
    min-height: 0;
    scroll-padding: calc(var(--_head) + 8px) 0 8px;
  }
  .failure,
  .empty {
    padding: 16px var(--_pad);
  }
  .empty {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding-block: 40px;
    border-top: 1px solid var(--_line);
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px var(--_pad) 24px;
    font-size: 13px;
  }
  .waiting {
    padding: 8px var(--_pad);
    border-top: 1px solid var(--_line);
  }
  .ghost {
    display: grid;
    grid-template-columns: 80px 104px 1fr;
    gap: 12px;
    align-items: center;
    height: var(--_row);
  }
  .bulk {
    position: sticky;
    bottom: 20px;
    align-self: center;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    max-width: calc(100% - 32px);
    padding: 0 8px 0 16px;
    color: var(--_surface);
    background: var(--_text);
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: var(--_float);
    font-size: 13px;
    z-index: 2;
  }
  .bulk > button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0 12px;
    color: inherit;
    font: 600 13px/18px var(--_font);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
    margin: 0;
  }
  .bulk > button:focus-visible {
    outline-color: var(--_surface);
    outline-offset: -3px;
  }
  .bulk > b {
    padding-inline-end: 12px;
    border-inline-end: 1px solid color-mix(in srgb, var(--_surface) 35%, transparent);
  }
`;

const rows = css`
  .inbox table {
    width: 100%;
    min-width: 920px;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: 13px;
    line-height: 18px;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    height: var(--_head);
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
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  tr > :first-child {
    padding-inline-start: var(--_pad);
  }
  tr > :last-child {
    padding-inline-end: var(--_pad);
  }
  .col-pick {
    width: calc(18px + var(--_pad) + var(--_gap) / 2);
  }
  .col-due {
    width: calc(92px + var(--_gap));
  }
  .col-due:first-child {
    width: calc(96px + var(--_pad));
  }
  .col-status {
    width: calc(114px + var(--_gap));
  }
  .col-days {
    width: calc(92px + var(--_gap));
  }
  .col-radicado {
    width: calc(144px + var(--_gap));
  }
  .col-type {
    width: calc(102px + var(--_gap));
  }
  .col-stage {
    width: calc(104px + var(--_gap));
  }
  .col-owner {
    width: calc(100px + var(--_pad));
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
  .what {
    flex: 0 1 auto;
    max-width: 66%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
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

const cardRows = css`
  .cards {
    overflow: auto;
    min-height: 0;
  }
  .cards .group-name {
    display: flex;
    min-height: 32px;
    padding: 0 16px;
    background: var(--_canvas);
    border-block: 1px solid var(--_line);
  }
  .card {
    position: relative;
    display: grid;
    gap: 1px;
    padding: 11px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .card:hover {
    background: var(--_hover);
  }
  .card.open {
    background: var(--_selected);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .card .line {
    justify-content: space-between;
    min-height: 22px;
    font-size: 13px;
    line-height: 18px;
  }
  .card .what {
    max-width: none;
  }
  .card .what .icon {
    vertical-align: -2px;
    margin-inline-end: 6px;
  }
  .card .line .open-button {
    display: block;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    text-align: start;
  }
  .card .open-button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card .open-button:focus-visible {
    outline: none;
  }
  .card .open-button:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .card .due {
    flex: none;
    font-size: 14px;
    font-weight: 500;
  }
`;

export const inboxStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  fields,
  loading,
  chipStyles,
  dayRuleStyles,
  problemStyles,
  radicadoStyles,
  popoverStyles,
  frame,
  rows,
  cardRows,
];
