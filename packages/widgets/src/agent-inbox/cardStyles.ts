import { css } from 'lit';

/** Cards, for narrow places. */
export const cardStyles = css`
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
