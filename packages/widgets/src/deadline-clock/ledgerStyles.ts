import { css } from 'lit';

/** The day-by-day ledger: as a calendar, as a list, and its facts. */
export const ledgerStyles = css`
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
  @container (width < 300px) {
    .facts > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
`;
