import { css } from 'lit';

/** What stands beside a draft: what it needs before it may be sent. */
export const checkStyles = css`
  .side {
    border-top: 1px solid var(--_line);
  }
  .side-part {
    display: grid;
    gap: 6px;
    padding: 16px 20px;
  }
  .side > .problem {
    margin: 16px 20px;
  }
  .side-part + .side-part {
    border-top: 1px solid var(--_line);
  }
  .composer .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .checks li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    align-items: start;
    padding: 6px 0;
  }
  .checks li + li {
    border-top: 1px solid var(--_line);
  }
  .checks .icon {
    margin-top: 4px;
  }
  .checks .verdict {
    margin-top: 3px;
    font-weight: 600;
    color: var(--_text-muted);
  }
  .checks .is-missing > :is(.icon, .verdict) {
    color: var(--_over-text);
  }
  .checks .is-met > :is(.icon, .verdict) {
    color: var(--_ok-text);
  }
  .check-words {
    display: grid;
    min-height: 24px;
    padding: 2px 0;
    font: 400 14px/20px var(--_font);
    color: var(--_text);
    text-align: start;
    overflow-wrap: anywhere;
    background: none;
    border: 0;
    margin: 0;
  }
  button.check-words {
    cursor: pointer;
  }
  button.check-words:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
