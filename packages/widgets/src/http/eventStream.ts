import type { Send } from './send.js';

const firstWait = 1_000;
const longestWait = 30_000;

/**
 * Follows server-sent events through fetch, because EventSource cannot send a token in a header. After a break it comes back,
 * waiting longer each time, and asks for what it missed. Returns the way to stop.
 */
export function followStream(send: Send, path: string, onChange: (change: { caseId: string }) => void): () => void {
  const stopping = new AbortController();
  void follow(send, path, onChange, stopping.signal);
  return () => stopping.abort();
}

async function follow(
  send: Send,
  path: string,
  onChange: (change: { caseId: string }) => void,
  signal: AbortSignal,
): Promise<void> {
  let lastId = '';
  let wait = firstWait;
  while (!signal.aborted) {
    try {
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (lastId !== '') headers['last-event-id'] = lastId;
      const answer = await send.response(path, { secured: true, limited: false, signal, headers });
      for await (const event of eventsOf(answer)) {
        wait = firstWait;
        if (event.id !== '') lastId = event.id;
        const change = changeOf(event.data);
        if (change) onChange(change);
      }
    } catch {
      // Whatever broke the stream, the answer is the same: come back later.
    }
    await pause(wait * (0.5 + Math.random() / 2), signal);
    wait = Math.min(longestWait, wait * 2);
  }
}

export interface StreamEvent {
  id: string;
  data: string;
}

/** The events of an answer, in order. A comment line, which keeps the connection open, is none. */
export async function* eventsOf(answer: Response): AsyncGenerator<StreamEvent> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event) yield event;
    }
  }
}

function eventOf(block: string): StreamEvent | undefined {
  const lines = block.split('\n');
  const valuesOf = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  const data = valuesOf('data');
  return data.length === 0 ? undefined : { id: valuesOf('id').at(-1) ?? '', data: data.join('\n') };
}

function changeOf(data: string): { caseId: string } | undefined {
  try {
    const change: unknown = JSON.parse(data);
    if (typeof change === 'object' && change !== null && 'caseId' in change) return { caseId: String(change.caseId) };
  } catch {
    // Not ours: another kind of event on the same stream.
  }
  return undefined;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
