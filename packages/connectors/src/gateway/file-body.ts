import { fileTooLarge, PqrsError, type FileUpload } from '@pqrs-kit/core';

/** How much of a file that is too large is read and thrown away, so that its sender gets to read the answer. */
const drainFactor = 4;
/** Longest wait for the next piece of a file. */
const idleSeconds = 30;
/** Longest time that a whole file may take: 10 MB over a slow line of 256 kbit/s take five minutes. */
const wholeSeconds = 600;

/**
 * Reads a file that is the whole body of a request. Its name comes in `Content-Disposition: attachment; filename*=UTF-8''…` (RFC 8187): not
 * in the address, which logs keep. Whatever media type the request claims, its content decides.
 *
 * @throws PqrsError `input-too-large` as soon as more than the limit has come, `input-invalid`, `request-media-unsupported`, `network-unreachable`
 */
export async function readFileBody(request: Request, fileBytes: number): Promise<FileUpload> {
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') {
    throw new PqrsError('request-media-unsupported', 'The file came compressed.', 'Send it without Content-Encoding.');
  }
  const name = nameIn(request.headers.get('content-disposition'));
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > fileBytes * drainFactor) throw fileTooLarge(fileBytes);
  return { name, content: await readBounded(request, fileBytes) };
}

async function readBounded(request: Request, fileBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  const giveUp = Date.now() + wholeSeconds * 1000;
  while (reader) {
    const { done, value } = await nextPiece(reader);
    if (done) break;
    size += value.byteLength;
    if (size <= fileBytes) chunks.push(value);
    else chunks.length = 0;
    if (size > fileBytes * drainFactor) break;
    if (Date.now() > giveUp) throw cutOff();
  }
  if (size > fileBytes) throw fileTooLarge(fileBytes);
  return Buffer.concat(chunks);
}

async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(cutOff()), idleSeconds * 1000);
  });
  try {
    return await Promise.race([reader.read(), late]);
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    // What fails in reading is the connection of the sender.
    throw error instanceof PqrsError ? error : cutOff();
  } finally {
    clearTimeout(timer);
  }
}

function cutOff(): PqrsError {
  return new PqrsError('network-unreachable', 'The file did not come whole.', 'Send it again.');
}

/** Without a name a file is one that has none. */
function nameIn(disposition: string | null): string {
  const encoded = /;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]*)/i.exec(disposition ?? '')?.[1];
  if (encoded === undefined) return /;\s*filename\s*=\s*"([^"]*)"/i.exec(disposition ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new PqrsError(
      'input-invalid',
      'The name of the file is not UTF-8 in percent signs.',
      'Write it as RFC 8187 says.',
      {
        fields: [{ field: 'Content-Disposition', code: 'wrongType' }],
      },
    );
  }
}
