import { css, type CSSResultGroup } from 'lit';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { base, buttons, disclosure } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { citizen } from '../receipt/citizen.js';
import { receiptStyles } from '../receipt/styles.js';

const own = css`
  .sheet-part.beside {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .beside > * {
    grid-column: 1;
  }
  .beside > figure {
    grid-column: 2;
    grid-row: 1 / span 6;
    justify-self: end;
  }
  figure {
    display: grid;
    gap: 8px;
    justify-items: center;
    width: 160px;
    text-align: center;
  }
  .qr {
    width: 158px;
    height: 158px;
    background: #fff;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-large);
    forced-color-adjust: none;
  }
  .qr path {
    fill: #000;
  }
  .verdict {
    display: flex;
    gap: 12px;
    align-items: start;
    width: 100%;
    padding: 12px 16px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-large);
  }
  .verdict .icon {
    margin-top: 2px;
  }
  .verdict.valid {
    color: var(--_ok-text);
    background: var(--_ok-tint);
    border-color: var(--_ok);
  }
  .verdict.invalid {
    color: var(--_over-text);
    background: var(--_over-tint);
    border-color: var(--_over);
  }
  .verdict p + p {
    color: var(--_text);
  }
  .chain {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    width: 100%;
  }
  .chain dt {
    color: var(--_text-muted);
  }
  .chain dd {
    margin-bottom: 12px;
    font-family: var(--_mono);
    overflow-wrap: anywhere;
  }
  .spelled {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75ch;
  }
  .disclosure {
    width: auto;
    text-decoration: none;
  }
  @container (width < 480px) {
    .sheet-part.beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside > figure {
      grid-column: 1;
      grid-row: auto;
      justify-self: start;
      margin-top: 16px;
    }
  }
  @media print {
    .qr {
      width: 30mm;
      height: 30mm;
    }
    .disclosure,
    .link {
      display: none;
    }
  }
`;

export const evidenceReceiptStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  disclosure,
  dayRuleStyles,
  radicadoStyles,
  citizen,
  receiptStyles,
  own,
];
