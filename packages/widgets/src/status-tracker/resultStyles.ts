import { css } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { stageStyles } from '../foundation/stageList.js';

const layout = css`
  .kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
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
    .panel {
      padding: 18px 16px;
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

/** `before`: those that the widgets for citizens change. */
export const resultStyles = { before: [chipStyles, dayRuleStyles, radicadoStyles], after: [layout, stageStyles] };
