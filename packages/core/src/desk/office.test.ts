import { describe, expect, it } from 'vitest';
import { ana, contract, duties, julian, leave } from '../office/officeSamples.js';
import { createOffice, wakesOf } from './createOffice.js';
import { andina, camila, citizen, paola } from './deskSamples.js';
import { fixedClock } from './memory/fixedClock.js';
import { memoryLedger } from './memory/memoryLedger.js';
import { webCryptoSigner } from './memory/webCryptoSigner.js';
import { findBrokenLink } from './chain.js';
import type { Organization } from './organization.js';

const read = { type: 'readDocument', documentId: 'k1', purpose: 'Responder un caso' } as const;
const signer = webCryptoSigner('a secret of the tests');

/** Friday 13 November 2026; Monday the 16th is a holiday. */
function makeOffice(changes: Partial<Organization> = {}) {
  const clock = fixedClock('2026-11-13T10:00:00-05:00');
  const ledger = memoryLedger();
  const organization = { ...andina, duties, ...changes };
  return { clock, ledger, office: createOffice({ ledger, clock, signer }, organization), organization };
}

describe('the office', () => {
  it('chains its events as those of a case are', async () => {
    const { ledger, office } = makeOffice();
    await office.command(camila, leave);
    await office.command(paola, { type: 'decideStaff', requestId: 's1', granted: true, reason: 'Hay cobertura' });
    const events = (await ledger.readOffice('andina', 0)).map((one) => ({ ...one, caseId: 'office' }));
    expect(events.map(({ event }) => event.type)).toEqual(['opened', 'staffRequested', 'staffDecided']);
    expect(await findBrokenLink(events as never, signer)).toBeUndefined();
  });

  it('is closed to citizens and areas', async () => {
    const { office } = makeOffice();
    const area = { ...camila, role: 'area' } as const;
    for (const actor of [citizen, area]) {
      await expect(office.open(actor)).rejects.toMatchObject({ code: 'access-forbidden' });
      await expect(office.command(actor, leave)).rejects.toMatchObject({ code: 'access-forbidden' });
    }
  });

  it('refuses a version that is not the newest, and serves two who name none', async () => {
    const { office } = makeOffice();
    const { board } = await office.command(camila, leave);
    await office.command(julian, leave, board.version);
    await expect(office.command(camila, leave, board.version)).rejects.toMatchObject({
      code: 'office-version-conflict',
      message: "The office's book stands at version 3, not 2.",
    });
    await Promise.all([office.command(camila, leave), office.command(julian, leave)]);
    expect((await office.open(paola)).staffRequests).toHaveLength(4);
  });

  it('lets one in the head’s place decide from the first day of it to the last', async () => {
    const delegations = [{ from: 'paola', to: 'camila', since: '2026-11-14', until: '2026-11-15' }];
    const { office, clock } = makeOffice({ delegations });
    for (let n = 0; n < 4; n += 1) await office.command(julian, leave);
    const decide = (n: number) =>
      office.command(camila, { type: 'decideStaff', requestId: `s${n}`, granted: true, reason: 'Hay cobertura' });
    clock.set('2026-11-13T23:59:59-05:00');
    await expect(decide(1)).rejects.toMatchObject({ code: 'access-forbidden' });
    clock.set('2026-11-14T00:00:00-05:00');
    expect((await decide(1)).board.staffRequests[0]?.decision?.by).toEqual({ ...camila, onBehalfOf: 'paola' });
    clock.set('2026-11-15T23:59:59-05:00');
    await decide(2);
    clock.set('2026-11-16T00:00:00-05:00');
    await expect(decide(3)).rejects.toMatchObject({ code: 'access-forbidden' });
  });
});

