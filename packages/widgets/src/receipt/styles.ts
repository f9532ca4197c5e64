import { css } from 'lit';

/** The receipt: a sheet of paper in four parts. In print it is black on white, without buttons. */
export const receiptStyles = css`
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 22px;
    max-width: var(--pqrs-receipt-width, 760px);
    margin-inline: auto;
  }
  .receipt ~ slot {
    display: block;
    max-width: var(--pqrs-receipt-width, 760px);
    margin: 22px auto 0;
  }
  .receipt-head {
    display: flex;
    gap: 14px;
  }
  .receipt .lead {
    overflow-wrap: anywhere;
  }
  .done-mark {
    width: 28px;
    height: 28px;
    margin-top: 6px;
    color: var(--_ok);
  }
  .sheet {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    box-shadow: var(--_sheet);
  }
  .sheet-part {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding: 28px 32px;
  }
  .sheet-part + .sheet-part {
    border-top: 1px solid var(--_line);
  }
  .large {
    font-size: 36px;
    line-height: 44px;
    letter-spacing: -0.01em;
  }
  .copy {
    margin-top: 8px;
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 16px;
    margin-top: 22px;
  }
  .facts dt {
    color: var(--_text-muted);
  }
  .code {
    letter-spacing: 0.02em;
  }
  .ruler {
    margin-block: 12px 4px;
  }
  .rule-card {
    display: none;
  }
  .next {
    display: grid;
    gap: 6px;
    margin-top: 4px;
    counter-reset: line;
  }
  .next li {
    display: flex;
    gap: 16px;
  }
  .next li::before {
    counter-increment: line;
    content: counter(line);
    font-weight: 600;
    color: var(--_text-muted);
  }
  .sheet-part.proof {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    padding-block: 22px;
    border-top: 2px dashed var(--_line-strong);
  }
  .proof-title {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .hash {
    font-family: var(--_mono);
    color: var(--_text-muted);
  }
  .proof-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  @container (width < 768px) {
    .sheet-part {
      padding: 24px;
    }
  }
  @container (width < 480px) {
    .sheet-part {
      padding: 20px 16px;
    }
    .large {
      font-size: 26px;
      line-height: 34px;
    }
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd + dt {
      margin-top: 8px;
    }
    .rule-wide {
      display: none;
    }
    .rule-card {
      display: block;
    }
    .proof-actions {
      width: 100%;
    }
    .proof-actions .btn,
    .copy {
      width: 100%;
    }
  }
  @media print {
    .sheet {
      box-shadow: none;
      border-color: #000;
    }
    .btn {
      display: none;
    }
  }
`;
