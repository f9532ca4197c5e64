import { css } from 'lit';

/** Head, list and foot. */
export const frameStyles = css`
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
  .list {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    position: relative;
  }
  /* Over the list: rows that are read do not move for it. */
  .arrived {
    position: sticky;
    top: calc(var(--_head) + 8px);
    z-index: 2;
    align-self: center;
    min-height: 32px;
    margin: 8px 0 -40px;
    padding: 0 16px;
    color: var(--_text-on-accent);
    font: 400 13px/18px var(--_font);
    background: var(--_accent);
    border: 0;
    border-radius: 16px;
    box-shadow: var(--_float);
    cursor: pointer;
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
`;
