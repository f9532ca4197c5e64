import { fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boxOf, lookAtTheTime, until } from '../testing/widget.js';
import { Ticker } from './ticker.js';

let moment: string;
let status: string;

class Counting extends LitElement {
  updates = 0;
  protected override updated(): void {
    this.updates += 1;
  }
}

customElements.define(
  'sample-ticking',
  class extends Counting {
    readonly ticker = new Ticker(this, () => moment);
  },
);

/** Tells of its status, too, whether it is seen or not. */
customElements.define(
  'sample-telling',
  class extends Counting {
    readonly ticker = new Ticker(
      this,
      () => moment,
      () => status,
    );
  },
);

beforeEach(() => {
  [moment, status] = ['2026-11-24', 'ok'];
  document.documentElement.scrollTop = 0;
});
afterEach(() => {
  vi.useRealTimers();
  document.querySelectorAll('.far').forEach((far) => far.remove());
});

/** A host so far down that nobody sees it, once the browser has said so. */
async function farDown(tag: string): Promise<Counting> {
  const far = boxOf(300);
  far.classList.add('far');
  far.style.setProperty('padding-top', '5000px');
  const host = far.appendChild(document.createElement(tag)) as Counting;
  host.style.setProperty('display', 'block');
  await host.updateComplete;
  await until(() => {
    moment += '.';
    lookAtTheTime();
    return !host.isUpdatePending;
  }, 'the browser says that it is not seen');
  host.updates = 0;
  return host;
}

async function turnTo(next: string, host: Counting): Promise<void> {
  moment = next;
  lookAtTheTime();
  await host.updateComplete;
}

describe('the ticker', () => {
  it('asks for an update when its moment has changed, and not otherwise', async () => {
    const host = await fixture<Counting>(html`<sample-ticking style="display: block"></sample-ticking>`);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    host.remove();
    document.body.append(host);
    await host.updateComplete;
    host.updates = 0;
    const pass = async (milliseconds: number): Promise<number> => {
      vi.advanceTimersByTime(milliseconds);
      await host.updateComplete;
      return host.updates;
    };
    expect(await pass(180_000)).toBe(0);
    moment = '2026-11-25';
    expect(await pass(61_000)).toBe(1);
    expect(await pass(180_000)).toBe(1);
    host.remove();
    moment = '2026-11-26';
    expect([await pass(180_000), vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('leaves a host that nobody sees as it is until it is seen', async () => {
    const host = await farDown('sample-ticking');
    await turnTo('2026-11-25', host);
    await turnTo('2026-11-26', host);
    expect(host.updates).toBe(0);
    host.scrollIntoView();
    await until(() => host.updates === 1, 'it is up to date');
  });

  it('updates a host that nobody sees when what has to be told has changed', async () => {
    const host = await farDown('sample-telling');
    await turnTo('2026-11-25', host);
    expect(host.updates).toBe(0);
    status = 'over';
    await turnTo('2026-11-26', host);
    expect(host.updates).toBe(1);
    await turnTo('2026-11-27', host);
    expect(host.updates).toBe(1);
  });

  it('brings all up to date before the page is printed', async () => {
    const host = await farDown('sample-ticking');
    moment = '2026-11-25';
    dispatchEvent(new Event('beforeprint'));
    await host.updateComplete;
    expect(host.updates).toBe(1);
  });

  it('takes a host without a box of its own as seen', async () => {
    const host = await fixture<Counting>(html`<sample-ticking style="display: contents"></sample-ticking>`);
    await until(() => host.isConnected && host.hasUpdated);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    host.updates = 0;
    await turnTo('2026-11-25', host);
    expect(host.updates).toBe(1);
  });
});
