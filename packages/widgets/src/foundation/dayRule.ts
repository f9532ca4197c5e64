import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { ClockStatus, RuleCell, RuleMark } from '@pqrs-kit/core';

export type RuleSize = 'mini' | 'board' | 'card' | 'wide';

interface Measure {
  bar: number;
  gap: number;
  /** Height of the tallest bar; the others have 70 % of it. */
  tall: number;
  /** Room under the base line for the caret. */
  below: number;
  stroke: number;
}

/** Whole pixels throughout, so that edges stay sharp. */
const measures: Readonly<Record<RuleSize, Measure>> = {
  mini: { bar: 3, gap: 1, tall: 14, below: 0, stroke: 1 },
  board: { bar: 4, gap: 2, tall: 14, below: 6, stroke: 1 },
  card: { bar: 6, gap: 3, tall: 22, below: 6, stroke: 1.5 },
  wide: { bar: 8, gap: 7, tall: 24, below: 8, stroke: 1.5 },
};

/**
 * The largest size in which so many cells fit a width.
 *
 * @example
 * ruleSizeFor(23, 343) // 'wide'
 */
export function ruleSizeFor(cells: number, width: number): RuleSize {
  const fits = (['wide', 'card'] as const).find(
    (size) => cells * (measures[size].bar + measures[size].gap) <= width + measures[size].gap,
  );
  return fits ?? 'board';
}

/**
 * The day rule: one mark for each calendar day from receipt to due date. It is decoration for assistive technology: the
 * sentence beside it says the same. All marks of one kind are one path, which keeps a long inbox light.
 */
export function dayRule(cells: readonly RuleCell[], status: ClockStatus, size: RuleSize): TemplateResult {
  const measure = measures[size];
  const pitch = measure.bar + measure.gap;
  const width = Math.max(pitch, cells.length * pitch - measure.gap);
  const height = measure.tall + measure.below;
  const paths = new Map<Kind, string>();
  cells.forEach((cell, at) => {
    const [kind, path] = markOf(cell, at * pitch, measure);
    paths.set(kind, (paths.get(kind) ?? '') + path);
    if (cell.today && measure.below > 0) paths.set('caret', caret(at * pitch, measure));
  });
  return html`<svg
    class="rule ${status} size-${size}"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    part="track"
  >
    ${kinds.filter((kind) => paths.has(kind)).map((kind) => svg`<path class=${kind} d=${paths.get(kind)} />`)}
  </svg>`;
}

/** The order of the paths is always the same: where another row takes the place of one, its paths change their course and keep their styles. */
const kinds = ['ring', 'dot', 'diamond', 'gone', 'spent', 'late', 'ahead', 'paused', 'caret'] as const;
type Kind = (typeof kinds)[number];

function markOf(cell: RuleCell, x: number, measure: Measure): [kind: Kind, path: string] {
  if (cell.mark === 'received') return ['ring', ring(x, measure)];
  if (cell.mark === 'weekend') return ['dot', `M${x + measure.bar / 2} ${measure.tall - 1.5}h.01`];
  if (cell.mark === 'holiday') return ['diamond', diamond(x, measure)];
  const height = cell.due ? measure.tall : Math.round(measure.tall * 0.7);
  return [cell.mark, hollow.has(cell.mark) ? hollowBar(x, height, measure) : solidBar(x, height, measure)];
}

const hollow: ReadonlySet<RuleMark> = new Set(['ahead', 'paused']);

function solidBar(x: number, height: number, { bar, tall }: Measure): string {
  return `M${x} ${tall - height}h${bar}v${height}h${-bar}z`;
}

function hollowBar(x: number, height: number, { bar, tall, stroke }: Measure): string {
  const inset = stroke / 2;
  return `M${x + inset} ${tall - height + inset}h${bar - stroke}v${height - stroke}h${stroke - bar}z`;
}

function ring(x: number, { bar, tall, stroke }: Measure): string {
  const radius = (Math.min(bar, 6) - stroke) / 2;
  const left = x + (bar - Math.min(bar, 6)) / 2 + stroke / 2;
  return `M${left} ${tall - radius - stroke / 2}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function diamond(x: number, { bar, tall, stroke }: Measure): string {
  const half = (Math.min(bar, 6) - stroke) / 2 + 0.25;
  const centre = x + bar / 2;
  return `M${centre} ${tall - 2 * half - stroke / 2}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
}

function caret(x: number, { bar, tall }: Measure): string {
  const centre = x + bar / 2;
  return `M${centre} ${tall + 2}l3.5 4h-7z`;
}

/** Beside a rule: its two ends, spread to its width. */
export function ruleWithEnds(rule: TemplateResult, ends: { start: string; end: string } | undefined): TemplateResult {
  return html`<div class="ruler">
    ${rule}${ends ? html`<div class="ends" aria-hidden="true"><span>${ends.start}</span><span>${ends.end}</span></div>` : nothing}
  </div>`;
}

export const dayRuleStyles = css`
  .rule {
    --_mark: var(--_ok);
    display: block;
    overflow: visible;
    stroke-width: 1.5;
    fill: none;
  }
  .rule.size-mini,
  .rule.size-board {
    stroke-width: 1;
  }
  .rule.soon {
    --_mark: var(--_soon);
  }
  .rule.today {
    --_mark: var(--_today-edge);
  }
  .rule.over {
    --_mark: var(--_over);
  }
  .rule.pause {
    --_mark: var(--_pause);
  }
  .rule.closed {
    --_mark: var(--_closed);
  }
  .rule .gone {
    fill: var(--_mark);
  }
  .rule .spent {
    fill: var(--_closed);
  }
  .rule .late {
    fill: var(--_over);
  }
  .rule .ahead,
  .rule .diamond {
    stroke: var(--_control);
  }
  .rule .paused {
    stroke: var(--_pause);
    stroke-dasharray: 2 1.5;
  }
  .rule .dot {
    stroke: var(--_control);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .rule.size-mini .dot {
    stroke-width: 1.5;
  }
  .rule .ring,
  .rule .diamond {
    stroke: var(--_text);
  }
  .rule .diamond {
    stroke: var(--_text-muted);
  }
  .rule .caret {
    fill: var(--_text);
  }
  .ruler {
    display: inline-grid;
    gap: 4px;
    max-width: 100%;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_text-muted);
  }
  /* Without colour, the term that is over is hollow and the late days are solid. */
  :host([theme='contrast']) .rule.over .spent {
    fill: none;
    stroke: var(--_text);
  }
  @media (prefers-contrast: more) {
    .rule.over .spent {
      fill: none;
      stroke: var(--_text);
    }
  }
  @media (forced-colors: active) {
    .rule .gone,
    .rule .late,
    .rule .caret {
      fill: CanvasText;
    }
    .rule .spent,
    .rule .ahead,
    .rule .ring,
    .rule .diamond,
    .rule .dot,
    .rule .paused {
      fill: none;
      stroke: CanvasText;
    }
  }
`;
