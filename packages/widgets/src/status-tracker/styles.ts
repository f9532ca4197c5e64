import { css, type CSSResult } from 'lit';
import { fields } from '../foundation/fields.js';
import { base, buttons, disclosure } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { citizen } from '../receipt/citizen.js';

const layout = css`
  :host {
    --_step: var(--pqrs-tracker-step-size, 36px);
  }
  .tracker {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr);
  }
  .lookup {
    display: grid;
    gap: 24px;
    justify-items: start;
    width: 100%;
    max-width: 640px;
  }
  .lookup .field {
    width: 100%;
  }
  .lookup .for-radicado {
    max-width: 320px;
  }
  .lookup .for-code {
    max-width: 260px;
  }
  .lookup .input {
    letter-spacing: 0.01em;
  }
  .lookup.compact {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 16px;
    max-width: none;
    padding-bottom: 20px;
    border-bottom: 1px solid var(--_line);
  }
  .compact .again {
    align-self: center;
  }
  .compact .input {
    min-height: 44px;
    margin: 0;
    padding-block: 9px;
  }
  .compact .for-radicado {
    flex: 0 1 252px;
  }
  .compact .for-code {
    flex: 0 1 172px;
  }
  .compact .message {
    flex-basis: 100%;
  }
  .head {
    display: grid;
    gap: 4px;
  }
  .message {
    display: flex;
    gap: 12px;
    padding: 16px 20px;
    color: var(--_over-text);
    background: var(--_over-tint);
    border: 2px solid var(--_over);
    border-radius: var(--_card);
  }
  .message .icon {
    margin-top: 2px;
  }
  @container (width < 480px) {
    .lookup .btn {
      width: 100%;
    }
    .compact > .field {
      flex-basis: 100% !important;
      max-width: none !important;
    }
  }
`;

/** Before anything was found. */
export const lookupStyles = [tokens, base, buttons, fields, citizen, layout];

/** With a case below the lookup. */
export function withResult(result: { before: CSSResult[]; after: CSSResult[] }): CSSResult[] {
  return [tokens, base, buttons, disclosure, fields, ...result.before, citizen, layout, ...result.after];
}
