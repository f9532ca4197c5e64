import { css } from 'lit';

/** Tabs, search, filters and order. */
export const toolStyles = css`
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
  .views {
    padding: 10px var(--_pad) 0;
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .views .pills {
    flex-wrap: nowrap;
    padding: 3px 0;
  }
  .views .choice {
    flex: none;
    max-width: 240px;
    overflow: clip;
    overflow-clip-margin: 3px;
    text-overflow: ellipsis;
    white-space: nowrap;
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
  /* Beside the search the filters would stand one under the other. */
  @container (width < 960px) {
    .wide .search {
      flex: 1 0 100%;
    }
    .wide .chips {
      flex: 0 1 auto;
    }
  }
  .narrow .search {
    flex: 1 0 100%;
  }
  .narrow .chips {
    flex-wrap: nowrap;
    flex-basis: 100%;
    margin-inline: calc(-1 * var(--_pad));
    padding: 3px var(--_pad);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .down {
    rotate: 90deg;
  }
  .up {
    rotate: -90deg;
  }
  .menu-note {
    padding: 8px 10px;
  }
  .order {
    flex: none;
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
`;
