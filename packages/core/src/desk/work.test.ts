import { describe, expect, it } from 'vitest';
import { approval, soundDraft } from '../case/caseSamples.js';
import type { CaseCommand } from '../case/command.js';
import { findBrokenLink } from './chain.js';
import { directClient } from './directClient.js';
import { andina, anonymousFiling, camila, citizen, deskInMemory, filing, julian, paola } from './deskSamples.js';

const draft = soundDraft;
const toCamila: CaseCommand = { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } };

describe('working a case', () => {
  it('goes from filing to closing, and every event is chained to the one before', async () => {
    const { desk, ports, clock } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    const steps: [typeof camila, CaseCommand, string][] = [
      [
        camila,
        { type: 'classify', category: 'reclamo', reason: 'El equipo falla dentro de la garantía' },
        'unassigned',
      ],
      [camila, toCamila, 'analysis'],
      [camila, { type: 'note', text: 'Llamé al cliente' }, 'analysis'],
      [camila, draft, 'approval'],
      [paola, { type: 'returnAnswer', reason: 'Falta el artículo' }, 'analysis'],
      [camila, { ...draft, text: 'Lo cambiamos sin costo (Ley 1480, art. 11).' }, 'approval'],
      [paola, approval, 'notification'],
      [camila, { type: 'notifyAnswer', channel: 'email' }, 'confirmation'],
      [
        camila,
        { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<1@example.com>' } },
        'closing',
      ],
      [camila, { type: 'codeCause', cause: 'Cabezal térmico', recurrent: false }, 'closing'],
      [camila, { type: 'close' }, 'closed'],
    ];
    for (const [index, [actor, command, stage]] of steps.entries()) {
      const detail = await desk.command(actor, caseId, command, index + 1);
      expect([detail.stage, detail.version]).toEqual([stage, index + 2]);
    }
    const detail = await desk.open(camila, caseId);
    expect(detail).toMatchObject({
      closedAt: '2026-07-01T15:00:00.000Z',
      allowed: ['note', 'recordContact', 'recordPenalty', 'recordRequirement', 'requestDisclosure'],
    });
    expect(detail.gate.map(({ met }) => met)).toEqual(Array.from({ length: 10 }, () => true));
    expect(detail.timeline.map(({ type }) => type)).toEqual([
      'registered',
      'classified',
      'assigned',
      'noted',
      'answerDrafted',
      'answerReturned',
      'answerDrafted',
      'answerApproved',
      'answerNotified',
      'notificationConfirmed',
      'causeCoded',
      'closed',
    ]);
    const stored = await ports.ledger.read('andina', caseId);
    expect(await findBrokenLink(stored, ports.signer)).toBeUndefined();
    const forged = stored.map((one, index) =>
      index === 3 ? { ...one, event: { ...one.event, at: clock.now().replace('15:', '16:') } } : one,
    );
    expect(await findBrokenLink(forged, ports.signer)).toBe(4);
  });

  it('asks who and at which version', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    await expect(desk.open(citizen, caseId)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.list(citizen, {})).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.assignees(citizen)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.command(citizen, caseId, toCamila)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.command(camila, caseId, approval)).rejects.toMatchObject({
      code: 'access-forbidden',
    });
    await expect(desk.command(camila, 'nobody', toCamila)).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(desk.command(camila, caseId, toCamila, 2)).rejects.toMatchObject({ code: 'case-version-conflict' });
    const stranger: CaseCommand = { type: 'assign', to: { id: 'nobody', name: 'Nadie' } };
    await expect(desk.command(camila, caseId, stranger)).rejects.toMatchObject({
      code: 'input-invalid',
      fields: [{ field: 'to.id', code: 'unknownValue' }],
    });
  });

  it('assigns under the name that the organisation has', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    const detail = await desk.command(camila, caseId, { type: 'assign', to: { id: 'julian', name: 'Somebody else' } });
    expect(detail.assignee).toEqual({ id: 'julian', name: 'Julián Ávila' });
    expect(await desk.assignees(camila)).toEqual(andina.staff);
  });

  it('never lets the drafter approve, whatever his role', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    await desk.command(paola, caseId, toCamila);
    const drafted = await desk.command(paola, caseId, draft);
    expect(drafted.allowed).not.toContain('approveAnswer');
    await expect(desk.command(paola, caseId, approval)).rejects.toMatchObject({
      code: 'case-same-person',
    });
  });

  it('lets who the head named approve in the head’s place, on those days and of others’ drafts alone', async () => {
    const delegations = [{ from: 'paola', to: 'julian', since: '2026-07-01', until: '2026-07-03' }];
    const { desk, clock } = deskInMemory({}, { ...andina, delegations });
    const { caseId } = await desk.submit(filing());
    await desk.command(paola, caseId, toCamila);
    await desk.command(camila, caseId, draft);
    clock.set('2026-07-04T00:00:00-05:00');
    expect((await desk.open(julian, caseId)).allowed).not.toContain('approveAnswer');
    await expect(desk.command(julian, caseId, approval)).rejects.toMatchObject({ code: 'access-forbidden' });
    clock.set('2026-07-03T23:59:59-05:00');
    expect((await desk.open(julian, caseId)).allowed).toContain('approveAnswer');
    await expect(desk.command(camila, caseId, approval)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.command(julian, caseId, { type: 'reopen', reason: 'r' })).rejects.toMatchObject({
      code: 'access-forbidden',
    });
    const { answer, timeline } = await desk.command(julian, caseId, approval);
    expect(answer?.approvedBy).toEqual({ ...julian, onBehalfOf: 'paola' });
    expect(timeline.at(-1)?.by.onBehalfOf).toBe('paola');
  });

  it('never lets who stands in for the head approve what they drafted', async () => {
    const delegations = [{ from: 'paola', to: 'camila', since: '2026-07-01', until: '2026-07-03' }];
    const { desk } = deskInMemory({}, { ...andina, delegations });
    const { caseId } = await desk.submit(filing());
    await desk.command(paola, caseId, toCamila);
    expect((await desk.command(camila, caseId, draft)).allowed).not.toContain('approveAnswer');
    await expect(desk.command(camila, caseId, approval)).rejects.toMatchObject({ code: 'case-same-person' });
  });

  it('counts anew when the case is reclassified', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    const detail = await desk.command(camila, caseId, {
      type: 'classify',
      category: 'peticion',
      subtype: 'informacion',
      reason: 'Pide copias',
    });
    expect(detail.clocks[0]).toMatchObject({ normId: 'co.private.pet.documents', dueDate: '2026-07-16' });
    const { items } = await desk.list(camila, {});
    expect(items[0]).toMatchObject({ category: 'peticion', subtype: 'informacion', dueDate: '2026-07-16', version: 2 });
  });

  it('keeps what was filed out of the timeline', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    const { timeline, person, facts } = await desk.open(camila, caseId);
    expect(JSON.stringify(timeline)).not.toMatch(/José|mayo|reparen/);
    expect([person?.name, facts]).toEqual(['José Muñoz', 'Lo compré en mayo y desde el lunes no enciende.']);
  });
});

