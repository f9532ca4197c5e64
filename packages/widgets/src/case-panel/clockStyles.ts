import { css } from 'lit';

/** The clocks beside that of the law, and that of the law where it is not the one that binds. */
export const clockStyles = css`
  .clock .date {
    font-size: 24px;
    line-height: 30px;
  }
  .clock.today {
    box-shadow: inset 3px 0 var(--_today-edge);
  }
  .clock.over {
    box-shadow: inset 3px 0 var(--_over);
  }
  .clock :is(.statute, .alone) {
    display: grid;
    gap: 10px;
    justify-items: stretch;
  }
  .clock :is(.statute, .alone) > :is(.disclosure, .ruler) {
    justify-self: start;
  }
  .clock .statute {
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .clock .statute .top {
    margin-bottom: 2px;
  }
  .clock .statute .date {
    font-size: 16px;
    line-height: 24px;
  }
  .other-clocks {
    display: grid;
    margin: 0 -6px;
  }
  .other-clocks li + li {
    border-top: 1px solid var(--_line);
  }
  .other {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
    width: 100%;
    min-height: max(44px, var(--_target));
    padding: 6px;
    font: 400 13px/18px var(--_font);
    color: var(--_text);
    text-align: start;
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: pointer;
    margin: 0;
  }
  .other:hover {
    background: var(--_hover);
  }
  .other > svg {
    margin-top: 2px;
    color: var(--_text-muted);
  }
  .what {
    display: grid;
    overflow-wrap: anywhere;
  }
  .what .name {
    font-weight: 600;
  }
  .what .small {
    font-size: 12px;
    line-height: 16px;
  }
  .until {
    display: grid;
    gap: 2px;
    justify-items: end;
  }
  .until .chip.ok:last-child {
    margin-inline-end: -6px;
  }
  .facts-of {
    padding: 4px 6px 12px 28px;
  }
  .section > .facts-of {
    padding-inline: 0;
  }
  .facts-of[hidden] {
    display: none;
  }
  @container (width < 340px) {
    .other {
      grid-template-columns: 14px minmax(0, 1fr);
    }
    .until {
      grid-column: 2;
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      white-space: nowrap;
    }
  }
`;
