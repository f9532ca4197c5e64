import { PqrsError, type FileUpload, type UploadOptions } from '@pqrs-kit/core';
import type { HttpClientOptions } from './httpClient.js';
import { baseOf, problemOf, tokenOf, unreachable } from './send.js';

/** Longest time for a whole file in milliseconds: what the gateway gives it. */
const longestUpload = 600_000;

/** Where a file goes, and whether the route asks for the agent's token. */
interface UploadTarget {
  path: string;
  secured: boolean;
}

/**
 * Sends a file as the body of a request, its name in a header and not in the address. Progress needs XMLHttpRequest: a host that has a fetch of
 * its own hears of the beginning and the end alone.
 */
export async function upload<Answer>(
  options: HttpClientOptions,
  { path, secured }: UploadTarget,
  file: FileUpload,
  { signal, onProgress }: UploadOptions = {},
): Promise<Answer> {
  if (signal?.aborted) throw ended();
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodedName(file.name)}`,
  };
  const token = secured ? await tokenOf(options) : undefined;
  if (token) headers['authorization'] = `Bearer ${token}`;
  const url = baseOf(options) + path;
  const abort = signal instanceof AbortSignal ? signal : undefined;
  onProgress?.(0, file.content.length);
  const answer =
    options.fetch || typeof XMLHttpRequest === 'undefined'
      ? await byFetch(options.fetch ?? globalThis.fetch, url, headers, file, abort)
      : await byRequest(url, headers, file, abort, onProgress);
  if (!answer.ok) throw await problemOf(answer);
  onProgress?.(file.content.length, file.content.length);
  return (await answer.json()) as Answer;
}

async function byFetch(
  fetch: typeof globalThis.fetch,
  url: string,
  headers: Record<string, string>,
  { content }: FileUpload,
  abort: AbortSignal | undefined,
): Promise<Response> {
  const limit = AbortSignal.timeout(longestUpload);
  const signal = abort ? AbortSignal.any([abort, limit]) : limit;
  try {
    return await fetch(url, { method: 'POST', headers, body: Uint8Array.from(content), credentials: 'omit', signal });
  } catch (cause) {
    throw abort?.aborted ? ended() : unreachable(cause);
  }
}

function byRequest(
  url: string,
  headers: Record<string, string>,
  { content }: FileUpload,
  abort: AbortSignal | undefined,
  onProgress: UploadOptions['onProgress'],
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const done = (settle: () => void) => () => {
      abort?.removeEventListener('abort', stop);
      settle();
    };
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = longestUpload;
    request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded, content.length));
    request.addEventListener(
      'load',
      done(() => resolve(new Response(request.responseText, { status: request.status }))),
    );
    request.addEventListener(
      'error',
      done(() => reject(unreachable())),
    );
    request.addEventListener(
      'timeout',
      done(() => reject(unreachable())),
    );
    request.addEventListener(
      'abort',
      done(() => reject(ended())),
    );
    abort?.addEventListener('abort', stop);
    request.send(Uint8Array.from(content));
  });
}

/** A name as RFC 8187 writes it. Half a surrogate pair has no such form. */
function encodedName(name: string): string {
  const whole = name.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  return encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function ended(): PqrsError {
  return new PqrsError('network-unreachable', 'The upload was ended.', 'Send the file again.');
}
