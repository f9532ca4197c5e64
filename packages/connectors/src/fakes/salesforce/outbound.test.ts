import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canvasSignedRequest } from './canvas.js';
import { customObject } from './schema/standard-objects.js';
import { order, startCaller, type Caller } from './testing/client.js';

let caller: Caller;
let target: Server;
let url: string;
let received: string[];
let answer: { status: number; body: string };

const ack = (value: boolean) =>
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse ' +
  `xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>${value}</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>`;

beforeEach(async () => {
  caller = await startCaller();
  received = [];
  answer = { status: 200, body: ack(true) };
  target = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(target.address() as AddressInfo).port}/hooks/salesforce`;
});

afterEach(async () => {
  target.closeAllConnections();
  target.close();
  await caller.fake.close();
});

const deliver = async () => (await order(caller.fake, 'deliver', {})).body;
const create = (Subject: string) => caller.data('POST', 'sobjects/Case', { Subject });

describe('outbound messages', () => {
  beforeEach(() => order(caller.fake, 'org', { do: 'addOutboundTarget', object: 'Case', url, fields: ['Subject'] }));

  it('carry the row as it is when they are sent, until acknowledged', async () => {
    const made = await create('antes');
    const id = (made.body as { id: string }).id;
    answer = { status: 200, body: ack(false) };
    expect(await deliver()).toEqual({ acknowledged: 0, waiting: 1, dropped: 0 });
    await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'a & <b>' });
    answer = { status: 200, body: ack(true) };
    expect(await deliver()).toEqual({ acknowledged: 1, waiting: 1, dropped: 0 });
    caller.fake.clock.advance(15_000);
    expect(await deliver()).toEqual({ acknowledged: 1, waiting: 0, dropped: 0 });
    const ids = received.map((message) => /<Notification><Id>(04l\w{15})<\/Id>/.exec(message)?.[1]);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[1]).not.toBe(ids[0]);
    expect(received[2]).toContain(`<OrganizationId>${caller.fake.org.id}</OrganizationId>`);
    expect(received[2]).toContain(`<sf:Id>${id}</sf:Id><sf:Subject>a &#38; &#60;b&#62;</sf:Subject>`);
  });

  it('carry up to 100 notifications each', async () => {
    for (let index = 0; index < 101; index += 1) await create(`c${index}`);
    expect(await deliver()).toEqual({ acknowledged: 101, waiting: 0, dropped: 0 });
    expect(received.map((message) => message.match(/<Notification>/g)?.length)).toEqual([100, 1]);
  });

  it('are dropped after a day', async () => {
    await create('x');
    answer = { status: 500, body: 'no' };
    expect(await deliver()).toMatchObject({ waiting: 1 });
    caller.fake.clock.advance(24 * 3_600_000);
    expect(await deliver()).toEqual({ acknowledged: 0, waiting: 0, dropped: 1 });
    expect(received).toHaveLength(1);
  });
});

it('platform events are published by making a record, and replayed for 72 hours', async () => {
  const { org, outbound, clock } = caller.fake;
  org.schema.addObject(customObject('PQRS_Signal__e', 'Signal', 'e00'));
  org.addField('PQRS_Signal__e', 'Radicado__c', 'string');
  await order(caller.fake, 'org', { do: 'addOutboundTarget', object: 'PQRS_Signal__e', url, fields: [] });
  expect((await caller.data('POST', 'sobjects/PQRS_Signal__e', { Radicado__c: '2026-1' })).status).toBe(201);
  expect(await deliver()).toMatchObject({ acknowledged: 1 });
  expect(JSON.parse(received[0] ?? '')).toMatchObject({
    events: [{ replayId: 1, payload: { Radicado__c: '2026-1' } }],
  });
  expect(outbound.replay('PQRS_Signal__e', 0)).toHaveLength(1);
  expect(outbound.replay('PQRS_Signal__e', 1)).toEqual([]);
  clock.advance(72 * 3_600_000);
  expect(outbound.replay('PQRS_Signal__e', 0)).toEqual([]);
});

it('a Canvas request is signed over its encoded context', () => {
  const instanceUrl = 'https://acme.my.salesforce.com';
  const signed = canvasSignedRequest('CONSUMERSECRET123456789', {
    algorithm: 'HMACSHA256',
    issuedAt: 1_795_490_000,
    userId: '005xx000001X8Uz',
    client: { instanceId: '_:pqrs:', instanceUrl, targetOrigin: instanceUrl, oauthToken: 'REDACTED' },
    context: {
      user: { userId: '005xx000001X8Uz', language: 'es', locale: 'es_CO' },
      organization: { organizationId: '00Dxx0000001gPL' },
      environment: { displayLocation: 'Visualforce', parameters: { caseId: '500xx0000001' } },
    },
  });
  expect(signed.split('.')[0]).toBe('Z72BlnzefI5airYPbhp483RwMBeBlYjCgecoWJbblwQ=');
});
