import { describe, expect, it } from 'vitest';
import { serveMemory } from '../../packages/connectors/src/gateway/testing/serve-memory.js';
import { createSalesforceConnector } from '../../packages/connectors/src/salesforce/connector.js';
import { salesforceHook } from '../../packages/connectors/src/salesforce/webhook.js';
import { expectNoSecretSaid, expectStepAgain } from './bothSidesEqual.js';
import { runWithChanges } from './faultRun.js';
import { startSalesforce } from './salesforce/salesforceStandIn.js';
import { canary } from './standIn.js';

const key = `${canary}-0123456789abcdef0123456789abcdef`;
const oldKey = `old-${key}`;

/** The org, and a gateway that its outbound messages come to. */
async function runWithGateway() {
  const run = await runWithChanges(await startSalesforce());
  const { org, outbound } = run.salesforce;
  let account: string | undefined = run.account;
  const gateway = await serveMemory({
    clock: run.clock,
    crm: {
      name: 'salesforce',
      account: () => account,
      hook: salesforceHook,
      store: run.store,
      readWebhook: createSalesforceConnector({ webhook: { organizations: [org.id], keys: [key, oldKey] } }).readWebhook,
    },
  });
  const folder = `${gateway.url}/hooks/salesforce`;
  outbound.addTarget({ object: 'Case', url: `${folder}/${key}`, fields: ['Subject', 'Description'] });
  const hints = async () => (await run.store.hints('andina', run.account, 100)).map(({ remoteId }) => remoteId);
  /** Posts a message as Salesforce would, or not quite so. */
  const post = (body: string, at = `${folder}/${key}`, method = 'POST') =>
    fetch(at, { method, ...(method === 'POST' && { body, headers: { 'content-type': 'text/xml; charset=utf-8' } }) });
  return { run, gateway, folder, outbound, hints, post, forgetAccount: () => void (account = undefined) };
}

type World = Awaited<ReturnType<typeof runWithGateway>>;

const notification = (id: string, caseId: string) =>
  `<Notification><Id>${id}</Id><sObject xsi:type="sf:Case" xmlns:sf="urn:sobject"><sf:Id>${caseId}</sf:Id></sObject></Notification>`;
const message = ({ run }: Pick<World, 'run'>, inside: string, organization = run.salesforce.org.id) =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>' +
  `<notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>${organization}</OrganizationId>` +
  `${inside}</notifications></soapenv:Body></soapenv:Envelope>`;

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await runWithGateway();
  await using run = world.run;
  try {
    await work(world);
    await expectNoSecretSaid(run);
    expect(JSON.stringify(world.gateway.log)).not.toContain(canary);
  } finally {
    await world.gateway.close();
  }
}

