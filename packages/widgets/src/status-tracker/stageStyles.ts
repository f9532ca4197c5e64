import { css } from 'lit';

/** The way of a case, stage by stage. */
export const stageStyles = css`
  .stages li {
    position: relative;
    display: flex;
    gap: 16px;
    padding-bottom: 26px;
  }
  .stages li:last-child {
    padding-bottom: 0;
  }
  .stages li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: var(--_step) auto 0 calc(var(--_step) / 2 - 1px);
    border-inline-start: 2px dashed var(--_control);
  }
  .stages .reached:not(:last-child)::before {
    border-inline-start: 2px solid var(--_accent);
  }
  .stages li > div {
    padding-top: calc((var(--_step) - 24px) / 2);
  }
  .circle {
    display: grid;
    place-items: center;
    flex: none;
    width: var(--_step);
    height: var(--_step);
    font-weight: 600;
    color: var(--_text-muted);
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 50%;
  }
  .reached .circle {
    color: var(--_accent);
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .current .circle {
    color: var(--_text-on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  .stage {
    font-weight: 600;
  }
  .current .stage {
    font-size: 20px;
    line-height: 26px;
  }
`;
