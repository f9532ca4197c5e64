import { css, type CSSResultGroup } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { problemStyles } from '../foundation/problem.js';
import { base, buttons, disclosure, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';

/** Face and rule of a clock, for every widget that shows one. */
export const faceStyles = css`
  .face {
    display: grid;
    gap: 2px;
  }
  .face.beside {
    grid-template-columns: 1fr auto;
  }
  .face.beside > .when,
  .face.beside > .remainder {
    grid-column: 1 / -1;
  }
  .face.beside > .chip {
    grid-area: 1 / 2;
    margin-top: -3px;
  }
  .face.beside > .when {
    grid-row: 1 / 2;
    grid-column: 1 / -1;
  }
  .top {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    min-height: 22px;
    margin-bottom: 10px;
    font-size: 13px;
    line-height: 18px;
  }
  .chip.ok:last-child {
    margin-inline-end: -8px;
  }
  .verb {
    display: block;
    font-weight: 500;
  }
  .date {
    display: block;
    font-size: 22px;
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  .remainder {
    color: var(--_text-muted);
  }
  .remainder b,
  .after b {
    color: var(--_text);
  }
  .uncertain {
    display: flex;
    gap: 6px;
    font-size: 13px;
    line-height: 18px;
  }
  .others {
    display: grid;
    gap: 4px;
    padding-top: 10px;
    border-top: 1px solid var(--_line);
    font-size: 13px;
    line-height: 18px;
  }
  .others li {
    display: grid;
    grid-template-columns: 1fr auto minmax(96px, auto);
    gap: 10px;
    align-items: center;
    min-height: 28px;
  }
`;

const card = css`
  /* A clock that turns makes nothing around it be laid out or painted anew. */
  :host {
    contain: content;
  }
  .card {
    display: grid;
    gap: 14px;
    justify-items: stretch;
    padding: 16px 18px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
  }
  .card > .disclosure {
    justify-self: start;
  }
  .card:is(.today, .over) {
    padding-inline-start: 16px;
    border-inline-start: 3px solid var(--_today-edge);
  }
  .card.over {
    border-color: var(--_over);
  }
  .card.citizen {
    padding: 20px;
    font-size: 16px;
    line-height: 24px;
  }
  .citizen .date {
    font-size: 28px;
    line-height: 36px;
  }
  .citizen :is(.top, .ends, .uncertain, .ledger, .disclosure, .link, .calendar td, .others) {
    font-size: 16px;
    line-height: 24px;
  }
  .citizen .disclosure,
  .citizen .link {
    min-height: 44px;
  }
  .citizen .facts > div {
    grid-template-columns: 120px 1fr;
  }
  .brief {
    display: inline-flex;
    gap: 10px;
    align-items: center;
  }
  @container (width < 340px) {
    .card.citizen {
      padding: 16px;
    }
    .citizen .date {
      font-size: 24px;
      line-height: 32px;
    }
  }
`;

export const clockStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  disclosure,
  loading,
  chipStyles,
  dayRuleStyles,
  problemStyles,
  faceStyles,
  card,
];
