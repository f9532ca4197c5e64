import { describe, expect, it } from 'vitest';
import type { Submission } from '../case/submission.js';
import { camila, deskInMemory, filing, paola, type DeskUnderTest } from './deskSamples.js';

const printer = (changes: Partial<Submission> = {}) => filing({ productSerial: 'TP-80/00417', ...changes });

/** Files by mail, and by chat at another instant; both are looked at as the worker does. */
async function fileTwo(
  { desk, clock }: DeskUnderTest,
  later: Partial<Submission> = {},
  at = '2026-07-02T09:59:00-05:00',
) {
  const first = await desk.submit(printer({ channel: 'email' }));
  await desk.evaluate(first.caseId);
  clock.set(at);
  const second = await desk.submit(printer({ channel: 'chat', request: 'Que me la cambien', ...later }));
  await desk.evaluate(second.caseId);
  return { first, second };
}

const proposals = async ({ desk }: DeskUnderTest, ...caseIds: string[]) =>
  Promise.all(caseIds.map(async (caseId) => (await desk.open(paola, caseId)).merges.map(({ radicado }) => radicado)));

describe('two filings of one person about one product', () => {
  it('are proposed to be one, on both cases and once', async () => {
    const bench = deskInMemory();
    const { first, second } = await fileTwo(bench);
    for (const { caseId } of [first, second, first]) await bench.desk.evaluate(caseId);
    expect(await proposals(bench, first.caseId, second.caseId)).toEqual([[second.radicado], [first.radicado]]);
    expect((await bench.desk.open(paola, first.caseId)).version).toBe(2);
    expect((await bench.desk.open(camila, second.caseId)).merges[0]?.other).toMatchObject({
      channel: 'email',
      dueDate: '2026-07-24',
      subject: 'El datáfono no enciende',
      productSerial: 'TP-80/00417',
      person: { name: 'José Muñoz' },
    });
  });

  it('are looked for at once, without anybody asking', async () => {
    const { desk, ports } = deskInMemory();
    await desk.submit(printer());
    const claim = { worker: 'w', now: '2026-07-01T15:00:00.000Z', limit: 9, leaseMs: 1_000 };
    expect(await ports.ledger.claimWakeups('andina', claim)).toHaveLength(1);
    const other = deskInMemory();
    await other.desk.submit(filing());
    expect(await other.ports.ledger.claimWakeups('andina', claim)).toEqual([]);
  });

  it.each<[string, Partial<Submission>, string?]>([
    ['of another person', { person: { name: 'Ana Muñoz', email: 'jose@example.com' } }],
    ['of another serial', { productSerial: 'TP-80/00418' }],
    ['24 hours and a second apart', {}, '2026-07-02T10:00:01-05:00'],
    ['one of which is a denuncia', { category: 'denuncia' }],
  ])('are not: %s', async (_, changes, at) => {
    const bench = deskInMemory();
    const { first, second } = await fileTwo(bench, changes, at);
    expect(await proposals(bench, first.caseId, second.caseId)).toEqual([[], []]);
  });

  it('are proposed that were filed at once, and three of them each with each', async () => {
    const bench = deskInMemory();
    const three = await Promise.all([1, 2, 3].map(() => bench.desk.submit(printer())));
    await bench.desk.evaluateEach(three.map(({ caseId }) => caseId));
    const found = await proposals(bench, ...three.map(({ caseId }) => caseId));
    expect(found.map((of) => of.length)).toEqual([2, 2, 2]);
  });
});

describe('a proposal at the desk', () => {
  it('that the head accepts joins the later case to the earlier: both radicados stay, the earlier term binds', async () => {
    const bench = deskInMemory();
    const { desk } = bench;
    const { first, second } = await fileTwo(bench);
    const reason = 'Es la misma impresora';
    const accept = { type: 'acceptMerge', otherCaseId: second.caseId, reason } as const;
    await expect(desk.command(camila, first.caseId, accept)).rejects.toMatchObject({ code: 'access-forbidden' });
    const earlier = await desk.command(paola, first.caseId, accept);
    expect(earlier.joined).toMatchObject([{ radicado: second.radicado, channel: 'chat', dueDate: '2026-07-27' }]);
    expect(earlier.clocks[0]?.dueDate).toBe('2026-07-24');
    expect(earlier.items.map(({ text }) => text)).toEqual(['Que lo reparen.', 'Que me la cambien']);
    const tracked = await desk.track(second.radicado, second.trackingCode);
    expect([tracked.stage, tracked.ending]).toEqual(['closed', { kind: 'merged', into: first.radicado }]);
    expect(tracked.clock.dueDate).toBe('2026-07-27');
    expect((await desk.track(first.radicado, first.trackingCode)).ending).toBeUndefined();
    const rows = (await desk.list(paola, { status: 'all' })).items;
    expect(rows.map(({ radicado, ending }) => [radicado, ending]).sort()).toEqual([
      [first.radicado, undefined],
      [second.radicado, 'merged'],
    ]);
    await expect(desk.command(paola, second.caseId, { ...accept, otherCaseId: first.caseId })).rejects.toMatchObject({
      code: 'input-invalid',
    });
  });

  it('that is declined stays so, whoever looks again', async () => {
    const bench = deskInMemory();
    const { first, second } = await fileTwo(bench);
    const decline = { type: 'declineMerge', otherCaseId: first.caseId, reason: 'Son dos daños' } as const;
    const after = await bench.desk.command(paola, second.caseId, decline);
    expect(after.merges).toMatchObject([{ decision: { accepted: false, reason: 'Son dos daños' } }]);
    expect(after.stage).toBe('unassigned');
    await bench.desk.evaluateEach([first.caseId, second.caseId]);
    const other = await bench.desk.open(paola, first.caseId);
    expect([other.version, other.allowed.includes('acceptMerge')]).toEqual([3, false]);
  });

  it('is refused that nobody made', async () => {
    const { desk } = deskInMemory();
    const [one, other] = [await desk.submit(filing()), await desk.submit(filing())];
    const accept = { type: 'acceptMerge', otherCaseId: other.caseId, reason: 'r' } as const;
    await expect(desk.command(paola, one.caseId, accept)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('reaches both cases or neither when somebody is faster', async () => {
    const bench = deskInMemory();
    const { first, second } = await fileTwo(bench);
    const accept = (caseId: string) => ({ type: 'acceptMerge', otherCaseId: caseId, reason: 'r' }) as const;
    const results = await Promise.allSettled([
      bench.desk.command(paola, first.caseId, accept(second.caseId)),
      bench.desk.command(paola, second.caseId, accept(first.caseId)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stages = await Promise.all(
      [first, second].map(async ({ caseId }) => (await bench.desk.open(paola, caseId)).stage),
    );
    expect(stages).toEqual(['unassigned', 'ended']);
  });
});