describe('a denuncia', () => {
  it('is for the head and its assignee: others see the frame alone', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(anonymousFiling({ subject: 'Cobros por debajo de la mesa' }));
    await desk.command(paola, caseId, toCamila);
    await desk.command(camila, caseId, { type: 'note', text: 'Revisé las cámaras' });
    await desk.command(camila, caseId, { ...draft, text: 'Abrimos una investigación.' });
    const frame = await desk.open(julian, caseId);
    expect(frame).toMatchObject({ restricted: true, subject: '', facts: '', allowed: [], stage: 'approval' });
    expect(JSON.stringify(frame)).not.toMatch(/Cobros|datáfono|cámaras|investigación|reparen/);
    await expect(desk.command(julian, caseId, { type: 'note', text: 'Hola' })).rejects.toMatchObject({
      code: 'access-forbidden',
    });
    expect((await desk.open(camila, caseId)).subject).toBe('Cobros por debajo de la mesa');
    expect((await desk.open(paola, caseId)).answer?.text).toBe('Abrimos una investigación.');
    const { items } = await desk.list(paola, { search: 'cobros' });
    expect(items).toEqual([]);
  });
});

describe('the inbox', () => {
  it('gives rows, counts and the instant it is', async () => {
    const { desk, clock } = deskInMemory();
    await desk.submit(filing({ subject: 'Cobro doble' }));
    clock.set('2026-07-24T22:00:00-05:00');
    const page = await desk.list(camila, { search: 'MUNOZ doble' });
    expect(page).toMatchObject({
      total: 1,
      asOf: '2026-07-25T03:00:00.000Z',
      counts: { open: 1, urgency: { over: 0, today: 1 } },
    });
    expect(page.items[0]).toMatchObject({
      personName: 'José Muñoz',
      receivedDate: '2026-07-01',
      dueDate: '2026-07-24',
    });
  });
});

describe('a direct client', () => {
  it('works for its actor and tells those who watch, until they stop', async () => {
    const { desk } = deskInMemory();
    const client = directClient(desk, camila);
    const heard: string[] = [];
    const stop = client.watch?.(({ caseId }) => heard.push(caseId));
    const { caseId } = await client.submit(filing(), { idempotencyKey: 'k1' });
    await client.command(caseId, toCamila);
    expect((await client.openCase(caseId)).timeline[0]?.by).toEqual(camila);
    expect((await client.listCases({})).total).toBe(1);
    stop?.();
    await client.command(caseId, { type: 'note', text: 'Llamé' });
    expect(heard).toEqual([caseId, caseId]);
  });

  it("of a citizen files in nobody's name", async () => {
    const { desk, ports } = deskInMemory();
    const client = directClient(desk, { id: 'cc-52111222', name: 'José Muñoz', role: 'citizen' });
    const { caseId } = await client.submit(anonymousFiling(), { idempotencyKey: 'k1' });
    expect((await ports.ledger.read('andina', caseId))[0]?.event.by).toEqual({
      id: 'citizen',
      name: '',
      role: 'citizen',
    });
  });
});
