import { describe, expect, it } from 'vitest';
import { approval, soundDraft } from '../case/caseSamples.js';
import { anonymousFiling, camila, deskInMemory, filing, paola, type DeskUnderTest } from './deskSamples.js';
import type { Signer } from './ports.js';

async function answer({ desk, clock }: DeskUnderTest, caseId: string): Promise<void> {
  clock.set('2026-07-02T09:00:00-05:00');
  await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
  clock.set('2026-07-06T09:00:00-05:00');
  await desk.command(camila, caseId, soundDraft);
  await desk.command(paola, caseId, approval);
  clock.set('2026-07-07T09:00:00-05:00');
  await desk.command(camila, caseId, { type: 'notifyAnswer', channel: 'tracking', reason: 'Lo pidió al llamar' });
}

async function close({ desk, clock }: DeskUnderTest, caseId: string): Promise<void> {
  clock.set('2026-07-08T09:00:00-05:00');
  await desk.command(camila, caseId, { type: 'confirmNotification', proof: { kind: 'published', reference: 'web' } });
  await desk.command(camila, caseId, { type: 'codeCause', cause: 'Cabezal', recurrent: false });
  await desk.command(camila, caseId, { type: 'close' });
}

describe('tracking a case', () => {
  it('shows the person where it stands and nothing about anybody', async () => {
    const setup = deskInMemory();
    const { caseId, radicado, trackingCode } = await setup.desk.submit(filing());
    await answer(setup, caseId);
    const tracked = await setup.desk.track(radicado, trackingCode);
    expect(tracked).toMatchObject({
      radicado,
      category: 'reclamo',
      stage: 'answered',
      reachedAt: {
        received: '2026-07-01T15:00:00.000Z',
        assigned: '2026-07-02T14:00:00.000Z',
        analysis: '2026-07-06T14:00:00.000Z',
        answered: '2026-07-07T14:00:00.000Z',
      },
      receivedAt: '2026-07-01T10:00:00-05:00',
      clock: { dueDate: '2026-07-24', stoppedAt: '2026-07-07T14:00:00.000Z' },
      answeredBy: 'tracking',
    });
    expect(JSON.stringify(tracked)).not.toMatch(/Camila|Paola|José|jose@|datáfono|cambiamos/);
  });

  it('reads radicado and code as people type them', async () => {
    const { desk } = deskInMemory();
    const { radicado, trackingCode } = await desk.submit(filing());
    const typed = ` ${radicado.toLowerCase().replaceAll('-', ' ')} `;
    expect(await desk.track(typed, trackingCode.toLowerCase().replace('-', ''))).toMatchObject({
      radicado,
      stage: 'received',
    });
  });

  it('gives the answer to those who chose to read it here, once it was notified', async () => {
    const setup = deskInMemory();
    const { caseId, radicado, trackingCode } = await setup.desk.submit(anonymousFiling());
    expect((await setup.desk.track(radicado, trackingCode)).answerText).toBeUndefined();
    await answer(setup, caseId);
    expect((await setup.desk.track(radicado, trackingCode)).answerText).toBe('Lo cambiamos sin costo.');
  });

  it('goes back to analysis when the case is reopened, and its clock runs from the first receipt', async () => {
    const setup = deskInMemory();
    const { caseId, radicado, trackingCode } = await setup.desk.submit(filing({ answerBy: 'tracking' }));
    await answer(setup, caseId);
    await close(setup, caseId);
    expect(await setup.desk.track(radicado, trackingCode)).toMatchObject({
      stage: 'closed',
      reachedAt: { closed: '2026-07-08T14:00:00.000Z' },
    });
    await setup.desk.command(paola, caseId, { type: 'reopen', reason: 'El equipo volvió a fallar' });
    const again = await setup.desk.track(radicado, trackingCode);
    expect(again.stage).toBe('analysis');
    expect(Object.keys(again.reachedAt)).toEqual(['received', 'assigned', 'analysis']);
    expect(again.clock.dueDate).toBe('2026-07-24');
    expect(again.clock.stoppedAt).toBeUndefined();
    expect(again.answerText).toBeUndefined();
  });

  it('answers an unknown radicado and a wrong code alike, after the same work', async () => {
    const asked: string[] = [];
    const { ports } = deskInMemory();
    const signer: Signer = {
      ...ports.signer,
      async trackingCode(tenant, caseId) {
        asked.push(caseId);
        return ports.signer.trackingCode(tenant, caseId);
      },
    };
    const { desk } = deskInMemory({ signer });
    const { caseId, radicado, trackingCode } = await desk.submit(filing());
    asked.length = 0;
    const wrong = trackingCode.startsWith('2') ? '3333-3333' : '2222-2222';
    const tries: [string, string][] = [
      [radicado, wrong],
      [radicado, ''],
      [radicado, `${trackingCode}2`],
      ['AND-2026-000002-9', trackingCode],
      ['nothing like it', trackingCode],
      ['', ''],
    ];
    const failures = await Promise.all(
      tries.map(([number, code]) => desk.track(number, code).catch((error: unknown) => error)),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({ name: 'PqrsError', code: 'track-not-found' });
      expect(failure).toEqual(failures[0]);
    }
    expect(asked).toEqual([caseId, caseId, caseId, 'no-such-case', 'no-such-case', 'no-such-case']);
  });

  it('says where a case went, and that it was withdrawn', async () => {
    const { desk } = deskInMemory();
    const gone = await desk.submit(filing());
    await desk.command(paola, gone.caseId, { type: 'transfer', body: 'CRC', reason: 'Es de su competencia' });
    expect(await desk.track(gone.radicado, gone.trackingCode)).toMatchObject({
      stage: 'closed',
      ending: { kind: 'transferred', body: 'CRC' },
    });
    const dropped = await desk.submit(filing());
    await desk.command(paola, dropped.caseId, { type: 'withdraw', kind: 'express', reason: 'Lo pidió' });
    expect((await desk.track(dropped.radicado, dropped.trackingCode)).ending).toEqual({ kind: 'withdrawn' });
    const { items } = await desk.list(paola, { status: 'closed' });
    expect(items.map(({ ending }) => ending).sort()).toEqual(['transferred', 'withdrawn']);
  });
});
