import type { PqrsClient } from '@pqrs-kit/core';

/** The key under which a page gives its client. Two copies of this package, also of other versions, know each other by it. */
export const clientContext: unique symbol = Symbol.for('pqrs.client.v1');

/** What an element says of the client that it was given; the second argument ends the subscription. */
type Receive = (client: PqrsClient, unsubscribe?: () => void) => void;

/** An event of the community's context protocol: {@link https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md}. */
interface ContextRequest extends Event {
  readonly context: unknown;
  readonly callback: Receive;
  readonly subscribe?: boolean;
}

/** A client that a part of a page gives to every widget in it. */
export interface ClientProvision {
  /** Gives another client, as when another person signs in. Widgets that have theirs from here take it. */
  set(client: PqrsClient): void;
  /** Gives no more. Widgets keep what they have. */
  end(): void;
}

/**
 * Gives a client to every widget inside an element, also to those in shadow roots and to those that come later. A widget's own
 * `client` goes before it, and so does a provision closer to the widget. Providers of `@lit/context` under {@link clientContext} serve too.
 *
 * @example
 * const provision = provideClient(document.body, httpClient());
 * provision.set(httpClient({ token: () => session.token }));
 */
export function provideClient(target: EventTarget, client: PqrsClient): ClientProvision {
  let current = client;
  /** Each with the way to leave: a receiver that gets another one takes it for another provider's. */
  const receivers = new Map<Receive, () => void>();
  const answer = (event: Event): void => {
    if (!isClientRequest(event)) return;
    event.stopImmediatePropagation();
    const { callback } = event;
    if (!event.subscribe) return callback(current);
    const leave = (): void => void receivers.delete(callback);
    receivers.set(callback, leave);
    callback(current, leave);
  };
  target.addEventListener('context-request', answer);
  sayThatItIsThere(target);
  return {
    set(next) {
      current = next;
      for (const [receive, leave] of [...receivers]) receive(next, leave);
    },
    end() {
      target.removeEventListener('context-request', answer);
      receivers.clear();
    },
  };
}

/** Asks what is around an element for its client, and again when a provider turns up. Returns the way to stop. */
export function followClient(element: Element, receive: (client: PqrsClient) => void): () => void {
  let unsubscribe: (() => void) | undefined;
  const ask = (): void => {
    const callback: Receive = (client, end) => {
      if (unsubscribe !== end) unsubscribe?.();
      unsubscribe = end;
      receive(client);
    };
    element.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: clientContext,
        contextTarget: element,
        callback,
        subscribe: true,
      }),
    );
  };
  const askAgain = (event: Event): void => {
    if ('context' in event && event.context === clientContext) ask();
  };
  // In the capture phase: a provider announces itself where it stands, which is often inside a shadow root.
  document.addEventListener('context-provider', askAgain, true);
  ask();
  return () => {
    document.removeEventListener('context-provider', askAgain, true);
    unsubscribe?.();
  };
}

function sayThatItIsThere(target: EventTarget): void {
  target.dispatchEvent(
    Object.assign(new Event('context-provider', { bubbles: true, composed: true }), { context: clientContext }),
  );
}

function isClientRequest(event: Event): event is ContextRequest {
  return (
    'context' in event && event.context === clientContext && 'callback' in event && typeof event.callback === 'function'
  );
}
