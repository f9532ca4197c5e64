import { css } from 'lit';

/** The closing gate in the panel, and what the answer says of each item and promises. */
export const gateStyles = css`
  .segments {
    display: flex;
    gap: 3px;
  }
  /* A criterion that waits is not something that loads. */
  :is(.segments, .gate) li {
    animation: none;
  }
  .segments li {
    flex: 1;
    height: 8px;
    border: 1.5px solid var(--_control);
    border-radius: 2px;
  }
  .segments .met {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .segments .missing {
    background: var(--_over-tint);
    border-color: var(--_over);
  }
  p.missing {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 18px;
  }
  @media (forced-colors: active) {
    .segments .met {
      background: CanvasText;
      border-color: CanvasText;
      forced-color-adjust: none;
    }
    .segments .missing {
      border-style: dashed;
    }
  }
  .gate {
    display: grid;
    border-block: 1px solid var(--_line);
  }
  .gate li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 8px 0 8px 10px;
    font-size: 13px;
    line-height: 18px;
    border-inline-start: 3px solid transparent;
  }
  .gate li + li {
    border-top: 1px solid var(--_line);
  }
  .gate .missing {
    border-inline-start-color: var(--_over);
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
  }
  .met .verdict {
    color: var(--_ok-text);
  }
  .missing .verdict {
    color: var(--_over-text);
  }
  .items {
    display: grid;
    gap: 8px;
    padding-inline-start: 18px;
    list-style: decimal;
  }
  .alert {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .alert .icon {
    flex: none;
    align-self: center;
  }
  .grave {
    color: var(--_over-text);
    border-color: var(--_over);
  }
  .promised {
    display: grid;
    gap: 4px;
    margin-top: 4px;
  }
  .promised li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .field .tick {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    min-height: var(--_target);
    font-weight: 400;
  }
  .tick input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }
`;
