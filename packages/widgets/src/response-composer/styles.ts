import { css } from 'lit';
import { checkStyles } from './checkStyles.js';
import { letterStyles } from './letterStyles.js';

/** The surface on which an answer is drafted. One column; two where there is room. */
export const composerStyles = css`
  .action.composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: visible;
    background: var(--_surface);
  }
  .composer-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    padding: 12px 20px;
    border-bottom: 1px solid var(--_line);
  }
  .case-line {
    flex-basis: 100%;
  }
  .case-line .icon {
    margin-inline-end: 6px;
    vertical-align: -3px;
  }
  .composer .status:empty {
    display: none;
  }
  .composer .section-title {
    font: 600 14px/20px var(--_font);
  }
  .modes {
    display: inline-flex;
  }
  .modes button {
    min-height: var(--_ctl);
    padding: 4px 12px;
    font: 600 13px/18px var(--_font);
    color: var(--_text);
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    cursor: pointer;
    margin: 0;
  }
  .modes button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .modes button:last-child {
    margin-inline-start: calc(-1 * var(--_hair));
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .modes button[aria-pressed='true'] {
    color: var(--_surface);
    background: var(--_text);
    border-color: var(--_text);
  }
  .modes button:focus-visible {
    position: relative;
  }
  .draft {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    padding: 16px 20px;
  }
  .draft[part='preview'] {
    background: var(--_canvas);
  }
  .composer textarea.input:not(.tall) {
    min-height: 64px;
  }
  .to {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    overflow-wrap: anywhere;
  }
  .composer .tall {
    min-height: 220px;
  }
  .joined,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .joined .input {
    flex: 1 1 160px;
    width: 0;
  }
  .tools {
    justify-content: space-between;
    margin-top: -8px;
  }
  .tools .input {
    width: auto;
    max-width: 190px;
  }
  .template-used {
    overflow-wrap: anywhere;
  }
  .norms {
    margin-top: -8px;
  }
  .norms ul {
    display: grid;
    max-height: 260px;
    overflow: auto;
  }
  .norms li {
    padding: 2px 4px;
  }
  .tick {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding: 4px 0;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 1px 0;
    accent-color: var(--_accent);
  }
  ${checkStyles}
  .composer-foot {
    display: grid;
    gap: 8px;
    padding: 12px 20px;
    background: var(--_surface);
    border-top: 1px solid var(--_line);
  }
  .composer-foot .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .composer-foot .grow {
    flex: 1 1 auto;
  }
  ${letterStyles}
  @container (width >= 860px) {
    .action.composer {
      grid-template-columns: minmax(0, 1fr) 372px;
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .composer-head {
      grid-column: 1 / -1;
    }
    .composer-head .section-title {
      font-size: 20px;
      line-height: 28px;
    }
    .draft {
      grid-row: 2 / 4;
      padding: 20px 24px;
      border-inline-end: 1px solid var(--_line);
    }
    .side {
      border-top: 0;
    }
    .composer-foot {
      position: sticky;
      bottom: 0;
    }
  }
  @container (width < 340px) {
    .composer-head,
    .draft,
    .side-part,
    .composer-foot {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    .modes button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
