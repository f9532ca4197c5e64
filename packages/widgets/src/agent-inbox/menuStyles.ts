import { css } from 'lit';

/** What is in the menus, and the bar of the selection: they come with what they dress. */
export const menuStyles = css`
  .kept-views {
    padding-bottom: 6px;
    margin-bottom: 6px;
    border-bottom: 1px solid var(--_line);
  }
  .kept-views li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    min-height: max(36px, var(--_target));
    padding-inline: 10px 4px;
  }
  .kept-views bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .kept-views .remove {
    flex: none;
    display: grid;
    place-items: center;
    width: max(28px, var(--_target));
    height: max(28px, var(--_target));
    padding: 0;
    margin: 0;
    color: var(--_text-muted);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .kept-views .remove:hover {
    color: var(--_text);
    background: var(--_hover);
  }
  .save-view {
    display: grid;
    gap: 6px;
    justify-items: start;
    width: 260px;
    max-width: 100%;
    padding: 6px 10px 8px;
  }
  .save-view label {
    font-weight: 600;
  }
  .save-view p {
    font-size: 12px;
    line-height: 16px;
  }
  .column {
    display: grid;
    grid-template-columns: 1fr 120px;
    align-items: center;
    gap: 12px;
  }
  .column [type='range'] {
    min-height: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .bulk {
    position: sticky;
    bottom: 20px;
    /* It floats over the list and takes no room from it. */
    margin-top: -64px;
    align-self: center;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    max-width: calc(100% - 32px);
    padding: 0 8px 0 16px;
    color: var(--_surface);
    background: var(--_text);
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: var(--_float);
    font-size: 13px;
    z-index: 2;
  }
  .bulk > button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding: 0 12px;
    color: inherit;
    font: 600 13px/18px var(--_font);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
    margin: 0;
  }
  .bulk > button:focus-visible {
    outline-color: var(--_surface);
    outline-offset: -3px;
  }
  .bulk > b {
    padding-inline-end: 12px;
    border-inline-end: 1px solid color-mix(in srgb, var(--_surface) 35%, transparent);
  }
`;
