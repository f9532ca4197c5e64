import { css, type CSSResultGroup } from 'lit';
import { faceStyles } from '../deadline-clock/styles.js';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { popoverStyles } from '../foundation/popover.js';
import { problemStyles } from '../foundation/problem.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { fields } from '../foundation/fields.js';
import { base, buttons, disclosure, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { clockStyles } from './clockStyles.js';
import { footStyles } from './footStyles.js';
import { gateStyles } from './gateStyles.js';
import { timelineStyles } from '../case-timeline/timelineStyles.js';
import { mergeStyles } from './mergeStyles.js';

const panel = css`
  :host {
    container-type: inline-size;
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    background: var(--_surface);
  }
  /* The foot stays over what scrolls: what takes the focus is scrolled clear of it. */
  .panel > :not(.foot) :is(button, a, [tabindex]) {
    scroll-margin-block: 8px 84px;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    justify-items: stretch;
    padding: 16px 20px;
    border-bottom: 1px solid var(--_line);
  }
  .section > :is(.link, .disclosure) {
    justify-self: start;
  }
  .head {
    gap: 4px;
    padding-block: 12px;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-width: 0;
  }
  .line.start {
    justify-content: flex-start;
    gap: 4px;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px 8px;
  }
  .number {
    font-size: 16px;
    line-height: 24px;
  }
  .copy {
    display: grid;
    place-items: center;
    width: max(32px, var(--_target));
    height: max(32px, var(--_target));
    padding: 0;
    color: var(--_text);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
    margin: 0;
  }
  .copy:hover {
    background: var(--_hover);
  }
  .subject {
    display: flex;
    gap: 6px;
    align-items: center;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .tag {
    flex: none;
    height: 22px;
    padding: 2px 8px;
    font-size: 12px;
    line-height: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) - 2px);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .section-title {
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  .section-title:focus,
  .number:focus {
    outline: none;
  }
  .rows {
    display: grid;
    gap: 6px;
    font-size: 13px;
    line-height: 18px;
  }
  .rows > div {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr);
    gap: 8px;
  }
  .rows > .stacked {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  .rows dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .story dd {
    font-size: 14px;
    line-height: 20px;
  }
  .clamped .stacked dd {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
  }
  .cat {
    forced-color-adjust: auto;
  }
  .steps {
    padding-inline-start: 20px;
    overflow-wrap: anywhere;
  }
  .answer {
    margin: 0;
    padding: 10px 14px;
    max-height: 220px;
    overflow: auto;
    white-space: pre-line;
    overflow-wrap: anywhere;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .returned {
    padding: 8px 12px;
    color: var(--_over-text);
    background: var(--_over-tint);
    border-radius: var(--_radius);
  }
  @container (width < 340px) {
    .section,
    .foot {
      padding-inline: 16px;
    }
    .buttons .btn {
      padding-inline: 8px;
    }
    .rows > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;

export const panelStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  fields,
  disclosure,
  loading,
  chipStyles,
  dayRuleStyles,
  problemStyles,
  radicadoStyles,
  popoverStyles,
  faceStyles,
  clockStyles,
  gateStyles,
  timelineStyles,
  footStyles,
  mergeStyles,
  panel,
];
