import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDesk,
  fixedClock,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Actor,
  type CasePage,
  type CaseQuery,
} from '@pqrs-kit/core';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { demoOrganization } from '../demo/organization.js';
import { openLedger, type OpenLedger } from '../ledger/open.js';
import { createInboxAnswers, type InboxAnswer, type InboxAnswers } from './inbox-answers.js';
import { filing } from './testing/filing.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-answers-'));
afterAll(() => rmSync(root, { recursive: true }));

const { tenant } = demoOrganization;
const camila: Actor = { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent' };
const paola: Actor = { id: 'paola', name: 'Paola', role: 'head' };

const clock = fixedClock('2026-11-24T10:00:00-05:00');
const deskOver = ({ ledger }: OpenLedger) =>
  createDesk(
    {
      ...{ ledger, clock, ids: randomIds(clock), notifier: silentNotifier() },
      signer: webCryptoSigner('a secret of the tests'),
    },
    demoOrganization,
  );

let here: OpenLedger;
let elsewhere: OpenLedger;
let asked: [Actor['role'], CaseQuery][];
let answers: InboxAnswers;

/** Answers over one ledger of a file, and another ledger over the same file, as another process has it. */
async function start(mostBytes?: number): Promise<void> {
  const file = join(mkdtempSync(join(root, 'x')), 'pqrs.db');
  [here, elsewhere] = [await openLedger({ file }), await openLedger({ file })];
  asked = [];
  const desk = deskOver(here);
  answers = createInboxAnswers(
    {
      organization: demoOrganization,
      clock,
      ledgerStamp: () => here.stamp(tenant),
      desk: {
        list: (actor, query) => {
          asked.push([actor.role, query]);
          return desk.list(actor, query);
        },
      },
    },
    mostBytes,
  );
}

beforeEach(async () => {
  clock.set('2026-11-24T10:00:00-05:00');
  await start();
});
afterEach(() => Promise.all([here.close(), elsewhere.close()]));

const pageIn = ({ body }: InboxAnswer) => JSON.parse(Buffer.from(body).toString()) as CasePage;

it('asks the desk once for the same question', async () => {
  await deskOver(here).submit(filing);
  const first = await answers.answer(camila, '?limit=20');
  expect(pageIn(first)).toEqual(await deskOver(here).list(camila, { limit: 20 }));
  expect(pageIn(await answers.answer(camila, '?limit=20'))).toEqual(pageIn(first));
  expect((await answers.remembered('agent', '?limit=20'))?.body).toEqual(first.body);
  expect(asked).toEqual([['agent', { limit: 20 }]]);
});

it('asks the desk once for many that ask the same at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => answers.answer(camila, '')));
  expect(asked).toHaveLength(1);
});

it('names the instant of each answer', async () => {
  await answers.answer(camila, '');
  clock.set('2026-11-24T10:00:07.250-05:00');
  expect(pageIn(await answers.answer(camila, '')).asOf).toBe('2026-11-24T15:00:07.250Z');
  expect(asked).toHaveLength(1);
});

it.each(['here', 'elsewhere'])('asks anew after a case was filed %s', async (where) => {
  const desk = deskOver(where === 'here' ? here : elsewhere);
  const before = await answers.answer(camila, '');
  const { caseId } = await desk.submit(filing);
  const filed = await answers.answer(camila, '');
  expect([pageIn(before).total, pageIn(filed).total]).toEqual([0, 1]);
  expect(filed.etag).not.toBe(before.etag);
  await desk.command(camila, caseId, { type: 'note', text: 'Llamé.' });
  expect(pageIn(await answers.answer(camila, '')).items[0]?.version).toBe(2);
  expect(await answers.remembered('agent', '')).toBeDefined();
  await desk.command(camila, caseId, { type: 'note', text: 'Volví a llamar.' });
  expect(await answers.remembered('agent', '')).toBeUndefined();
});

it('gives an answer the same tag for as long as it says the same', async () => {
  const { caseId } = await deskOver(here).submit(filing);
  const none = await answers.answer(camila, '?status=closed');
  await deskOver(elsewhere).command(camila, caseId, { type: 'note', text: 'Llamé.' });
  clock.set('2026-11-24T11:00:00-05:00');
  expect((await answers.answer(camila, '?status=closed')).etag).toBe(none.etag);
  expect(asked).toHaveLength(2);
});

it('asks anew once the day is another one where the organisation is', async () => {
  const { dueDate } = (
    await deskOver(here)
      .submit(filing)
      .then(() => deskOver(here).list(camila, {}))
  ).items[0]!;
  clock.set(`${dueDate}T23:59:59.999-05:00`);
  expect(pageIn(await answers.answer(camila, '')).counts.urgency).toMatchObject({ today: 1, over: 0 });
  clock.set(new Date(Date.parse(clock.now()) + 1).toISOString());
  expect(pageIn(await answers.answer(camila, '')).counts.urgency).toMatchObject({ today: 0, over: 1 });
  expect(asked).toHaveLength(2);
});

it('keeps apart what people of different roles were answered', async () => {
  await answers.answer(camila, '');
  expect(await answers.remembered('head', '')).toBeUndefined();
  await answers.answer(paola, '');
  expect(asked).toEqual([
    ['agent', {}],
    ['head', {}],
  ]);
});

it('does not remember a failure', async () => {
  await expect(answers.answer(camila, '?limit=0')).rejects.toMatchObject({ code: 'input-invalid' });
  await expect(answers.answer({ ...camila, role: 'citizen' }, '')).rejects.toMatchObject({ code: 'access-forbidden' });
  expect(await answers.remembered('citizen', '')).toBeUndefined();
});

it('forgets all where it would keep more than it may', async () => {
  await Promise.all([here.close(), elsewhere.close()]);
  await start(1_000);
  await answers.answer(camila, '');
  expect(await answers.remembered('agent', '')).toBeDefined();
  for (const limit of [1, 2, 3, 4]) await answers.answer(camila, `?limit=${limit}`);
  expect(await answers.remembered('agent', '')).toBeUndefined();
});
