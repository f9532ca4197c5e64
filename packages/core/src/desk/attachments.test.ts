import { describe, expect, it } from 'vitest';
import { bytesOf, fileSamples } from '../attachments/fileSamples.js';
import type { Actor } from '../case/actor.js';
import { andina, anonymousFiling, camila, deskInMemory, filing, julian, paola } from './deskSamples.js';
import { findBrokenLink } from './chain.js';
import { memoryFiles } from './memory/memoryFiles.js';

// Published: SHA-256 of "hello".
const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const greeting = { name: 'saludo.txt', content: bytesOf('hello') };
const photo = { name: 'C:\\fotos\\daño \u202e.png', content: fileSamples.png };
const area: Actor = { id: 'luis', name: 'Luis', role: 'area' };

const deskWithFiles = (limits = {}) => {
  const files = memoryFiles();
  return { ...deskInMemory({ files }, { ...andina, attachments: limits }), files };
};
const refusal = (field: string, code: string) => ({ code: 'input-invalid', fields: [{ field, code }] });

describe('a file that comes ahead of its filing', () => {
  it('is kept for 24 hours under its hash, by its content', async () => {
    const { desk } = deskWithFiles();
    expect(await desk.stage(greeting)).toEqual({
      attachmentId: expect.stringMatching(/^[0-9A-Z]{26}$/) as string,
      sha256: hello,
      name: 'saludo.txt',
      bytes: 5,
      mediaType: 'text/plain',
      expiresAt: '2026-07-02T15:00:00.000Z',
    });
  });

  it('belongs to the filing that names it, is in its sealed event, and comes back whole', async () => {
    const { desk, ports } = deskWithFiles();
    const ids = [(await desk.stage(greeting)).attachmentId, (await desk.stage(photo)).attachmentId];
    const { caseId, receipt } = await desk.submit(filing(), { attachments: ids });
    const { attachments } = await desk.open(camila, caseId);
    expect(attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['saludo.txt', 'text/plain'],
      ['daño .png', 'image/png'],
    ]);
    const [stored, ...more] = await ports.ledger.read('andina', caseId);
    expect([more, stored?.hash]).toEqual([[], receipt.hash]);
    const named = stored?.event.type === 'registered' ? stored.event.attachments : [];
    expect(named?.[0]).toEqual({ sha256: hello, name: 'saludo.txt', bytes: 5, mediaType: 'text/plain' });
    // The receipt covers it: another hash in the event breaks the chain.
    const forged = structuredClone(stored!);
    if (forged.event.type === 'registered') forged.event.attachments![0]!.sha256 = 'f'.repeat(64);
    expect(await findBrokenLink([forged], ports.signer)).toBe(1);
    const read = await desk.readAttachment(camila, caseId, hello);
    expect(String.fromCharCode(...read.content)).toBe('hello');
    expect((await ports.ledger.read('andina', caseId)).length).toBe(1);
  });

  it('is taken once: twice in one filing, in another one, after its time', async () => {
    const { desk, clock } = deskWithFiles();
    const [one, same] = [await desk.stage(greeting), await desk.stage(greeting)];
    const both = [one.attachmentId, same.attachmentId, one.attachmentId];
    const { caseId } = await desk.submit(filing(), { attachments: both });
    expect((await desk.open(camila, caseId)).attachments).toHaveLength(1);
    await expect(desk.submit(filing(), { attachments: [same.attachmentId] })).rejects.toMatchObject(
      refusal('attachments.0', 'fileGone'),
    );
    const late = await desk.stage(photo);
    clock.set('2026-07-02T14:59:59.999Z');
    const intime = await desk.submit(filing(), { attachments: [(await desk.stage(photo)).attachmentId] });
    expect(intime.radicado).toBe('AND-2026-000002-9');
    clock.set('2026-07-02T15:00:00.000Z');
    await expect(desk.submit(filing(), { attachments: [late.attachmentId] })).rejects.toMatchObject(
      refusal('attachments.0', 'fileGone'),
    );
  });

  it('gives the same acknowledgement to the same request, and refuses its key with other files', async () => {
    const { desk } = deskWithFiles();
    const [one, other] = [(await desk.stage(greeting)).attachmentId, (await desk.stage(photo)).attachmentId];
    const send = (attachments: string[]) => desk.submit(filing(), { idempotencyKey: 'form-0001', attachments });
    const first = await send([one]);
    expect((await send([one])).radicado).toBe(first.radicado);
    await expect(send([other])).rejects.toMatchObject({ code: 'request-key-reused' });
  });

  it('is one of few enough and small enough together', async () => {
    const { desk } = deskWithFiles({ files: 2, totalBytes: 20 });
    const ids = await Promise.all([greeting, photo, greeting].map(async (one) => (await desk.stage(one)).attachmentId));
    await expect(desk.submit(filing(), { attachments: ids })).rejects.toMatchObject({
      fields: [{ field: 'attachments', code: 'tooManyFiles', params: { max: 2 } }],
    });
    await expect(desk.submit(filing(), { attachments: ids.slice(0, 2) })).rejects.toMatchObject({
      fields: [{ field: 'attachments', code: 'filesTooLarge' }],
    });
    await expect(desk.submit(filing(), { attachments: ['unknown'] })).rejects.toMatchObject(
      refusal('attachments.0', 'fileGone'),
    );
  });

  it('is swept an hour after its time, and no file that a case has or that came again', async () => {
    const { desk, clock, files, ports } = deskWithFiles();
    const taken = await desk.stage(photo);
    await desk.submit(filing(), { attachments: [taken.attachmentId] });
    await desk.stage(photo);
    await desk.stage(greeting);
    clock.set('2026-07-02T15:59:59.000Z');
    expect(await desk.sweepAttachments()).toBe(0);
    await desk.stage(greeting);
    clock.set('2026-07-02T16:00:01.000Z');
    expect(await desk.sweepAttachments()).toBe(2);
    expect([await files.look('andina', hello), await files.look('andina', taken.sha256)]).toEqual(['sound', 'sound']);
    clock.set('2026-07-03T17:00:00.000Z');
    expect(await desk.sweepAttachments()).toBe(1);
    expect([await files.look('andina', hello), await files.look('andina', taken.sha256)]).toEqual(['missing', 'sound']);
    expect(await ports.ledger.expiredAttachments('andina', '2030-01-01T00:00:00.000Z', 9)).toEqual([]);
  });

  it('leaves at most its row when it cannot be kept, and the sweep that is cut off begins again', async () => {
    const files = memoryFiles();
    let works = false;
    const failing = {
      ...files,
      put: (...of: Parameters<typeof files.put>) => (works ? files.put(...of) : Promise.reject(new Error('full'))),
    };
    const { desk, clock, ports } = deskInMemory({ files: failing });
    await expect(desk.stage(greeting)).rejects.toThrow('full');
    works = true;
    await desk.stage(greeting);
    clock.set('2026-07-03T17:00:00.000Z');
    expect(await desk.sweepAttachments()).toBe(2);
    expect(await ports.ledger.isFileWanted('andina', hello, '2026-01-01T00:00:00.000Z')).toBe(false);
  });

  it('has nowhere to go where no place for files is set up', async () => {
    const { desk } = deskInMemory();
    await expect(desk.stage(greeting)).rejects.toMatchObject({ code: 'files-unavailable' });
    expect(await desk.sweepAttachments()).toBe(0);
  });
});

