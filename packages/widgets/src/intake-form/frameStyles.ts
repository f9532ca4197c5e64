import { css } from 'lit';

/** The frame: one column, and from 1080 px the steps at the left and the help at the right. */
export const frameStyles = css`
  .frame {
    display: grid;
    gap: 32px;
    max-width: var(--pqrs-intake-max-width, 640px);
    margin-inline: auto;
  }
  .step,
  .all,
  .body {
    display: grid;
    gap: 26px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .all > .actions {
    margin-top: 6px;
  }
  .head {
    display: grid;
    gap: 4px;
  }
  .step-of {
    color: var(--_text-muted);
  }
  .lead {
    margin-top: 4px;
  }
  .bars {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 6px;
    margin: 4px 0 12px;
  }
  .bars span {
    height: 6px;
    border: 1px solid var(--_control);
    border-radius: 3px;
  }
  .bars .gone {
    background: var(--pqrs-intake-step-color, var(--_accent));
    border-color: transparent;
  }
  .stepper {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .help {
    display: grid;
    gap: 20px;
    padding-top: 20px;
    border-top: 1px solid var(--_line-strong);
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    color: var(--_text-muted);
  }
  .call span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
  }
  @container (width < 480px) {
    .actions .btn {
      flex-basis: 100%;
    }
  }
  @container (width >= 1080px) {
    .frame {
      grid-template-columns: 216px minmax(0, var(--pqrs-intake-max-width, 640px)) 240px;
      gap: 44px;
      max-width: none;
      justify-content: center;
    }
    .bars,
    .step-name {
      display: none;
    }
    .stepper {
      display: block;
    }
    .help {
      align-self: start;
      padding: 0 0 0 24px;
      border: 0;
      border-inline-start: 1px solid var(--_line-strong);
    }
  }
  @media (forced-colors: active) {
    .bars .gone {
      background: CanvasText;
    }
  }
`;

/** The steps as a list. */
export const stepperStyles = css`
  .stepper li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 28px;
    padding-bottom: 22px;
    color: var(--_text-muted);
    box-sizing: content-box;
  }
  .stepper li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: 31px auto 3px 13px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .stepper .done::before {
    border-color: var(--_accent) !important;
  }
  .circle {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    font-weight: 600;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 50%;
  }
  .done .circle {
    color: var(--_accent);
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  [aria-current] {
    font-weight: 600;
    color: var(--_text) !important;
  }
  [aria-current] .circle {
    color: var(--_text-on-accent);
    background: var(--pqrs-intake-step-color, var(--_accent));
    border-color: transparent;
  }
  .done .link {
    min-height: 28px;
    color: var(--_text-muted);
  }
`;
