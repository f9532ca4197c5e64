import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AutoRefresh } from './AutoRefresh.js';

class Refreshing extends LitElement {
  @property({ type: Number }) every = 0;
  asked = 0;
  readonly again = new AutoRefresh(
    this,
    () => this.every,
    async () => void (this.asked += 1),
  );
}
customElements.define('sample-refreshing', Refreshing);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(every: number): Promise<Refreshing> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  return fixture<Refreshing>(html`<sample-refreshing style="display: block" .every=${every}></sample-refreshing>`);
}

function hide(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('reading again by itself', () => {
  it('happens every so many seconds, and not at all for 0', async () => {
    const host = await open(30);
    await vi.advanceTimersByTimeAsync(95_000);
    expect(host.asked).toBe(3);
    host.every = 0;
    await host.updateComplete;
    await vi.advanceTimersByTimeAsync(95_000);
    expect(host.asked).toBe(3);
  });

  it('never for less than a second, or what is no number', async () => {
    for (const every of [0.5, -3, Number.NaN]) {
      const host = await open(every);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(host.asked).toBe(0);
    }
  });

  it('stands still while the page is hidden, and happens at once when it is seen again', async () => {
    const host = await open(30);
    hide('hidden');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(host.asked).toBe(0);
    hide('visible');
    await vi.advanceTimersByTimeAsync(1);
    expect(host.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(host.asked).toBe(2);
  });

  it('ends with the host', async () => {
    const host = await open(30);
    host.remove();
    await vi.advanceTimersByTimeAsync(300_000);
    expect([host.asked, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
