import { PqrsError } from '@pqrs-kit/core';

/** Largest JSON body in bytes. */
export const bodyLimit = 256 * 1024;
/** How much of a body that is too large is read and thrown away, so that its sender gets to read the answer. */
const drainLimit = 64 * 1024 * 1024;
const drainSeconds = 20;

/**
 * Reads the body of a request as JSON.
 *
 * @throws PqrsError `request-media-unsupported`, `input-too-large` or `input-not-json`
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  requireJson(request.headers);
  return parseJson(await readLimited(request, bodyLimit));
}

/**
 * Bytes of a body as JSON.
 *
 * @throws PqrsError `input-not-json`
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new PqrsError('input-not-json', 'The body is not JSON in UTF-8.', 'Send one JSON object as the body.');
  }
}

function requireJson(headers: Headers): void {
  const type = headers.get('content-type') ?? '';
  const encoding = headers.get('content-encoding') ?? 'identity';
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  const isJson = type.split(';')[0]?.trim().toLowerCase() === 'application/json';
  if (isJson && encoding === 'identity' && charset.toLowerCase() === 'utf-8') return;
  throw new PqrsError(
    'request-media-unsupported',
    'The body does not say that it is JSON in UTF-8.',
    'Send the header "Content-Type: application/json" and no Content-Encoding.',
  );
}

/**
 * Reads a body as it is, before anything looks into it.
 *
 * @param bodyLimit most bytes that it may have
 * @throws PqrsError `input-too-large`
 */
export async function readLimited(request: Request, bodyLimit: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > drainLimit || request.body === null) {
    if (announced > bodyLimit) throw tooLarge(bodyLimit);
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  const giveUp = Date.now() + drainSeconds * 1000;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= bodyLimit) chunks.push(value);
    else chunks.length = 0;
    if (size > drainLimit || Date.now() > giveUp) break;
  }
  if (size > bodyLimit) throw tooLarge(bodyLimit);
  return Buffer.concat(chunks);
}

function tooLarge(bodyLimit: number): PqrsError {
  return new PqrsError(
    'input-too-large',
    `The body is larger than ${bodyLimit / 1024} kB.`,
    `Send at most ${bodyLimit / 1024} kB.`,
  );
}
