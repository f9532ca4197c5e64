import { css } from 'lit';

/** What the widgets for citizens share: nothing under 16 px, targets of 44, one column of 640. */
export const citizen = css`
  :host {
    font: 400 16px/24px var(--_font);
    --_radius-large: calc(var(--_radius) + 2px);
    --_card: calc(var(--_radius) + 4px);
  }
  h2,
  h3 {
    font: 600 16px/24px var(--_font);
    outline-offset: 4px;
  }
  .title {
    font: 600 32px/40px var(--_font);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .lead {
    font: 400 18px/28px var(--_font);
    color: var(--_text-muted);
  }
  .date {
    font: 600 28px/36px var(--_font);
    letter-spacing: -0.018em;
  }
  .verb {
    font-weight: 500;
  }
  legend {
    padding: 0;
  }
  a {
    color: var(--_link);
    text-underline-offset: 3px;
  }
  .btn {
    min-height: 44px;
    padding: 8px 18px;
    font: 600 16px/24px var(--_font);
    border-radius: var(--_radius-large);
  }
  .btn.primary {
    min-height: 48px;
    padding: 10px 22px;
  }
  .link,
  .disclosure {
    min-height: 32px;
    font: 400 16px/24px var(--_font);
    text-decoration: underline;
    text-align: start;
    text-underline-offset: 3px;
  }
  .radicado {
    white-space: normal;
  }
  .ends {
    font: inherit;
  }
  .field {
    gap: 0;
  }
  .input {
    min-height: 48px;
    margin-top: 8px;
    padding: 11px 14px;
    font: 400 16px/24px var(--_font);
    border-radius: var(--_radius-large);
  }
  .input[aria-invalid='true'] {
    padding: 10px 13px;
  }
  textarea.input {
    min-height: 168px;
  }
  select.input {
    appearance: none;
    padding-inline-end: 44px;
    text-overflow: ellipsis;
  }
  .select {
    position: relative;
    max-width: 320px;
  }
  .select .icon {
    position: absolute;
    inset: auto 14px 14px auto;
    rotate: 90deg;
    pointer-events: none;
  }
  .short {
    max-width: 320px;
  }
  .shorter {
    max-width: 260px;
  }
  .wrong {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_over);
  }
  .error {
    gap: 8px;
    padding-top: 2px;
  }
  .error .icon {
    margin-top: 3px;
  }
  @container (width < 480px) {
    .title {
      font-size: 26px;
      line-height: 32px;
    }
    .date {
      font-size: 24px;
      line-height: 32px;
    }
    textarea.input {
      min-height: 144px;
    }
  }
  @media print {
    :host {
      color: #000;
      color-scheme: light;
    }
  }
`;
