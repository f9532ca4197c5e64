import { parseXml, escapeXml } from './metadata/xml.js';
import type { Org } from './org.js';
import { visibleRow } from './store.js';
import type { XmlElement } from './metadata/xml.js';

/** Where changes of an object go, and with which fields. */
export interface OutboundTarget {
  object: string;
  url: string;
  fields: readonly string[];
}

interface Notification {
  id: string;
  target: OutboundTarget;
  recordId: string;
  queuedAt: number;
  attempts: number;
  nextAttemptAt: number;
}

/** A published event: readers may ask for it again for 72 hours. */
export interface PublishedEvent {
  object: string;
  replayId: number;
  publishedAt: number;
  payload: Readonly<Record<string, unknown>>;
}

/** What one round of deliveries did. */
export interface DeliveryRound {
  acknowledged: number;
  waiting: number;
  dropped: number;
}

/** The service tries for a day, with gaps that grow to two hours; a message carries up to 100 notifications. */
const keptFor = 24 * 3_600_000;
const longestGap = 2 * 3_600_000;
const firstGap = 15_000;
const mostInMessage = 100;
const eventsKept = 72 * 3_600_000;
/** How long a target may take, in milliseconds. */
const patience = 10_000;

/**
 * Outbound messages and platform events, sent by HTTP when told to. Messages are unsigned, carry the row as it is when
 * they are sent, and come again until the target acknowledges. The real service streams platform events over gRPC or
 * CometD; here a target gets each as JSON.
 */
export class Outbound {
  readonly #org: Org;
  readonly #targets: OutboundTarget[] = [];
  #queue: Notification[] = [];
  #events: PublishedEvent[] = [];

  constructor(org: Org) {
    this.#org = org;
    org.listeners.push(({ object, id, after }) => {
      if (object.endsWith('__e')) this.#publish(object, after);
      for (const target of this.#targets) if (target.object === object) this.#enqueue(target, id);
    });
  }

  addTarget(target: OutboundTarget): void {
    this.#targets.push(target);
  }

  /** Events of an object after a replay id, those of the last 72 hours. */
  replay(object: string, afterReplayId: number): PublishedEvent[] {
    const oldest = this.#org.clock.now() - eventsKept;
    return this.#events.filter(
      (event) => event.object === object && event.replayId > afterReplayId && event.publishedAt > oldest,
    );
  }

  #publish(object: string, row: Readonly<Record<string, unknown>>): void {
    const { Id: _id, IsDeleted: _deleted, ...payload } = row;
    const replayId = this.#events.length + 1;
    this.#events.push({ object, replayId, publishedAt: this.#org.clock.now(), payload });
  }

  #enqueue(target: OutboundTarget, recordId: string): void {
    const now = this.#org.clock.now();
    const id = this.#org.ids.next('04l');
    this.#queue.push({ id, target, recordId, queuedAt: now, attempts: 0, nextAttemptAt: now });
  }

  /** Sends what is due now, once, and says what became of it. */
  async deliver(): Promise<DeliveryRound> {
    const now = this.#org.clock.now();
    const fresh = this.#queue.filter(({ queuedAt }) => now - queuedAt < keptFor);
    const round = { acknowledged: 0, waiting: 0, dropped: this.#queue.length - fresh.length };
    const due = fresh.filter(({ nextAttemptAt }) => nextAttemptAt <= now);
    const done = new Set<Notification>();
    for (const message of messagesOf(due)) {
      const acknowledged = await this.#send(message);
      for (const notification of message) {
        if (acknowledged) done.add(notification);
        else postpone(notification, now);
      }
    }
    this.#queue = this.#queue.filter(
      (notification) => !done.has(notification) && now - notification.queuedAt < keptFor,
    );
    return { ...round, acknowledged: done.size, waiting: this.#queue.length };
  }

  async #send(notifications: readonly Notification[]): Promise<boolean> {
    const [first] = notifications;
    if (!first) return true;
    const event = first.target.object.endsWith('__e');
    try {
      const response = await fetch(first.target.url, {
        method: 'POST',
        headers: event
          ? { 'content-type': 'application/json' }
          : { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
        body: event ? this.#eventBody(first.target) : this.#messageBody(notifications),
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      });
      const answer = await response.text();
      return response.ok && (event || acknowledges(answer));
    } catch {
      return false;
    }
  }

  #eventBody({ object }: OutboundTarget): string {
    return JSON.stringify({ events: this.replay(object, 0).map(({ replayId, payload }) => ({ replayId, payload })) });
  }

  #messageBody(notifications: readonly Notification[]): string {
    const rows = notifications.map((notification) => {
      const stored = this.#org.store.get(notification.recordId);
      const row = (stored && visibleRow(stored, this.#org.clock.now())) ?? {};
      const { object, fields } = notification.target;
      const members = ['Id', ...fields.filter((name) => name !== 'Id')]
        .filter((name) => (row[name] ?? null) !== null)
        .map((name) => `<sf:${name}>${escapeXml(String(row[name]))}</sf:${name}>`);
      return (
        `<Notification><Id>${notification.id}</Id><sObject xsi:type="sf:${object}" ` +
        `xmlns:sf="urn:sobject.enterprise.soap.sforce.com">${members.join('')}</sObject></Notification>`
      );
    });
    return (
      '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
      'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>' +
      `<notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>${this.#org.id}</OrganizationId>` +
      `<ActionId>${this.#org.ids.next('04k')}</ActionId><SessionId xsi:nil="true"/><EnterpriseUrl xsi:nil="true"/>` +
      `<PartnerUrl xsi:nil="true"/>${rows.join('')}</notifications></soapenv:Body></soapenv:Envelope>`
    );
  }
}

/** Messages of one target each. */
function messagesOf(due: readonly Notification[]): Notification[][] {
  const byTarget = new Map<OutboundTarget, Notification[]>();
  for (const one of due) byTarget.set(one.target, [...(byTarget.get(one.target) ?? []), one]);
  return [...byTarget.values()].flatMap((all) => {
    const messages: Notification[][] = [];
    for (let from = 0; from < all.length; from += mostInMessage) messages.push(all.slice(from, from + mostInMessage));
    return messages;
  });
}

function postpone(notification: Notification, now: number): void {
  notification.nextAttemptAt = now + Math.min(longestGap, firstGap * 2 ** notification.attempts);
  notification.attempts += 1;
}

function acknowledges(answer: string): boolean {
  try {
    return holdsAck(parseXml(answer));
  } catch {
    return false;
  }
}

const holdsAck = (element: XmlElement): boolean =>
  (element.name === 'Ack' && element.text.trim() === 'true') || element.children.some(holdsAck);
