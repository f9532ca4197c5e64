import { css } from 'lit';

/** The place where files are dropped, and the files. */
export const fileStyles = css`
  .dropzone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 18px;
    margin-top: 8px;
    padding: 16px 18px;
    border: 1.5px dashed var(--_control);
    border-radius: var(--_card);
  }
  .over-it {
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .file-button {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .file-button:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .file-button input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    font-size: 0;
    opacity: 0;
    cursor: pointer;
  }
  .files {
    margin-top: 4px;
    padding: 0;
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 64px;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .file > .icon {
    flex: none;
  }
  .file-words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-width: 0;
  }
  .file-name {
    display: flex;
    min-width: 0;
  }
  .file-name bdi {
    white-space: pre;
  }
  .file-name bdi:first-child {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .file-state {
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .file:is(.refused, .failed) :is(.icon, .file-state) {
    color: var(--_over-text);
  }
  .file:is(.refused, .failed) .file-state {
    font-weight: 600;
  }
  .remove {
    display: grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    padding: 0;
    color: var(--_text);
    background: none;
    border: 0;
    border-radius: var(--_radius-large);
    cursor: pointer;
  }
  .remove:hover {
    background: var(--_hover);
  }
  progress {
    appearance: none;
    width: 100%;
    height: 4px;
    margin-top: 4px;
    overflow: hidden;
    background: var(--_line-strong);
    border: 0;
    border-radius: 2px;
  }
  progress::-webkit-progress-bar {
    background: var(--_line-strong);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .places-around {
    position: relative;
  }
  .places {
    position: absolute;
    z-index: 2;
    inset: calc(100% + 4px) 0 auto;
    padding: 4px;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-large);
    box-shadow: var(--_float);
  }
  .places li {
    padding: 10px;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .places li:hover {
    background: var(--_hover);
  }
  .places [aria-selected='true'] {
    background: var(--_accent-tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @container (width < 480px) {
    .file-button {
      flex: 1 0 100%;
      justify-content: center;
    }
    .drop-words {
      display: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      appearance: auto;
      height: 8px;
    }
  }
`;
