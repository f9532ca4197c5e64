import { html, nothing, type TemplateResult } from 'lit';
import { shortHash, type CaseEvent, type TimelineGroup, type TimelineItem } from '@pqrs-kit/core';
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

export interface TimelineItemOptions {
  /** Words beside an internal note. */
  notSeen: string;
  /** Whether the host may put something of its own under an item: a slot by the type of its event. */
  slots?: boolean;
  /** Chosen by its title: without it a title is text. */
  select?: (item: TimelineItem) => void;
  /** Opens the file of an item, with what its button is called. */
  attachment?: { open: (item: TimelineItem) => void; label: (name: string) => string } | undefined;
}

/** What happened, along a line. */
export function timelineItems(shown: readonly TimelineItem[], options: TimelineItemOptions): TemplateResult {
  return html`<ol class="timeline">
    ${shown.map(
      (item) =>
        html`<li class=${item.kind} part="item">
          <span class="marker" part="marker">${icon(glyphs[item.type], 14)}</span>
          <div class="event" part="content">
            <div class="line">
              ${title(item, options)}
              <time class="stamp muted" datetime=${item.at} part="stamp">${item.stamp}</time>
            </div>
            ${item.kind === 'note' ? html`<p class="muted small pair">${icon(lock, 14)}${options.notSeen}</p>` : nothing}
            ${item.body ? html`<p class="body" dir="auto">${item.body}</p>` : nothing} ${attachment(item, options)}
            ${item.by ? html`<p class="muted small" part="actor">${item.by}</p>` : nothing}
            ${options.slots ? html`<slot name=${`event-${item.type}`}></slot>` : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}

function title(item: TimelineItem, { select }: TimelineItemOptions): TemplateResult {
  if (!select) return html`<b>${item.title}</b>`;
  return html`<button type="button" class="title-button" @click=${() => select(item)}>${item.title}</button>`;
}

function attachment(
  { attachment: file, ...item }: TimelineItem,
  { attachment: action }: TimelineItemOptions,
): TemplateResult | typeof nothing {
  if (!file || !action) return nothing;
  return html`<p class="file">
    <button type="button" class="link small" @click=${() => action.open({ ...item, attachment: file })}>
      ${icon(clip, 14)}${action.label(file.name)}
    </button>
    <span class="muted small hash" part="hash" title=${file.id}>sha-256 ${shortHash(file.id)}</span>
  </p>`;
}

/** The same under a line for each group. */
export function timelineGroups(
  groups: readonly TimelineGroup[],
  level: number,
  options: TimelineItemOptions,
): TemplateResult[] {
  return groups.map(
    ({ label, items }) =>
      html`<div class="day" role="heading" aria-level=${Math.min(6, level)}>${label}</div>
        ${timelineItems(items, options)}`,
  );
}
