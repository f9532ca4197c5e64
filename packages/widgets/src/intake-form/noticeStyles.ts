import { css } from 'lit';

/** What stands around the fields: what is wrong, notes, the questions. */
export const noticeStyles = css`
  .summary {
    display: grid;
    gap: 6px;
    padding: 16px 20px;
    color: var(--_over-text);
    background: var(--_over-tint);
    border: 2px solid var(--_over);
    border-radius: var(--_card);
  }
  .summary:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .summary-title {
    display: flex;
    gap: 12px;
    font: 600 20px/28px var(--_font);
  }
  .summary-title .icon {
    margin-top: 4px;
  }
  .summary a {
    display: inline-block;
    padding-block: 3px;
    font-weight: 600;
    color: inherit;
  }
  .note {
    padding: 14px 18px;
    background: var(--_accent-tint);
    border-radius: var(--_card);
  }
  .restored {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 16px;
  }
  .classifier {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .questions {
    display: grid;
    gap: 12px;
    width: 100%;
    padding: 16px 18px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_card);
  }
  .yes-no {
    display: flex;
    gap: 24px;
  }
  .suggestion {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
`;
