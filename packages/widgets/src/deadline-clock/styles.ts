import { css, type CSSResultGroup } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { problemStyles } from '../foundation/problem.js';
import { base, buttons, disclosure, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';

/** Face, rule and ledger of a clock, for every widget that shows one. */
export const clockParts = css`
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
  .ledger {
    --_mark: var(--_ok);
    display: grid;
    gap: 16px;
    font-size: 13px;
    line-height: 18px;
  }
  .ledger.soon {
    --_mark: var(--_soon);
  }
  .ledger.today {
    --_mark: var(--_today-edge);
  }
  .ledger.over,
  .ledger.closed {
    --_mark: var(--_closed);
  }
  .ledger.pause {
    --_mark: var(--_pause);
  }
  .calendar {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .calendar th {
    padding: 0 8px 6px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    text-align: start;
    color: var(--_text-muted);
  }
  .calendar th:nth-child(n + 6) {
    width: 48px;
  }
  .calendar td {
    position: relative;
    height: 54px;
    padding: 5px 8px;
    vertical-align: top;
    font-size: 12px;
    line-height: 16px;
    color: var(--_text-muted);
  }
  .calendar .cell {
    border: 1px solid var(--_line-strong);
  }
  .calendar .day {
    display: flex;
    gap: 4px;
    align-items: center;
    white-space: nowrap;
  }
  .calendar .day b {
    color: var(--_text);
  }
  .calendar .count {
    font-size: 16px;
    line-height: 20px;
    font-weight: 600;
    color: var(--_text);
  }
  .calendar .note {
    font-weight: 500;
  }
  .cell:is(.saturday, .sunday, .holiday, .closure) {
    background: var(--_sunken);
  }
  .calendar .gone::after {
    content: '';
    position: absolute;
    inset: auto 6px 3px;
    height: 3px;
    background: var(--_mark);
  }
  .calendar .due {
    background: var(--_accent-tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .calendar .due .count {
    color: var(--_accent-tint-text);
  }
  .glyph {
    flex: none;
    width: 7px;
    height: 7px;
    margin-inline-start: 2px;
  }
  .counted > .day .glyph,
  .paused > .day .glyph {
    display: none;
  }
  .received .glyph {
    border: 1.5px solid var(--_text);
    border-radius: 50%;
  }
  .holiday .glyph,
  .closure .glyph {
    border: 1.5px solid var(--_text-muted);
    rotate: 45deg;
    scale: 0.85;
  }
  :is(.saturday, .sunday) .glyph {
    width: 3px;
    height: 3px;
    background: var(--_control);
    border-radius: 50%;
  }
  .weeks {
    display: grid;
    gap: 10px;
  }
  .weeks ol {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .weeks li {
    display: grid;
    grid-template-columns: 14px auto 1fr;
    gap: 8px;
    align-items: center;
    padding: 4px 10px;
    min-height: 28px;
  }
  .weeks .what {
    color: var(--_text-muted);
    text-align: end;
  }
  .weeks .counted .what {
    color: var(--_text);
    font-weight: 600;
  }
  .weeks .glyph {
    justify-self: center;
    margin: 0;
  }
  .weeks .counted .glyph,
  .weeks .paused .glyph {
    width: 5px;
    height: 12px;
    border: 1.5px solid var(--_control);
  }
  .weeks .paused .glyph {
    border: 1.5px dashed var(--_pause);
  }
  .weeks .gone .glyph {
    background: var(--_mark);
    border-color: var(--_mark);
  }
  .weeks .due {
    font-weight: 600;
    color: var(--_accent-tint-text);
    background: var(--_accent-tint);
  }
  .facts {
    display: grid;
    gap: 8px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 92px 1fr;
    gap: 8px;
  }
  .ledger-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
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
  @container (width < 300px) {
    .facts > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
`;

const card = css`
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
  .card.today {
    box-shadow: inset 3px 0 var(--_today-edge);
  }
  .card.over {
    border-color: var(--_over);
    box-shadow: inset 3px 0 var(--_over);
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
  clockParts,
  card,
];
