import { css } from 'lit';

/** What will be filed, part by part. */
export const reviewStyles = css`
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
