import type { Change } from '@pqrs-kit/core';
import type { ChangeFeed } from './change-feed.js';

/** Chunks that may wait for a slow reader. Beyond them its stream ends, and it resumes from the last change it has. */
const mostWaiting = 256;
/** Milliseconds after which a reader that lost its stream should come again. */
const comeBackAfter = 2_000;

interface StreamOptions {
  feed: ChangeFeed;
  /** The last change that the reader has; changes after it follow. */
  after: number;
  heartbeatEvery: number;
  /** Milliseconds after which the stream ends, because the token does. */
  lifetime: number;
  onEnd(): void;
}

/** Server-sent events: `change` with `{caseId, type, at}`, each with its sequence as id. */
export interface ChangeStream {
  body: ReadableStream<Uint8Array>;
  end(): void;
}

/** Opens a stream over a feed. It ends by itself when its reader leaves, falls too far behind or outlives its token. */
export function openChangeStream(options: StreamOptions): ChangeStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let ended = false;
  let cursor = options.after;
  let sending = Promise.resolve();
  let stopListening: () => void = () => {};
  const heartbeat = setInterval(() => send(': alive\n\n'), options.heartbeatEvery);
  const expiry = setTimeout(end, options.lifetime);

  function send(text: string): void {
    if (ended) return;
    if ((controller.desiredSize ?? 0) <= 0) return end();
    controller.enqueue(encoder.encode(text));
  }

  async function sendNews(): Promise<void> {
    for (;;) {
      const news = ended ? [] : await options.feed.after(cursor);
      if (news.length === 0) return;
      for (const change of news) send(asEvent(change));
      cursor = news.at(-1)?.sequence ?? cursor;
    }
  }

  function end(): void {
    if (ended) return;
    release();
    controller.close();
  }

  function release(): void {
    ended = true;
    clearInterval(heartbeat);
    clearTimeout(expiry);
    stopListening();
    options.onEnd();
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(own) {
        controller = own;
        send(`retry: ${comeBackAfter}\nid: ${cursor}\nevent: ready\ndata: {}\n\n`);
        stopListening = options.feed.listen(() => {
          sending = sending.then(sendNews).catch(end);
        });
        sending = sending.then(sendNews).catch(end);
      },
      cancel: () => {
        if (!ended) release();
      },
    },
    { highWaterMark: mostWaiting },
  );
  return { body, end };
}

function asEvent({ sequence, caseId, type, at }: Change): string {
  return `id: ${sequence}\nevent: change\ndata: ${JSON.stringify({ caseId, type, at })}\n\n`;
}
