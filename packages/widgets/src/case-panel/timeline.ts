import { html, nothing, type TemplateResult } from 'lit';
import { longDate, type CaseEvent, type TimelineItem } from '@pqrs-kit/core';
import {
  check,
  clip,
  closed,
  dueSoon,
  escalate,
  external,
  filter,
  icon,
  lock,
  mail,
  note,
  overdue,
  paused,
  person,
  peticion,
  phone,
  queja,
  reclamo,
  reopen,
  seal,
  search,
  send,
} from '../foundation/icons.js';
import type { PanelSurface } from './PanelSurface.js';

const glyphs: Readonly<Record<CaseEvent['type'], string>> = {
  registered: seal,
  classified: filter,
  protocolChosen: note,
  assigned: person,
  noted: note,
  contacted: phone,
  itemsSet: peticion,
  prioritized: escalate,
  informationRequested: paused,
  informationReceived: clip,
  termExtended: dueSoon,
  areaAsked: send,
  areaAnswered: check,
  notificationBounced: overdue,
  remedyExecuted: reclamo,
  remedyVerified: check,
  causeCoded: search,
  lateDeclared: overdue,
  agreementSet: filter,
  agreementPaused: paused,
  agreementResumed: dueSoon,
  targetMissed: overdue,
  assessed: filter,
  alerted: escalate,
  alertAcknowledged: check,
  escalated: escalate,
  penaltyRecorded: overdue,
  penaltyDecided: check,
  requirementRecorded: seal,
  requirementAnswered: check,
  disclosureRequested: lock,
  disclosureDecided: lock,
  attached: clip,
  attachmentRead: clip,
  mergeProposed: search,
  mergeDeclined: closed,
  joined: check,
  mergedInto: external,
  transferred: external,
  withdrawn: closed,
  answerDrafted: send,
  answerApproved: check,
  answerReturned: queja,
  answerNotified: mail,
  notificationConfirmed: seal,
  closed,
  reopened: reopen,
};

const fewItems = 4;
const groupedOver = 8;

/** What happened to the case, newest first: a few items, or all of them by day. */
export function timeline(panel: PanelSurface): TemplateResult {
  const { timeline: all } = panel.view;
  const { texts } = panel;
  const shown = panel.wholeTimeline ? all : all.slice(0, fewItems);
  const toggle =
    all.length > fewItems
      ? html`<button
          type="button"
          class="link"
          aria-expanded=${panel.wholeTimeline}
          @click=${() => panel.toggleTimeline()}
        >
          ${panel.wholeTimeline ? texts.showLess : texts.all(all.length)}
        </button>`
      : nothing;
  return html`<section class="section">
    <div class="line">
      <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.timeline}</div>
      ${toggle}
    </div>
    ${shown.length > groupedOver ? byDay(panel, shown) : items(panel, shown)}
  </section>`;
}

function byDay(panel: PanelSurface, shown: readonly TimelineItem[]): TemplateResult[] {
  const days = new Map<string, TimelineItem[]>();
  for (const item of shown) days.set(item.date, [...(days.get(item.date) ?? []), item]);
  return [...days].map(
    ([date, ofDay]) =>
      html`<div class="day" role="heading" aria-level=${Math.min(6, panel.sectionLevel + 1)}>
          ${longDate(date, panel.locale)}
        </div>
        ${items(panel, ofDay)}`,
  );
}

function items(panel: PanelSurface, shown: readonly TimelineItem[]): TemplateResult {
  return html`<ol class="timeline">
    ${shown.map(
      (item) =>
        html`<li class=${item.kind}>
          <span class="marker" part="marker">${icon(glyphs[item.type], 14)}</span>
          <div class="event">
            <div class="line">
              <b>${item.title}</b>
              <time class="stamp muted" datetime=${item.at} part="stamp">${item.stamp}</time>
            </div>
            ${item.kind === 'note' ? html`<p class="muted small pair">${icon(lock, 14)}${panel.texts.notSeen}</p>` : nothing}
            ${item.body ? html`<p class="body" dir="auto">${item.body}</p>` : nothing}
            ${item.by ? html`<p class="muted small">${item.by}</p>` : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}
