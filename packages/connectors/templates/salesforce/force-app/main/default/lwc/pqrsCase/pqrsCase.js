import { api, LightningElement, wire } from 'lwc';
import { MessageContext, subscribe, unsubscribe } from 'lightning/messageService';
import { NavigationMixin } from 'lightning/navigation';
import changed from '@salesforce/messageChannel/PQRS__c';
import openCase from '@salesforce/apex/PqrsCase.open';
import language from '@salesforce/i18n/lang';
import { caseCardView, hostPanelTexts, otherClockViews, resolveLocale } from 'c/pqrsCore';

const minuteMs = 60_000;

/** Gives each row a key: two rows may say the same. */
const keyed = (rows) => rows.map((row, index) => ({ ...row, key: String(index) }));

/** The PQRS of a Case: its terms and how they were counted, what is missing before it may be closed, and the next step. */
export default class PqrsCase extends NavigationMixin(LightningElement) {
  _recordId;
  detail;
  timeZone;
  /** Which of the texts stands in place of the case. */
  said = 'loading';
  now = new Date().toISOString();

  @wire(MessageContext) messages;
  subscription;
  ticking;
  question = 0;

  @api
  get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.detail = undefined;
    this.load();
  }

  connectedCallback() {
    this.ticking = setInterval(() => (this.now = new Date().toISOString()), minuteMs);
    this.subscription = subscribe(this.messages, changed, ({ recordId }) => {
      if (recordId === this._recordId) this.load();
    });
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
    unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  get locale() {
    return resolveLocale(language);
  }
  get texts() {
    return hostPanelTexts[this.locale];
  }
  get isLoading() {
    return this.said === 'loading';
  }
  get sentence() {
    return this.texts[this.said];
  }
  get mayRetry() {
    return this.said === 'failed';
  }

  get view() {
    if (!this.detail) return undefined;
    const card = caseCardView(this.detail, this.now, this.locale, this.timeZone);
    return {
      ...card,
      clock: card.clock && {
        ...card.clock,
        facts: keyed(card.clock.facts),
        mark: `mark ${card.clock.status}`,
      },
      others: keyed(otherClockViews(this.detail, this.now, this.locale)).map((other) => ({
        ...other,
        word: other.chip.short,
        mark: `mark ${other.status}`,
        facts: keyed(other.facts),
      })),
      newestAlert: card.alerts[0],
      olderAlertsTitle: `${card.labels.olderAlerts} (${card.alerts.length - 1})`,
      olderAlerts: keyed(card.alerts.slice(1).map((text) => ({ text }))),
      missing: keyed((card.gate?.missing ?? []).map((text) => ({ text }))),
    };
  }
  get hasOthers() {
    return this.view.others.length > 0;
  }
  get hasOlderAlerts() {
    return this.view.olderAlerts.length > 0;
  }
  get hasMissing() {
    return this.view.missing.length > 0;
  }
  /** A step that needs nothing of the person now has no command: it says why. */
  get hasCommand() {
    return this.view.next?.command !== undefined;
  }

  async load() {
    const question = (this.question += 1);
    if (!this.detail) this.said = 'loading';
    try {
      const opened = await openCase({ recordId: this._recordId });
      if (question === this.question) this.show(opened);
    } catch {
      if (question === this.question) this.show({ status: 0 });
    }
  }

  show({ status, detail, timeZone }) {
    this.now = new Date().toISOString();
    this.timeZone = timeZone;
    this.detail = status === 200 ? JSON.parse(detail) : undefined;
    if (status === 200) this.said = undefined;
    else if (status === 404) this.said = 'unlinked';
    else this.said = status === 403 ? 'refused' : 'failed';
  }

  handleOpen() {
    this.openPage();
  }
  handleNext() {
    this.openPage(this.view.next.command);
  }
  handleEscalate() {
    this.openPage(this.view.escalate.command);
  }

  openPage(step) {
    const query = new URLSearchParams({ id: this._recordId, ...(step && { step }) });
    this[NavigationMixin.Navigate]({
      type: 'standard__webPage',
      attributes: { url: `/apex/PqrsCase?${query.toString()}` },
    });
  }
}
