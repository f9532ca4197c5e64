import { css } from 'lit';

/** Two cases side by side, also in a narrow panel: long words break. */
export const mergeStyles = css`
  .compare {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 13px;
    line-height: 18px;
  }
  .compare :is(th, td) {
    padding: 4px 8px 4px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .compare thead th,
  .compare .differs td {
    font-weight: 600;
  }
  .compare tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .merge .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
