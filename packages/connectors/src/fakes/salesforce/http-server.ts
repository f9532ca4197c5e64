import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { started } from '../../gateway/listen.js';
import type { Answer, Call } from './wire.js';

/** The largest body that is read, in bytes: a bulk upload may have 150 MB. */
const largestBody = 160_000_000;
/** The service refuses an address that is longer, and an address with headers that are, in bytes. */
const longestHead = 16_384;

export interface HttpServer {
  port: number;
  close(): Promise<void>;
}

/** Serves on this machine only. The handler answers the response itself. */
export async function serveLoopback(
  port: number,
  handle: (call: Call, response: ServerResponse) => Promise<void>,
): Promise<HttpServer> {
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    response.sendDate = false;
    void readCall(request)
      .then((call) => ('status' in call ? send(response, call) : handle(call, response)))
      .catch(() => {
        if (!response.headersSent) send(response, broken);
        else response.destroy();
      });
  });
  await started(server, port, '127.0.0.1');
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

const plain = { 'content-type': 'text/plain' };
const tooLarge: Answer = { status: 413, headers: plain, body: 'Payload Too Large' };
const broken: Answer = { status: 500, headers: plain, body: 'The stand-in failed.' };

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function readCall(request: IncomingMessage): Promise<Call | Answer> {
  const address = request.url?.length ?? 0;
  if (address > longestHead) return { status: 414, headers: plain, body: 'URI Too Long' };
  if (address + request.rawHeaders.join('').length > longestHead) {
    return { status: 431, headers: plain, body: 'Request Header Fields Too Large' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return tooLarge;
    chunks.push(chunk);
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: (request.url ?? '/').split('?')[0] ?? '/',
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const content = Buffer.from(body);
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(content.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(content);
}
