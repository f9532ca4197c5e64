// Stands for Salesforce's message service: one page, one place to tell and to listen.
const listeners = new Set();

export class MessageContext {
  constructor(callback) {
    this.callback = callback;
  }
  connect() {}
  disconnect() {}
  update() {
    this.callback({});
  }
}

export function subscribe(_context, channel, listener) {
  const subscription = { channel, listener };
  listeners.add(subscription);
  return subscription;
}

export function unsubscribe(subscription) {
  listeners.delete(subscription);
}

export function publish(channel, message) {
  for (const one of listeners) if (one.channel === channel) one.listener(message);
}

export const listening = () => listeners.size;
