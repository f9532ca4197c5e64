import { describe, expect, it } from 'vitest';
import { camila, deskInMemory, filing, paola } from './deskSamples.js';

// Filed on Wednesday 1 July 2026 as a reclamo of a consumer: 15 business days, due on 24 July.
const ask = { type: 'requestInformation', text: 'La factura de compra' } as const;
const extend = { type: 'extendTerm', reason: 'Falta el peritaje', channel: 'email' } as const;
const petition = { category: 'peticion', subtype: 'general' } as const;

describe('the term at the desk', () => {
  it('is refused what its norm does not have, and nothing is recorded', async () => {
    const { desk } = deskInMemory();
    // A direct claim of a consumer has no extension (Ley 1480 de 2011 art. 58 num. 5).
    const { caseId } = await desk.submit(filing());
    await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
    await expect(desk.command(paola, caseId, extend)).rejects.toMatchObject({ code: 'clock-extension-refused' });
    expect((await desk.open(paola, caseId)).version).toBe(2);
  });

  it('of a petition is extended once, before it expires, and its clock says so', async () => {
    const { desk, clock } = deskInMemory();
    const { caseId } = await desk.submit(filing(petition));
    clock.set('2026-07-22T09:00:00-05:00');
    const extended = await desk.command(paola, caseId, { ...extend, until: '2026-08-03' });
    expect(extended.clocks[0]).toMatchObject({ dueDate: '2026-08-03' });
    expect(extended.clocks[0]?.explanation.extensions).toMatchObject([{ reason: 'Falta el peritaje' }]);
    expect((await desk.list(paola, {})).items[0]).toMatchObject({ dueDate: '2026-08-03' });
    await expect(desk.command(paola, caseId, extend)).rejects.toMatchObject({ code: 'clock-extension-refused' });
  });

  it('is not extended at midnight after it expired', async () => {
    const { desk, clock } = deskInMemory();
    const { caseId } = await desk.submit(filing(petition));
    clock.set('2026-07-25T00:00:00-05:00');
    await expect(desk.command(paola, caseId, extend)).rejects.toMatchObject({ code: 'clock-extension-refused' });
    const { caseId: other } = await desk.submit(filing(petition), { receivedAt: '2026-07-01T10:00:00-05:00' });
    clock.set('2026-07-24T23:59:59-05:00');
    await expect(desk.command(paola, other, extend)).resolves.toBeDefined();
  });

  it('stands while the person completes what was asked for', async () => {
    const { desk, clock } = deskInMemory();
    const { caseId } = await desk.submit(filing(petition));
    clock.set('2026-07-03T09:00:00-05:00');
    const asked = await desk.command(camila, caseId, ask);
    expect(asked.clocks[0]?.pausedAt).toBe('2026-07-03T14:00:00.000Z');
    expect(asked.allowed).toContain('receiveInformation');
    expect(asked.allowed).not.toContain('requestInformation');
    clock.set('2026-07-15T09:00:00-05:00');
    const came = await desk.command(camila, caseId, { type: 'receiveInformation', text: 'La envió' });
    expect(came.clocks[0]).toMatchObject({ dueDate: '2026-08-04' });
  });

  it('goes by its norm of today where a reclassification leaves an extension without one', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing(petition));
    await desk.command(paola, caseId, { ...extend, until: '2026-08-03' });
    const claim = await desk.command(camila, caseId, {
      type: 'classify',
      category: 'reclamo',
      reason: 'Es de garantía',
    });
    expect(claim.clocks[0]).toMatchObject({ normId: 'co.consumer.direct_claim', dueDate: '2026-07-24' });
    const back = await desk.command(camila, caseId, {
      type: 'classify',
      category: 'peticion',
      subtype: 'general',
      reason: 'No era de garantía',
    });
    expect(back.clocks[0]).toMatchObject({ dueDate: '2026-08-03' });
  });
});
