import { html, nothing, type TemplateResult } from 'lit';
import type { ClockFace, ClockLedger, TrackerTexts, TrackerView } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { dayRule, ruleWithEnds } from '../foundation/dayRule.js';
import { categoryIcon, chevron, icon, lock, phone as phoneIcon } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';
import { stageList } from '../foundation/stageList.js';

export interface ResultOptions {
  view: TrackerView;
  /** Absent where the case ended without an answer of ours. */
  clock?: ClockFace;
  /** How its date came about. */
  ledger?: () => ClockLedger;
  texts: TrackerTexts;
  phone: string;
  level: number;
  /** Whether the explanation of the date is open. */
  open: boolean;
  toggle: () => void;
}

/** A case that was found: its state as the title, the date, the stages, and the answer where it may be read. */
export function result(options: ResultOptions): TemplateResult {
  const { view, level } = options;
  return html`<section class="result" part="result" aria-labelledby="result-title">
    <div class="main">
      <div class="head" part="header">
        <p class="kind">
          ${categoryIcon(view.category, 20)}${view.kind} <span class="muted">·</span> ${radicado(view.radicado)}
        </p>
        <h2 class="title" id="result-title" part="heading" tabindex="-1" aria-level=${level}>${view.title}</h2>
      </div>
      ${answer(options)} ${options.clock ? dateCard(options, options.clock) : nothing}
      ${stageList(options.texts.stagesLabel, view.stages)}
    </div>
    ${aside(options)}
  </section>`;
}

function answer({ view: { answer }, level }: ResultOptions): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const { title, text, sent } = answer;
  return html`<div class="panel">
    <h3 aria-level=${Math.min(6, level + 1)}>${title}</h3>
    ${text ? html`<p class="letter" dir="auto">${text}</p>` : html`<p>${sent}</p>`}
  </div>`;
}

function dateCard({ open, toggle, ledger }: ResultOptions, clock: ClockFace): TemplateResult {
  const rule = (size: 'wide' | 'card') => ruleWithEnds(dayRule(clock.rule.cells, clock.status, size), clock.ends);
  const { full, label } = clock.chip;
  return html`<div class="panel ${clock.status}">
    <div class="date-head">
      <p class="verb">${clock.verb}</p>
      ${chip({ status: clock.status, text: full, size: 'citizen', ...(label !== full && { label }) })}
      <p class="date"><time datetime=${clock.headlineDate}>${clock.headline}</time></p>
    </div>
    ${hasRemainder(clock) ? html`<p>${clock.remainder.map((part) => (part.strong ? html`<b>${part.text}</b>` : part.text))}</p>` : nothing}
    <div class="rule-wide">${rule('wide')}</div>
    <div class="rule-card">${rule('card')}</div>
    <button
      type="button"
      class="disclosure"
      part="button"
      aria-expanded=${open}
      aria-controls="explanation"
      @click=${toggle}
    >
      ${icon(chevron, 16, 'turn')}<span>${clock.labels.howComputed}</span>
    </button>
    <div id="explanation" class="explanation" part="explanation" ?hidden=${!open}>
      ${open && ledger ? explanation(ledger()) : nothing}
    </div>
  </div>`;
}

/** The chip already says what is left of a running term. */
function hasRemainder({ status }: ClockFace): boolean {
  return status !== 'ok' && status !== 'soon';
}

function explanation({ sentence, facts }: ClockLedger): TemplateResult {
  return html`<p>${sentence}</p>
    <dl>
      ${facts.map(
        ({ label, text, detail }) =>
          html`<dt>${label}</dt>
            <dd>${text}${detail ? html` <span class="muted">${detail}</span>` : nothing}</dd>`,
      )}
    </dl>`;
}

function aside({ texts, phone }: ResultOptions): TemplateResult {
  const call = html`<p class="line">${icon(phoneIcon)}<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></p>`;
  return html`<aside aria-label=${texts.anytime}>
    ${phone ? html`<div class="panel"><b>${texts.anytime}</b>${call}<slot name="help"></slot></div>` : html`<slot name="help"></slot>`}
    <p class="line muted">${icon(lock)}<span>${texts.privacy}</span></p>
  </aside>`;
}
