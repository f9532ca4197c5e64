// The inbox over HTTP: a token checked, a query read, a page of 50 of 10 000 cases with its counts; beside node:http that sends the same
// bytes from memory, each in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadConnectors } from '../support/connectors.mjs';
import { rounded } from '../support/numbers.mjs';
import { report } from '../support/report.mjs';
import { serveCases } from '../support/served.mjs';
import { importPeer, loadCore } from '../support/subjects.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const seconds = 3;
const cases = 10_000;

const core = await loadCore();
const connectors = await loadConnectors();
const { default: autocannon } = await importPeer('autocannon');

const sendBytes = `
  const { createServer } = require('node:http');
  process.once('message', ({ body, headers }) => {
    const server = createServer((request, response) => response.writeHead(200, headers).end(body));
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  });`;

async function serveBytes(answer) {
  const body = Buffer.from(await answer.arrayBuffer()).toString();
  const left = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'content-length'];
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !left.includes(name)));
  const child = spawn(process.execPath, ['-e', sendBytes], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send({ body, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
  const [port] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

async function nanoseconds(url, headers, requests) {
  const load = { url, headers, connections: 50, duration: seconds, ...(requests && { requests }) };
  const { requests: sent, errors, non2xx } = await autocannon(load);
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} requests of ${url} failed.`);
  return { each: 1e9 / sent.average, count: sent.sent };
}

/** Asks for the same page in other words each time, a search for nothing but blanks, so that no memory of answers can help. */
function differentEachTime(path) {
  let asked = 0;
  const setupRequest = (request) => {
    asked = (asked + 1) % 65_536;
    const blanks = asked.toString(2).replaceAll('0', '%20').replaceAll('1', '%09');
    return { ...request, path: `${path}?search=${blanks}` };
  };
  return [{ setupRequest }];
}

const server = await serveCases(core, connectors, cases);
const headers = { authorization: `Bearer ${server.token}` };
for (const [name, path, requests] of [
  ['50 cases with counts', '/v1/cases'],
  ['one case', `/v1/cases?limit=1`],
  ['50 cases, each question another one', '/v1/cases', differentEachTime('/v1/cases')],
]) {
  const answer = await fetch(server.base + path, { headers });
  const peer = await serveBytes(answer);
  const pairs = [];
  let asked = 0;
  const readBefore = await server.reads();
  for (let round = -1; round < rounds; round += 1) {
    const mine = await nanoseconds(server.base + path, headers, requests);
    const theirs = await nanoseconds(peer.url, headers, requests);
    asked += mine.count;
    if (round >= 0) pairs.push([mine.each, theirs.each]);
  }
  peer.stop();
  report({
    bench: `inbox over HTTP, ${name}`,
    pairs,
    peerName: 'node:http with the same bytes',
    unit: 'ns/request',
    goal: 0.75,
    fromMemory: rounded(1 - ((await server.reads()) - readBefore) / asked),
  });
}
await server.stop();