describe('a contract', () => {
  it('is not read without a disclosure, and the attempt stays in its access log', async () => {
    const { office } = makeOffice();
    await office.command(paola, contract);
    await expect(office.command(camila, read)).rejects.toMatchObject({ code: 'office-document-refused' });
    await expect(office.command(julian, read)).rejects.toMatchObject({ code: 'office-document-refused' });
    expect((await office.open(paola)).documents[0]?.accesses).toMatchObject([
      { by: { id: 'camila' }, purpose: 'Responder un caso', refused: 'noDisclosure' },
      { by: { id: 'julian' }, refused: 'notReader' },
    ]);
  });

  it('is read under one with its mark until 23:59 of its last day in Bogotá', async () => {
    const { office, clock } = makeOffice();
    await office.command(paola, contract);
    const ask = { documentId: 'k1', recipient: 'Notaría 5', purpose: 'Proceso', expiresOn: '2026-11-20' };
    await office.command(camila, { type: 'requestDisclosure', ...ask });
    const grant = { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Oficio 8' } as const;
    await expect(office.command(paola, grant)).rejects.toMatchObject({ code: 'access-forbidden' });
    await office.command(ana, grant);
    clock.set('2026-11-20T23:59:00-05:00');
    expect((await office.command(camila, read)).reading).toEqual({
      documentId: 'k1',
      title: 'Contrato marco 8841',
      counterpart: 'Banco del Norte S.A.',
      sha256: 'a'.repeat(64),
      link: 'https://archivo.example/8841',
      watermark: 'k1 · d1 · Notaría 5 · 2026-11-20',
    });
    clock.set('2026-11-21T00:00:00-05:00');
    await expect(office.command(camila, read)).rejects.toMatchObject({ code: 'office-document-refused' });
    expect((await office.open(ana)).documents[0]?.accesses.map(({ refused }) => refused)).toEqual([
      undefined,
      'disclosureExpired',
    ]);
  });
});

describe('the office by itself', () => {
  const claim = { worker: 'one', limit: 10, leaseMs: 60_000 };

  it('opens, reminds of the day and wakes on the next that brings something; a second look changes nothing', async () => {
    const { ledger, office, clock, organization } = makeOffice();
    await office.evaluate();
    await office.evaluate();
    expect((await ledger.readOffice('andina', 0)).map(({ event }) => event.type)).toEqual(['opened', 'reminded']);
    expect(await ledger.claimWakeups('andina', { ...claim, now: '2026-11-14T04:59:59.999Z' })).toEqual([]);
    clock.set('2026-11-14T00:00:00-05:00');
    const [due] = await ledger.claimWakeups('andina', { ...claim, now: clock.now() });
    expect(due).toMatchObject({ caseId: 'office', wakeAt: '2026-11-14T05:00:00.000Z' });
    const other = createOffice({ ledger, clock, signer }, organization);
    await Promise.all([office.evaluate(), other.evaluate()]);
    const events = await ledger.readOffice('andina', 2);
    expect(events).toMatchObject([
      { event: { type: 'reminded', on: '2026-11-14', due: [], missed: [{ dutyId: 'T1.1', dueDate: '2026-11-13' }] } },
    ]);
  });

  it('is not put off by a command that comes before the first look of a day', async () => {
    const { ledger, office, clock } = makeOffice();
    await office.evaluate();
    clock.set('2026-11-17T08:00:00-05:00');
    await office.command(camila, leave);
    const [due] = await ledger.claimWakeups('andina', { ...claim, now: clock.now() });
    expect(due).toMatchObject({ caseId: 'office', wakeAt: '2026-11-17T13:00:00.000Z' });
  });

  it('wakes beside cases, and keeps none of them back where it fails', async () => {
    const looked: string[][] = [];
    const desk = {
      evaluate: async () => undefined,
      evaluateEach: async (ids: readonly string[]) => (looked.push([...ids]), []),
      sweepAttachments: async () => 0,
    };
    const failing = { sweepAttachments: async () => 0, evaluate: () => Promise.reject(new Error('no')) };
    expect(await wakesOf(desk, failing).evaluateEach(['c1', 'office', 'c2'])).toEqual([
      { caseId: 'office', error: new Error('no') },
    ]);
    expect(looked).toEqual([['c1', 'c2']]);
  });
});
