import { css, type CSSResultGroup } from 'lit';
import { frameStyles } from '../foundation/frame.js';
import { pillStyles } from '../foundation/pill.js';
import { problemStyles } from '../foundation/problem.js';
import { base, buttons, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { timelineStyles } from './timelineStyles.js';

const own = css`
  .day {
    margin-bottom: 8px;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-width: 0;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 2px 8px;
  }
  .title-button {
    min-height: 24px;
    margin: -3px 0;
    padding: 0;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    text-align: start;
    background: none;
    border: 0;
    border-radius: 2px;
    cursor: pointer;
  }
  .title-button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .file .link {
    overflow-wrap: anywhere;
  }
  .hash {
    font-family: var(--_mono);
  }
  .citizen .event,
  .citizen .event .small,
  .citizen .stamp,
  .citizen .day {
    font-size: 16px;
    line-height: 24px;
  }
`;

export const caseTimelineStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  loading,
  problemStyles,
  frameStyles,
  pillStyles,
  timelineStyles,
  own,
];
