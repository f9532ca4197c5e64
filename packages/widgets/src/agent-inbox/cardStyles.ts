import { css } from 'lit';

/** Cards, for narrow places. */
export const cardStyles = css`
  .cards {
    overflow: auto;
    min-height: 0;
  }
  .cards .group-name {
    display: flex;
    box-sizing: border-box;
    height: 32px;
    padding: 0 16px;
    background: var(--_canvas);
    border-block: 1px solid var(--_line);
  }
  .card {
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
  .card.picked {
    background: var(--_selected);
  }
  /* The box has a column of its own, as wide as a finger, over the button that fills the card. */
  .card.selectable {
    padding-inline-start: 48px;
  }
  .card-pick {
    position: absolute;
    inset: 0 auto 0 0;
    z-index: 1;
    display: grid;
    place-items: start center;
    width: 48px;
    padding-top: 13px;
    cursor: pointer;
  }
  .card-pick input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
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
