import { css, type CSSResult } from 'lit';
import { frameStyles } from '../foundation/frame.js';

const health = css`
  .verdict {
    display: flex;
    gap: 10px;
    padding: 14px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .mark {
    height: 20px;
    margin-top: 2px;
  }
  .verdict > div {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .verdict-title {
    font: 600 16px/24px var(--_font);
  }
  .ok .mark {
    color: var(--_ok);
  }
  .verdict.wrong {
    background: var(--_over-tint);
    border-color: var(--_over);
  }
  .wrong .mark,
  .wrong .verdict-title {
    color: var(--_over-text);
  }
  .verdict.wrong .muted {
    color: var(--_text);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--pqrs-health-tile-width, 220px)), 1fr));
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .fact {
    margin: 0 -1px -1px 0;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-width: 0 1px 1px 0;
  }
  .fact dt {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }
  .fact dd {
    display: grid;
    gap: 4px;
    margin-top: 2px;
  }
  .value {
    display: flex;
    align-items: baseline;
    gap: 6px;
    font: 600 18px/26px var(--_font);
    overflow-wrap: anywhere;
  }
  .value > .icon {
    align-self: center;
  }
  .fact.wrong .value {
    color: var(--_over-text);
  }
  .note,
  .fine,
  .code,
  .read {
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }
  .meter {
    width: 100%;
    height: 4px;
  }
  .meter .room {
    fill: var(--_line);
  }
  .meter .taken {
    fill: var(--_control);
  }
  .fact.wrong .taken {
    fill: var(--_over);
  }
  .list {
    display: grid;
    gap: 8px;
    margin-top: 8px;
  }
  .list-title {
    font: 600 14px/20px var(--_font);
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 12px 0;
    border-top: 1px solid var(--_line);
  }
  .item-title {
    font-weight: 600;
  }
  .what {
    display: grid;
    gap: 2px;
    flex: 1 1 320px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  @media (forced-colors: active) {
    .meter .room {
      fill: Canvas;
      stroke: CanvasText;
    }
    .meter .taken,
    .fact.wrong .taken {
      fill: CanvasText;
    }
  }
`;

export const healthStyles: CSSResult[] = [frameStyles, health];
