import { css } from 'lit';

/** The letter as it will be read. */
export const letterStyles = css`
  .letter {
    display: grid;
    gap: 10px;
    width: 100%;
    max-width: var(--pqrs-letter-width, 720px);
    margin-inline: auto;
    padding: 34px clamp(16px, 8%, 56px);
    font: 400 15px/23px var(--pqrs-letter-font, var(--_font));
    overflow-wrap: anywhere;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    box-shadow: var(--_sheet);
  }
  .letter :is(ul, ol) {
    display: grid;
    gap: 6px;
    padding-inline-start: 20px;
    list-style: revert;
  }
  .letter .sender {
    padding-bottom: 8px;
    border-bottom: 2px solid var(--_text);
  }
  .letter .dateline {
    text-align: end;
  }
  .letter .lines {
    white-space: pre-line;
  }
  .letter-title {
    margin-top: 10px;
    font-weight: 600;
  }
  .reference > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
  }
  .reference dt {
    font-weight: 600;
  }
  .filled {
    padding: 0 3px;
    color: var(--_accent-tint-text);
    background: var(--_accent-tint);
    border-radius: 2px;
  }
  .gap {
    padding: 0 3px;
    font-weight: 600;
    color: var(--_over-text);
    background: var(--_over-tint);
    border: 1px dashed var(--_over);
    border-radius: 2px;
  }
`;
