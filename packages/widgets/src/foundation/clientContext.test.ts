import { html, nothing } from 'lit';
import { fixture } from '@open-wc/testing';
import { expect, it } from 'vitest';
import { intakeDesk } from '../testing/intakeDesk.js';
import { provideClient } from './clientContext.js';
import { define } from './define.js';
import { PqrsElement } from './PqrsElement.js';

class Receiver extends PqrsElement {
  static readonly tag = 'pqrs-receiver';
  protected override render(): typeof nothing {
    return nothing;
  }
}
define(Receiver);

const receiverIn = (parent: ParentNode): Receiver => {
  const element = document.createElement('pqrs-receiver') as Receiver;
  parent.append(element);
  return element;
};
const place = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<div></div>`);
const client = () => intakeDesk().client;

it('gives its client to what is inside, before and after it is there, through closed roots', async () => {
  const around = await place();
  const inner = document.createElement('div');
  around.append(inner);
  // eslint-disable-next-line wc/no-closed-shadow-root -- a host may close its own
  const root = inner.attachShadow({ mode: 'closed' });
  const early = receiverIn(root);
  expect(early.client).toBeUndefined();
  const first = client();
  const provision = provideClient(around, first);
  const late = receiverIn(around);
  expect([early.client, late.client]).toEqual([first, first]);
  expect(receiverIn(await place()).client).toBeUndefined();
  provision.end();
  expect(receiverIn(around).client).toBeUndefined();
});

it('gives another client to all that have theirs from it, each time, and to nobody who left', async () => {
  const around = await place();
  const provision = provideClient(around, client());
  const [stays, leaves] = [receiverIn(around), receiverIn(around)];
  const left = leaves.client;
  leaves.remove();
  for (const next of [client(), client()]) {
    provision.set(next);
    expect(stays.client).toBe(next);
  }
  expect(leaves.client).toBe(left);
});

it('goes after the client that a host sets, and after a provider that is closer', async () => {
  const around = await place();
  const inner = document.createElement('div');
  around.append(inner);
  const [outerClient, closeClient, own] = [client(), client(), client()];
  const outer = provideClient(around, outerClient);
  const [set, between] = [receiverIn(inner), receiverIn(inner)];
  set.client = own;
  provideClient(inner, closeClient);
  expect([set.client, between.client]).toEqual([own, closeClient]);
  outer.set(client());
  expect([set.client, between.client]).toEqual([own, closeClient]);
});

it('answers the context protocol of other libraries under the agreed key', async () => {
  const around = await place();
  const given = client();
  provideClient(around, given);
  const answers: unknown[] = [];
  const ask = (context: unknown) =>
    around.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context,
        callback: (value: unknown) => answers.push(value),
      }),
    );
  ask(Symbol.for('pqrs.client.v1'));
  ask(Symbol('pqrs.client.v1'));
  expect(answers).toEqual([given]);
});
