import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPqrsError } from '../errors.js';
import { drainOutbox } from './outbox.js';
import type { Ports } from './ports.js';
import { andina, anonymousFiling, camila, deskInMemory, filing, paola } from './deskSamples.js';

describe('filing a case', () => {
  it('gives radicado, code, dates and receipt', async () => {
    const { desk } = deskInMemory();
    const acknowledgement = await desk.submit(filing());
    expect(acknowledgement).toMatchObject({
      radicado: 'AND-2026-000001-1',
      category: 'reclamo',
      receivedAt: '2026-07-01T10:00:00-05:00',
      dueAt: '2026-07-24T23:59:59-05:00',
      clock: { normId: 'co.consumer.direct_claim', dueDate: '2026-07-24' },
      receipt: { radicado: 'AND-2026-000001-1', receivedAt: '2026-07-01T15:00:00.000Z', algorithm: 'sha-256' },
    });
    expect(acknowledgement.trackingCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('hashes the registration so that anybody can work it out again', async () => {
    const { desk, ports } = deskInMemory();
    const { caseId, receipt } = await desk.submit(anonymousFiling());
    const canonical =
      '{"at":"2026-07-01T15:00:00.000Z","by":{"id":"citizen","name":"","role":"citizen"},"radicado":"AND-2026-000001-1",' +
      '"receivedAt":"2026-07-01T15:00:00.000Z","submission":{"anonymous":true,"answerBy":"tracking","category":"denuncia",' +
      '"channel":"web","consentVersion":"2026-01","facts":"Lo compré en mayo y desde el lunes no enciende.","language":"es-CO",' +
      '"request":"Que lo reparen.","subject":"El datáfono no enciende"},"type":"registered"}';
    expect(receipt.hash).toBe(
      createHash('sha256')
        .update('0'.repeat(64) + canonical)
        .digest('hex'),
    );
    expect((await ports.ledger.read('andina', caseId))[0]?.hash).toBe(receipt.hash);
  });

  it('records many in one go, each with what came of it', async () => {
    const { desk, ports } = deskInMemory();
    const keyed = (idempotencyKey: string, change = {}) => ({
      submission: filing(change),
      options: { idempotencyKey },
    });
    const results = await desk.submitEach([
      keyed('a'),
      { submission: filing({ facts: '' }) },
      keyed('b'),
      keyed('a'),
      keyed('a', { subject: 'Otra cosa' }),
    ]);
    const [first, , second] = results.map((one) => ('caseId' in one ? one.caseId : ''));
    expect(results).toMatchObject([
      { repeated: false },
      { error: { code: 'input-invalid', fields: [{ field: 'facts' }] } },
      { repeated: false },
      { caseId: first, repeated: true },
      { error: { code: 'request-key-reused' } },
    ]);
    expect(await ports.ledger.findByRadicado('andina', 'AND-2026-000001-1')).toBe(first);
    expect((await desk.open(camila, second ?? '')).radicado).toMatch(/^AND-2026-000002-/);
    // The same filing alone is the same request.
    expect((await desk.submit(filing(), { idempotencyKey: 'a' })).caseId).toBe(first);
  });

  it('numbers by the year of the organisation, not of UTC', async () => {
    const { desk, clock } = deskInMemory();
    clock.set('2027-01-01T04:59:59Z');
    const last = await desk.submit(filing());
    clock.set('2027-01-01T05:00:00Z');
    const first = await desk.submit(filing());
    expect([last.radicado.slice(0, 15), first.radicado.slice(0, 15)]).toEqual(['AND-2026-000001', 'AND-2027-000001']);
  });

  it('keeps the receipt that the medium recorded, and refuses one in the future', async () => {
    const { desk } = deskInMemory();
    const earlier = await desk.submit(filing({ channel: 'email' }), {
      receivedAt: '2026-06-30T18:00:00-05:00',
      actor: camila,
    });
    expect(earlier).toMatchObject({ receivedAt: '2026-06-30T18:00:00-05:00', clock: { dueDate: '2026-07-23' } });
    await expect(desk.submit(filing(), { receivedAt: '2026-07-01T10:00:01-05:00' })).rejects.toMatchObject({
      code: 'input-invalid',
      fields: [{ field: 'receivedAt', code: 'badDate' }],
    });
  });

  it('gives the first acknowledgement again for the same key and filing, however late', async () => {
    const { desk, clock, ports } = deskInMemory();
    const first = await desk.submit(filing(), { idempotencyKey: 'form-1' });
    await desk.command(paola, first.caseId, {
      type: 'classify',
      category: 'peticion',
      subtype: 'informacion',
      reason: 'Pide copias',
    });
    clock.set('2026-07-03T10:00:00-05:00');
    expect(await desk.submit(filing({ subject: ' El datáfono no enciende ' }), { idempotencyKey: 'form-1' })).toEqual(
      first,
    );
    expect(await ports.ledger.lastChange('andina')).toBe(2);
    await expect(desk.submit(filing({ subject: 'Otro' }), { idempotencyKey: 'form-1' })).rejects.toMatchObject({
      code: 'request-key-reused',
    });
  });

  it('tells the person once, however often the filing comes and sending fails', async () => {
    const told: string[] = [];
    let down = true;
    const notifier: Ports['notifier'] = {
      async acknowledged({ id, caseId, radicado, dueDate, receivedAt, trackingCode, submission }) {
        if (down) throw new Error('the mail server is down');
        expect(id).toBe(`${caseId}.1.acknowledged`);
        expect(trackingCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        told.push(`${radicado} ${receivedAt} ${dueDate} ${submission.person?.email}`);
      },
      alerted: () => Promise.resolve(),
    };
    const { desk, ports, clock } = deskInMemory({ notifier });
    await desk.submit(filing(), { idempotencyKey: 'form-1' });
    await desk.submit(filing(), { idempotencyKey: 'form-1' });
    await desk.submit(filing(), { origin: { system: 'old', id: '1', status: 'Open', outcome: 'open' } });
    expect(await drainOutbox(ports, 'andina')).toBe(0);
    down = false;
    expect(await drainOutbox(ports, 'andina')).toBe(0);
    clock.set('2026-07-01T10:01:00-05:00');
    expect(await drainOutbox(ports, 'andina')).toBe(1);
    expect(await drainOutbox(ports, 'andina')).toBe(0);
    expect(told).toEqual(['AND-2026-000001-1 2026-07-01T10:00:00-05:00 2026-07-24 jose@example.com']);
  });

  it('refuses what breaks a rule, and uses no number for it', async () => {
    const { desk } = deskInMemory();
    const failure = await desk.submit(filing({ subject: ' ' })).catch((error: unknown) => error);
    expect(isPqrsError(failure) && failure.fields).toEqual([{ field: 'subject', code: 'required' }]);
    expect((await desk.submit(filing())).radicado).toBe('AND-2026-000001-1');
  });

  it('files an imported case as it was where it came from', async () => {
    const { desk } = deskInMemory();
    const origin = { system: 'comcast', id: '250635', status: 'Solved', outcome: 'closed' } as const;
    const { caseId, radicado } = await desk.submit(anonymousFiling({ category: 'reclamo', channel: 'phone' }), {
      origin,
      prefix: 'COM',
      receivedAt: '2015-04-22T15:53:50-04:00',
    });
    expect(radicado).toBe('COM-2026-000001-1');
    const detail = await desk.open(camila, caseId);
    expect(detail).toMatchObject({
      stage: 'closed',
      origin,
      clocks: [],
      gate: [],
      receivedAt: '2015-04-22T19:53:50.000Z',
    });
    expect(detail.closedAt).toBeUndefined();
    const reopened = await desk.command(paola, caseId, { type: 'reopen', reason: 'Volvió a llamar' });
    expect(reopened.clocks[0]?.dueDate).toBe('2015-05-14');
    expect(reopened.gate.filter(({ met }) => !met)).toHaveLength(10);
  });

  it('binds the case to the regime of the organisation', async () => {
    const publicBody = { ...andina, regime: 'public', consumerRelations: false } as const;
    const { desk } = deskInMemory({}, publicBody);
    const { clock } = await desk.submit(filing({ category: 'peticion', subtype: 'consulta' }));
    expect(clock).toMatchObject({ normId: 'co.pet.consultation', dueDate: '2026-08-18' });
  });
});
