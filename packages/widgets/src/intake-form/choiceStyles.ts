import { css } from 'lit';

/** Rows to choose, and what they open. */
export const choiceStyles = css`
  .choices {
    display: grid;
    gap: 10px;
  }
  .choices ~ *,
  .error + .choices {
    margin-top: 10px;
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 2px 14px;
    padding: 14px 18px;
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    border-radius: var(--_card);
  }
  .choice.on {
    padding: 13px 17px;
    background: var(--_accent-tint);
    border: 2px solid var(--_accent);
  }
  .choice > label {
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
  }
  .choice > label::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .choice:not(.on):hover {
    background: var(--_hover);
  }
  .choice:has(> :focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice > input {
    position: relative;
    z-index: 1;
  }
  .choice > input:focus-visible {
    outline: none;
  }
  .choice > p,
  .detail {
    grid-column: 2;
  }
  .choice > p {
    color: var(--_text-muted);
  }
  .choice.on > p {
    color: var(--_text);
  }
  .detail {
    position: relative;
    display: grid;
    gap: 6px;
    margin-top: 8px;
    padding-top: 10px;
    border-top: 1px solid color-mix(in srgb, var(--_accent) 30%, var(--_accent-tint));
  }
  .detail > * {
    z-index: 1;
  }
  .detail > p {
    pointer-events: none;
  }
  .detail .field {
    padding-block: 6px;
  }
  input:is([type='radio'], [type='checkbox']) {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    margin: 1px 0 0;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 50%;
    cursor: pointer;
  }
  input[type='checkbox'] {
    border-radius: 4px;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--_over);
  }
  input:is([type='radio'], [type='checkbox']):checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  input:checked::before {
    content: '';
    width: 8px;
    height: 8px;
    background: var(--_text-on-accent);
    border-radius: 50%;
  }
  input[type='checkbox']:checked::before {
    width: 12px;
    height: 7px;
    background: none;
    border: solid var(--_text-on-accent);
    border-width: 0 0 2px 2px;
    border-radius: 0;
    rotate: -45deg;
    translate: 0 -1px;
  }
  .small-choices {
    margin-block: 2px;
  }
  .small-choice,
  .tick {
    display: flex;
    gap: 12px;
    min-height: 44px;
    padding-block: 10px;
  }
  .small-choice label,
  .tick label {
    cursor: pointer;
  }
  @media (forced-colors: active) {
    input:is([type='radio'], [type='checkbox']) {
      appearance: auto;
    }
    input:checked::before {
      content: none;
    }
    .choice.on {
      border-color: Highlight;
    }
  }
`;
