import { css } from 'lit';

/** Text fields, selects and their labels, hints and errors, in the agent's measure; `.citizen` on an ancestor gives the other one. */
export const fields = css`
  .field {
    display: grid;
    gap: 4px;
  }
  .field > label,
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--_text-muted);
  }
  /* The ring of the focus leaves it whole. */
  .hint.small {
    margin-bottom: 4px;
  }
  .input {
    width: 100%;
    min-height: var(--_ctl);
    padding: 6px 10px;
    color: var(--_text);
    font: 400 14px/20px var(--_font);
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    border-radius: var(--_radius);
    margin: 0;
  }
  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  textarea.input {
    min-height: 96px;
    resize: vertical;
    display: block;
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_over);
  }
  .error {
    display: flex;
    gap: 6px;
    color: var(--_over-text);
    font-weight: 600;
  }
  .error .icon {
    margin-top: 1px;
  }
`;
