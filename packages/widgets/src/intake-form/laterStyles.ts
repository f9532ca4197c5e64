import { css } from 'lit';

/** What the steps after the first have more: ticks, what was chosen, counts, and the review. */
export const laterStyles = css`
  .failure .summary-title {
    font: 600 16px/24px var(--_font);
  }
  .failure .summary-title .icon {
    margin-top: 2px;
  }
  .tick {
    padding-block: 0;
    min-height: 24px;
  }
  .error + .tick {
    margin-top: 6px;
  }
  .tick input {
    position: relative;
  }
  .tick input::after {
    content: '';
    position: absolute;
    inset: -12px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  p.chosen {
    margin-top: 4px;
  }
  .count {
    margin-top: 4px;
  }
  .count.over {
    font-weight: 600;
    color: var(--_over-text);
  }
  .label .hint {
    font-weight: 400;
  }
  .review {
    display: grid;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_card);
  }
  .part {
    display: grid;
    gap: 8px;
    padding: 16px 20px;
  }
  .part + .part {
    border-top: 1px solid var(--_line);
  }
  .part-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
  }
  dl {
    display: grid;
    gap: 10px;
  }
  dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
