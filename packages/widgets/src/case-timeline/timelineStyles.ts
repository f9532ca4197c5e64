import { css } from 'lit';

/** What happened to the case, along a line. */
export const timelineStyles = css`
  .timeline {
    display: grid;
    --_marker: var(--pqrs-timeline-marker-size, 23px);
  }
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_marker) minmax(0, 1fr);
    gap: 10px;
    padding-bottom: 14px;
  }
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: calc(var(--_marker) + 2px) auto 2px calc(var(--_marker) / 2 - 0.5px);
    width: 1px;
    background: var(--pqrs-timeline-line-color, var(--_line-strong));
  }
  .marker {
    display: grid;
    place-items: center;
    width: var(--_marker);
    height: var(--_marker);
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
  }
  .legal .marker {
    color: var(--_surface);
    background: var(--_text);
    border-color: var(--_text);
  }
  .message .marker {
    color: var(--_accent-tint-text);
    background: var(--_accent-tint);
    border-color: var(--_accent);
  }
  .escalation .marker {
    color: var(--_soon-text);
    background: var(--_soon-tint);
    border-color: var(--_soon);
  }
  .event {
    display: grid;
    gap: 2px;
    padding-top: 2px;
    font-size: 13px;
    line-height: 18px;
  }
  .event .line {
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  .event .small,
  .stamp {
    font-size: 12px;
    line-height: 16px;
  }
  .event .body {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .note .event {
    padding: 6px 10px;
    background: var(--_sunken);
    border-radius: var(--_radius);
  }
  .day {
    margin-top: 6px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--_text-muted);
  }
`;