describe('Salesforce', () => {
  describe('Outbound messages', () => {
    it('a new Case is told of before a query shows it: it becomes a case at once, with who wrote it', () =>
      inWorld(async ({ run, hints, outbound }) => {
        const id = run.ticket({ Subject: 'Recién llegada' });
        expect(await outbound.deliver()).toEqual({ acknowledged: 1, waiting: 0, dropped: 0 });
        expect(await hints()).toEqual([id]);
        run.salesforce.requests.reset();
        expect(await run.sync()).toMatchObject({ created: 2, rejected: 0 });
        expect(run.requests()).toMatchObject({
          'POST composite/sobjects/Case': 1,
          'POST composite/sobjects/Contact': 1,
        });
        await expectStepAgain(run, { cases: 7, tickets: 7 });
      }));

    it('what is answered is the acknowledgement that Salesforce waits for', () =>
      inWorld(async (world) => {
        const answer = await world.post(message(world, notification('04l1', world.run.ids.owned)));
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
        expect(await answer.text()).toMatch(
          /^<\?xml .*<notificationsResponse xmlns="http:\/\/soap\.sforce\.com\/2005\/09\/outbound"><Ack>true<\/Ack><\/notificationsResponse>/,
        );
      }));

    it('the same message comes twice, and once more after it was read: acknowledged, without effect', () =>
      inWorld(async (world) => {
        const { run, hints, post } = world;
        const body = message(world, notification('04l1', run.ids.owned));
        expect((await post(body)).status).toBe(200);
        expect((await post(body)).status).toBe(200);
        expect(await hints()).toHaveLength(1);
        await run.sync();
        expect((await post(body)).status).toBe(200);
        expect(await hints()).toHaveLength(0);
      }));

    it.each([
      ['a key that was guessed', (folder: string) => `${folder}/${key.replace('-', '_')}`, 401],
      ['no key', (folder: string) => folder, 404],
      ['something behind the key', (folder: string) => `${folder}/${key}/more`, 404],
      ['the key that is being replaced', (folder: string) => `${folder}/${oldKey}`, 200],
    ])('an address with %s is answered as it should be', (_, at, status) =>
      inWorld(async (world) => {
        const { run, hints, post, folder } = world;
        const answer = await post(message(world, notification('04l1', run.ids.owned)), at(folder));
        expect(answer.status).toBe(status);
        expect(await hints()).toHaveLength(status === 200 ? 1 : 0);
        if (status === 401) expect(await answer.text()).toBe('');
      }),
    );

    it.each<[string, (world: World) => string, number]>([
      [
        'of another org',
        (world) => message(world, notification('04l1', world.run.ids.owned), '00D3000000ZZZZZZZZ'),
        401,
      ],
      ['that is no XML', () => '{}', 400],
      ['that breaks off', (world) => message(world, '').slice(0, -9), 400],
      [
        'with a document type and an entity of its own',
        (world) =>
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${message(world, '&e;').replace(/^<\?.*?\?>/, '')}`,
        400,
      ],
      [
        'with an entity that nobody defined',
        (world) => message(world, notification('&lol;', world.run.ids.owned)),
        400,
      ],
      [
        'with a hundred and one notifications',
        (world) => message(world, notification('04l1', world.run.ids.owned).repeat(101)),
        400,
      ],
      ['of more than 1 MB', () => 'x'.repeat(1_048_577), 413],
      ['about what is no Case', (world) => message(world, notification('04l1', '00330000000xYzAAAU')), 200],
    ])('a message %s is answered as it should be: nothing is kept of it', (_, body, status) =>
      inWorld(async (world) => {
        expect((await world.post(body(world))).status).toBe(status);
        expect(await world.hints()).toHaveLength(0);
      }),
    );

    it('the address is opened in a browser: there is nothing', () =>
      inWorld(async ({ post, folder }) => {
        expect((await post('', `${folder}/${key}`, 'GET')).status).toBe(404);
      }));

    it('ten thousand hints wait: 503 with Retry-After, and Salesforce comes again', () =>
      inWorld(async (world) => {
        const { run, post, outbound } = world;
        for (let from = 0; from < 100; from += 1) {
          const many = Array.from({ length: 100 }, (_, at) => notification(`04l${from}-${at}`, run.ids.owned)).join('');
          expect((await post(message(world, many))).status).toBe(200);
        }
        run.edit(run.ids.worked, { Subject: 'Nevera: sigue sin enfriar' });
        expect(await outbound.deliver()).toMatchObject({ acknowledged: 0, waiting: 1 });
        expect((await post(message(world, ''))).headers.get('retry-after')).toBe('60');
        expect(await run.sync()).toMatchObject({ rejected: 0 });
        run.server.advance(60_000);
        // What the sync wrote is told of, too.
        expect(await outbound.deliver()).toMatchObject({ waiting: 0, dropped: 0 });
      }));

    it('the gateway does not know the org yet: 503, and Salesforce comes again', () =>
      inWorld(async (world) => {
        world.forgetAccount();
        const answer = await world.post(message(world, notification('04l1', world.run.ids.owned)));
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
      }));

    it('a Case is told of that is deleted already: a person is told in the next run', () =>
      inWorld(async ({ run, outbound }) => {
        run.order({ do: 'delete', id: run.ids.owned });
        expect(await outbound.deliver()).toMatchObject({ acknowledged: 1 });
        expect(await run.sync()).toMatchObject({ deleted: 1 });
        expect((await run.conflicts()).map(({ field }) => field)).toContain('delete');
        await expectStepAgain(run, { cases: 6, tickets: 5 });
      }));

    it('a chain of merges is told of out of order: each case keeps its term', () =>
      inWorld(async (world) => {
        const { run, post } = world;
        const { owned, tampered, worked } = run.ids;
        run.order({ do: 'merge', master: tampered, losing: [owned] });
        run.order({ do: 'merge', master: worked, losing: [tampered] });
        for (const [at, id] of [worked, owned, tampered].entries()) {
          expect((await post(message(world, notification(`04l${at}`, id)))).status).toBe(200);
        }
        expect(await run.sync()).toMatchObject({ rejected: 0 });
        await expectStepAgain(run, { cases: 6, tickets: 4 });
      }));
  });
});
