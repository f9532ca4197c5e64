import { css, type CSSResultGroup } from 'lit';
import { fields } from '../foundation/fields.js';
import { frameStyles } from '../foundation/frame.js';
import { problemStyles } from '../foundation/problem.js';
import { base, buttons, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';

const table = css`
  .matrix-editor .cells {
    display: grid;
    gap: 10px 16px;
    align-items: end;
  }
  /* Four levels, and four severities: each severity is a line of its own. */
  @container (width >= 440px) {
    .matrix-editor .cells {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (width >= 760px) {
    .matrix-editor .cells {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  :host {
    --_current: var(--pqrs-matrix-current-color, var(--_accent));
  }
  .widget {
    background: none;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .layout > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .frame,
  .card,
  .level-card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
  }
  .frame {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 14px 16px;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_text-muted);
    font: 600 12px/16px var(--_font);
    vertical-align: middle;
  }
  tbody tr {
    border-top: 1px solid var(--_line);
  }
  th.case span {
    display: block;
  }
  .case {
    background: var(--_accent-tint);
    border-inline: 1px solid var(--_current);
    min-width: 180px;
  }
  thead .case {
    color: var(--_accent-tint-text);
    border-top: 3px solid var(--_current);
  }
  tbody tr:last-child .case {
    border-bottom: 1px solid var(--_current);
  }
  .here {
    background: var(--_surface);
    outline: 2px solid var(--_current);
    outline-offset: -2px;
  }
  .level {
    font: 600 20px/28px var(--_font);
  }
  .share span {
    font-size: 14px;
    white-space: nowrap;
  }
  .case .share span,
  .level-card .share span {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  small,
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-top: 4px;
    font: 600 12px/16px var(--_font);
    color: var(--_text-muted);
  }
  .state.acknowledged {
    color: var(--_ok-text);
  }
  .state.current {
    padding: 3px 8px 3px 6px;
    color: var(--_text-on-accent);
    background: var(--_accent);
    border-radius: calc(var(--_radius) - 2px);
  }
  @media (forced-colors: active) {
    .state.current {
      border: 1px solid;
    }
  }
`;

const cards = css`
  .card,
  .level-card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 16px 20px;
  }
  .levels,
  .log {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .level-card {
    grid-template-columns: 44px minmax(0, 1fr);
    gap: 4px 8px;
  }
  .level-card > [part='condition'] {
    grid-column: 2;
  }
  .severity {
    font-weight: 600;
  }
  .card-title {
    font: 600 14px/20px var(--_font);
  }
  .date {
    font: 600 22px/28px var(--_font);
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  .after {
    font-weight: 500;
  }
  .log li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
  }
  .log .icon {
    margin-top: 3px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
  }
  .facts li {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .holds {
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .escalate {
    max-width: 480px;
  }
  .subject {
    width: 100%;
    order: -1;
  }
  @container (width >= 1080px) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 336px;
    }
  }
`;

export const escalationMatrixStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  fields,
  loading,
  problemStyles,
  frameStyles,
  table,
  cards,
];
