import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  CaseEvent,
  PanelTexts,
  TimelineAudience,
  TimelineFilter,
  TimelineItem,
  TimelineTexts,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { Apart } from '../foundation/Apart.js';
import { CaseElement } from '../foundation/CaseElement.js';
import { momentKey } from '../foundation/moment.js';
import { shellStyles } from '../foundation/shellStyles.js';
import { Ticker } from '../foundation/ticker.js';
import './events.js';

const body = /* @__PURE__ */ new Apart(() => import('./timelineBody.js').then(({ timelineBody }) => timelineBody));

/** Up to so many items need no lines between them. */
const ungroupedUpTo = 8;

/**
 * What happened to a case, by day or by stage: formal steps, messages, work inside, escalation, files with their hash.
 *
 * @summary The history of a case.
 * @fires pqrs-event-select - an item was chosen: `{eventId}`, its place in the record of the case from 1
 * @fires pqrs-attachment-open - cancelable: `{attachmentId}`, the SHA-256 of the file in hex; the host opens it
 * @fires pqrs-timeline-filter-change - `{filter}`
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot event-[type] - under the first shown item of that type of event, such as `event-escalated`
 * @slot empty - while nothing has happened
 * @slot error - in place of what failed
 * @slot footer - under the items
 * @csspart base - the whole
 * @csspart header - title and actions
 * @csspart heading - the title
 * @csspart body - below the header
 * @csspart item - something that happened
 * @csspart marker - its sign
 * @csspart stamp - when it happened
 * @csspart content - what happened
 * @csspart actor - who did it
 * @csspart hash - the hash of a file
 * @csspart error - what failed, and what to do
 * @cssprop [--pqrs-timeline-marker-size=23px] - size of a sign
 * @cssprop --pqrs-timeline-line-color - the line between signs
 */
export class CaseTimeline extends CaseElement {
  static readonly tag = 'pqrs-case-timeline';
  static override styles = shellStyles;

  /** Events that the host has itself, oldest first, in place of a case. */
  @property({ attribute: false }) events?: readonly CaseEvent[] | undefined;
  /** Radicado that the `events` are of. */
  @property() radicado = '';
  @property({ reflect: true }) filter: TimelineFilter = 'all';
  @property({ attribute: 'group-by' }) groupBy: 'day' | 'stage' = 'day';
  @property() order: 'newest' | 'oldest' = 'newest';
  /** `citizen` shows only what was done in the open, without names of staff. What the data hold the page can still read. */
  @property() audience: TimelineAudience = 'agent';

  protected override readonly body = body;
  /** Renders anew when the day turns: "hoy" is then another. */
  protected readonly ticker = new Ticker(this, () => momentKey(this.instant(), this.zone, false));

  get texts(): TimelineTexts & Pick<PanelTexts, 'timeline' | 'notSeen'> {
    const { panelTexts, timelineTexts } = body.part;
    const { timeline, notSeen } = panelTexts[this.locale];
    return { timeline, notSeen, ...this.textsOf(timelineTexts) };
  }

  get #source(): { timeline: CaseEvent[]; radicado: string } | undefined {
    return this.events ? { timeline: [...this.events], radicado: this.radicado } : this.data.detail;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.events) this.setState('empty', this.events.length === 0);
  }

  protected override render(): TemplateResult {
    const { texts, data } = this;
    const { caseTimeline, widgetFrame } = body.part;
    const source = this.#source;
    const items = source ? caseTimeline(source, this.instant(), this.locale, this.zone) : [];
    return widgetFrame({
      locale: this.locale,
      heading: texts.timeline,
      level: this.level(),
      loading: data.loading,
      loadingText: texts.loading,
      emptyText: texts.empty,
      error: data.error,
      retry: () => void this.refresh(),
      content: source && items.length > 0 ? this.#content(items, source.timeline) : undefined,
    });
  }

  #content(items: readonly TimelineItem[], events: readonly CaseEvent[]): TemplateResult {
    const { texts, audience } = this;
    const { pills, timelineFilters } = body.part;
    const shown = this.#shown(items);
    const filters =
      audience === 'agent'
        ? pills(
            texts.filterLabel,
            timelineFilters.map((value) => ({ value, label: texts.filters[value] })),
            this.filter,
            (filter) => this.#choose(filter, items),
          )
        : nothing;
    return html`${filters}
      <div class=${audience}>
        ${shown.length > 0 ? this.#list(shown, events) : html`<p class="muted">${texts.emptyFilter}</p>`}
      </div>`;
  }

  #shown(items: readonly TimelineItem[]): TimelineItem[] {
    const { audience, order } = this;
    return body.part.shownTimeline(items, { filter: audience === 'citizen' ? 'all' : this.filter, audience, order });
  }

  #list(shown: readonly TimelineItem[], events: readonly CaseEvent[]): TemplateResult | TemplateResult[] {
    const { texts } = this;
    const { groupByDay, groupByStage, timelineGroups, timelineItems } = body.part;
    const options = {
      notSeen: texts.notSeen,
      slots: true,
      select: ({ eventId }: TimelineItem) => this.emit('pqrs-event-select', { eventId }),
      attachment: {
        open: ({ attachment }: TimelineItem) =>
          attachment && this.emit('pqrs-attachment-open', { attachmentId: attachment.id }, true),
        label: texts.openAttachment,
      },
    };
    const level = this.level(1);
    if (this.groupBy === 'stage') return timelineGroups(groupByStage(shown, events, this.locale), level, options);
    if (shown.length <= ungroupedUpTo) return timelineItems(shown, options);
    return timelineGroups(groupByDay(shown, this.locale), level, options);
  }

  #choose(filter: TimelineFilter, items: readonly TimelineItem[]): void {
    this.filter = filter;
    this.emit('pqrs-timeline-filter-change', { filter });
    announce(this.texts.shown(this.#shown(items).length), this);
  }
}
