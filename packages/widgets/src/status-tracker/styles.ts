import { css } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { fields } from '../foundation/fields.js';
import { base, buttons, disclosure } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { citizen } from '../receipt/citizen.js';
import { stageStyles } from './stageStyles.js';

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
  .kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
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
  .result {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr);
  }
  .main {
    display: grid;
    gap: 28px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel {
    display: grid;
    gap: 8px;
    padding: 24px 26px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_card);
  }
  .panel.today {
    box-shadow: inset 3px 0 var(--_today-edge);
  }
  .panel.over {
    border-color: var(--_over);
    box-shadow: inset 3px 0 var(--_over);
  }
  .date-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 16px;
  }
  .date-head .date {
    flex-basis: 100%;
  }
  .disclosure {
    justify-self: start;
    font-weight: 600;
    text-decoration: none;
  }
  .rule-card {
    display: none;
  }
  .ruler {
    margin-block: 10px 2px;
  }
  .explanation {
    display: grid;
    gap: 12px;
  }
  .explanation dt {
    font-weight: 600;
  }
  .explanation dd + dt {
    margin-top: 8px;
  }
  .letter {
    max-width: 640px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  aside {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .line {
    display: flex;
    gap: 10px;
  }
  .line .icon {
    margin-top: 4px;
  }
  @container (width < 480px) {
    .kind > .muted {
      display: none;
    }
    .date-head .date {
      order: -1;
    }
    .date-head .verb {
      order: -2;
    }
    .lookup .btn {
      width: 100%;
    }
    .panel {
      padding: 18px 16px;
    }
    .compact > .field {
      flex-basis: 100% !important;
      max-width: none !important;
    }
    .rule-wide {
      display: none;
    }
    .rule-card {
      display: block;
    }
  }
  @container (width >= 1080px) {
    .result {
      grid-template-columns: minmax(0, 736px) 312px;
      gap: 48px;
    }
  }
`;

export const trackerStyles = [
  tokens,
  base,
  buttons,
  disclosure,
  fields,
  chipStyles,
  dayRuleStyles,
  radicadoStyles,
  citizen,
  layout,
  stageStyles,
];
