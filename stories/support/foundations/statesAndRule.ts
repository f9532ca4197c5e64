import { css, html, type TemplateResult } from 'lit';
import type { ClockStatus, RuleCell, RuleMark } from '@pqrs-kit/core';
import { chip } from '@pqrs-kit/widgets';
import { dayRule } from '../../../packages/widgets/src/foundation/dayRule.js';

const statuses: readonly { status: ClockStatus; words: string; rule: string }[] = [
  { status: 'ok', words: 'A tiempo', rule: 'r gg ww ggA aa ww aaaaa ww aaa hD' },
  { status: 'soon', words: 'Por vencer', rule: 'r g ww ggggg ww hgggg ww gG aaD' },
  { status: 'today', words: 'Vence hoy', rule: 'r ww hgggg ww ggggg ww hgggg ww gT' },
  { status: 'over', words: 'Vencido', rule: 'r ss ww hssss ww sssss ww hsssE ww lL' },
  { status: 'pause', words: 'En pausa', rule: 'r pp ww Pppp ww ppppp ww phppp' },
  { status: 'closed', words: 'Cerrado', rule: 'r ssss ww sssss ww hssss ww sD' },
];

const marks: Readonly<Record<string, RuleMark>> = {
  r: 'received',
  g: 'gone',
  a: 'ahead',
  w: 'weekend',
  h: 'holiday',
  p: 'paused',
  s: 'spent',
  l: 'late',
};

/** A rule from letters: small for the kind of day, capital where something more is drawn (A, G, P, L: today; D, E: due; T: due today). */
function cellsOf(letters: string): RuleCell[] {
  return [...letters.replaceAll(' ', '')].map((letter): RuleCell => {
    if (letter === 'D') return { mark: 'ahead', due: true };
    if (letter === 'E') return { mark: 'spent', due: true };
    if (letter === 'T') return { mark: 'gone', due: true, today: true };
    const mark = marks[letter.toLowerCase()] ?? 'ahead';
    return letter === letter.toLowerCase() ? { mark } : { mark, today: true };
  });
}

export const statesAndRule = (): TemplateResult => html`
  <h2>States and the day rule</h2>
  <p>
    Urgency is weight, then hue: outline, dashes, a bare word, a tint, solid amber, solid red. The rule has one cell for
    each day from receipt to due date: a ring for receipt, bars for days that count, dots for weekends, diamonds for
    holidays, a caret under today, a taller bar where it is due.
  </p>
  <div class="states">
    ${statuses.map(
      ({ status, words, rule }) =>
        html`<div>${chip({ status, text: words })}</div>
          ${dayRule(cellsOf(rule), status, 'card')}`,
    )}
  </div>
`;

export const statesStyles = css`
  .states {
    display: grid;
    grid-template-columns: 128px auto;
    gap: 16px 24px;
    align-items: center;
    justify-content: start;
    overflow-x: auto;
  }
`;