describe('a file of a case', () => {
  it('is attached by an agent once, in an event of its own', async () => {
    const { desk, ports } = deskWithFiles();
    const { caseId } = await desk.submit(filing());
    const after = await desk.attach(camila, caseId, greeting);
    expect(after.attachments).toMatchObject([{ sha256: hello, by: { id: 'camila' }, at: '2026-07-01T15:00:00.000Z' }]);
    expect((await desk.attach(paola, caseId, greeting)).version).toBe(2);
    const events = await ports.ledger.read('andina', caseId);
    expect(events.map(({ event }) => event.type)).toEqual(['registered', 'attached']);
    expect(await findBrokenLink(events, ports.signer)).toBeUndefined();
  });

  it('of a denuncia is for who handles it, and each reading is on record', async () => {
    const { desk, ports } = deskWithFiles();
    const { attachmentId } = await desk.stage(greeting);
    const { caseId } = await desk.submit(anonymousFiling(), { attachments: [attachmentId] });
    await expect(desk.readAttachment(julian, caseId, hello)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.attach(julian, caseId, photo)).rejects.toMatchObject({ code: 'access-forbidden' });
    expect((await desk.open(julian, caseId)).attachments).toEqual([]);
    expect(JSON.stringify(await desk.open(julian, caseId))).not.toContain('saludo');
    await Promise.all([desk.readAttachment(paola, caseId, hello), desk.readAttachment(paola, caseId, hello)]);
    const events = (await ports.ledger.read('andina', caseId)).map(({ event }) => event);
    expect(events.slice(1)).toMatchObject([
      { type: 'attachmentRead', sha256: hello, by: { id: 'paola' } },
      { type: 'attachmentRead', sha256: hello, by: { id: 'paola' } },
    ]);
    // Nothing of ours says who sent it.
    expect(events[0]?.by).toEqual({ id: 'citizen', name: '', role: 'citizen' });
  });

  it('is brought to a denuncia by a machine, which is shown nothing of it', async () => {
    const { desk } = deskWithFiles();
    const machine: Actor = { id: 'hubspot:33', name: 'HubSpot', role: 'system' };
    const { caseId } = await desk.submit(anonymousFiling());
    expect(JSON.stringify(await desk.attach(machine, caseId, greeting))).not.toContain('saludo');
    expect((await desk.open(paola, caseId)).attachments).toMatchObject([{ sha256: hello, by: { id: 'hubspot:33' } }]);
    await expect(desk.readAttachment(machine, caseId, hello)).rejects.toMatchObject({ code: 'access-forbidden' });
    await expect(desk.command(machine, caseId, { type: 'note', text: 'x' })).rejects.toMatchObject({
      code: 'access-forbidden',
    });
  });

  it('is not for other areas, whose name in the history they do not see either', async () => {
    const { desk } = deskWithFiles();
    const { caseId } = await desk.submit(filing());
    await desk.attach(camila, caseId, { ...greeting, name: 'cedula-jose.txt' });
    await expect(desk.readAttachment(area, caseId, hello)).rejects.toMatchObject({ code: 'access-forbidden' });
    expect(JSON.stringify(await desk.open(area, caseId))).not.toContain('cedula');
  });

  it('that is not of this case, or is gone from its place, is not found', async () => {
    const { desk, files } = deskWithFiles();
    const [one, other] = [(await desk.submit(filing())).caseId, (await desk.submit(filing())).caseId];
    await desk.attach(camila, one, greeting);
    await expect(desk.readAttachment(camila, other, hello)).rejects.toMatchObject({ code: 'attachment-not-found' });
    await files.remove('andina', hello, () => Promise.resolve(false));
    await expect(desk.readAttachment(camila, one, hello)).rejects.toMatchObject({ code: 'attachment-not-found' });
  });
});
