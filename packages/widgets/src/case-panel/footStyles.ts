import { css } from 'lit';

/** The fixed foot with its buttons, and the form that opens in it. */
export const footStyles = css`
  .foot {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: grid;
    gap: 8px;
    margin-top: auto;
    padding: 12px 20px;
    background: var(--_surface);
    border-top: 1px solid var(--_line);
  }
  .section:has(+ .foot) {
    border-bottom: 0;
  }
  .buttons {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .buttons .grow {
    flex: 1;
  }
  .action {
    display: grid;
    gap: 12px;
    max-height: min(70vh, 560px);
    overflow: auto;
    /* Room for the focus ring of what stands at an edge. */
    margin: -5px;
    padding: 5px;
  }
  .action .tall {
    min-height: 168px;
  }
  .block.tall {
    height: 64px;
  }
`;
