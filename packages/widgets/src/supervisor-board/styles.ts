import { css, type CSSResultGroup } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { fields } from '../foundation/fields.js';
import { filterChipStyles } from '../foundation/filterChip.js';
import { frameStyles } from '../foundation/frame.js';
import { popoverStyles } from '../foundation/popover.js';
import { problemStyles } from '../foundation/problem.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { base, buttons, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';

const board = css`
  .widget {
    background: var(--_canvas);
  }
  .columns {
    display: flex;
    gap: 13px;
    align-items: start;
    position: relative;
    overflow-x: auto;
    padding-bottom: 8px;
    scroll-snap-type: x proximity;
  }
  .columns > .column {
    flex: 0 0 var(--pqrs-board-column-width, 236px);
    scroll-snap-align: start;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    border-radius: 8px;
  }
  .column.dropping {
    outline: 2px dashed var(--_accent);
    outline-offset: 2px;
  }
  .column ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-end: auto;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .grouping select {
    min-height: max(30px, var(--_target));
    color: var(--_text);
    font: inherit;
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    border-radius: var(--_radius);
  }
  .down {
    rotate: 90deg;
  }
  .group {
    padding: 4px 4px 0;
    font-weight: 600;
  }
  .column-head {
    display: grid;
    gap: 4px;
    padding: 6px 4px 0;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-width: 0;
  }
  .name {
    font: 600 14px/20px var(--_font);
  }
  .pair,
  .count {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .full .count,
  .warning {
    color: var(--_over-text);
    font-weight: 600;
  }
  .meter {
    width: 100%;
    height: 4px;
  }
  .meter .room {
    fill: var(--_line);
  }
  .meter .taken {
    fill: var(--_control);
  }
  .full .taken {
    fill: var(--_over);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    padding: 10px 14px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }
  .card.today {
    box-shadow: inset 3px 0 var(--_soon);
  }
  .card.over {
    box-shadow: inset 3px 0 var(--_over);
  }
  .card[draggable='true'] {
    cursor: grab;
  }
  .card.grabbed {
    box-shadow: var(--_float);
  }
  .more {
    display: grid;
    place-items: center;
    width: max(24px, var(--_target));
    height: max(24px, var(--_target));
    margin: 0 -6px 0 0;
    padding: 0;
    color: var(--_text);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .more:hover {
    background: var(--_hover);
  }
  .subject {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    min-height: 24px;
    margin: 0;
    padding: 0;
    color: var(--_text);
    font: 600 14px/20px var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .subject:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .subject:focus-visible {
    outline-offset: -1px;
    outline-width: 2px;
  }
  .person {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-height: 18px;
  }
  .when {
    display: grid;
    gap: 2px;
    margin-top: 4px;
  }
  .when .line {
    flex-wrap: wrap;
    gap: 2px 8px;
  }
  .when b {
    white-space: nowrap;
    font-size: 16px;
    line-height: 24px;
  }
  .foot {
    min-height: 32px;
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--_line);
  }
  .owner {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    font: 600 12px/16px var(--_font);
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
  }
  .option {
    justify-content: space-between;
  }
  .option[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .option .full {
    color: var(--_over-text);
    font-weight: 600;
  }
  .menu-title {
    padding: 4px 10px;
  }
`;

export const supervisorBoardStyles: CSSResultGroup = [
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
  filterChipStyles,
  frameStyles,
  board,
];
