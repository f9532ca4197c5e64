import { describe, expect, it } from 'vitest';
import { protocol, template } from '../office/officeSamples.js';
import type { OfficeCommand } from '../office/command.js';
import { createOffice } from './createOffice.js';
import { andina, camila, deskInMemory, filing, julian, paola } from './deskSamples.js';
import { findBrokenLink } from './chain.js';

const approve = (draftId: string): OfficeCommand => ({ type: 'approveDraft', draftId });

/** A desk whose office has a protocol for reclamos by web, and one for whatever else comes from companies. Wednesday 1 July 2026. */
async function attended() {
  const { desk, clock, ports } = deskInMemory();
  const office = createOffice(ports, andina);
  const common = { ...protocol, effectiveFrom: '2026-07-01' };
  const scopes = [
    { ...common, id: 'reclamo-web', scope: { channel: 'web', category: 'reclamo' } as const },
    { ...common, id: 'empresas', scope: { segment: 'b2b' } as const },
  ];
  for (const [index, draft] of scopes.entries()) {
    await office.command(camila, draft);
    await office.command(paola, approve(`t${index + 1}`));
  }
  return { desk, office, clock, ports, common };
}

describe('the protocol of a case', () => {
  it('is chosen when the case comes in, with its version, and shown with its steps', async () => {
    const { desk, ports } = await attended();
    const { caseId } = await desk.submit(filing());
    const detail = await desk.open(camila, caseId);
    expect(detail.protocol).toEqual({ reference: 'reclamo-web@1', title: protocol.title, steps: protocol.steps });
    expect(detail.timeline.map(({ type }) => type)).toEqual(['registered', 'protocolChosen']);
    expect(await findBrokenLink(await ports.ledger.read('andina', caseId), ports.signer)).toBeUndefined();
  });

  it('stays that version when another follows or it is retired; a new case gets what is in use', async () => {
    const { desk, office, common } = await attended();
    const { caseId } = await desk.submit(filing());
    await office.command(julian, {
      ...common,
      id: 'reclamo-web',
      scope: { channel: 'web', category: 'reclamo' },
      steps: [{ id: 'nuevo', text: 'Pida la serie' }],
    });
    await office.command(paola, approve('t3'));
    const later = await desk.submit(filing({ subject: 'Otro' }));
    await office.command(paola, { type: 'retireVersion', reference: 'reclamo-web@2', reason: 'Ya no se usa' });
    const last = await desk.submit(filing({ subject: 'Uno más' }));
    const shown = await Promise.all([caseId, later.caseId, last.caseId].map((id) => desk.open(camila, id)));
    expect(shown.map((one) => one.protocol?.steps.map(({ id }) => id))).toEqual([['saludo'], ['nuevo'], undefined]);
  });

  it('is chosen anew when the case is classified as something else, and not for a note', async () => {
    const { desk } = await attended();
    const company = { name: 'Banco del Norte', documentType: 'NIT', documentNumber: '900123456' } as const;
    const { caseId } = await desk.submit(filing({ person: { ...company, email: 'pqr@example.com' } }));
    const noted = await desk.command(camila, caseId, { type: 'note', text: 'Llamé.' });
    expect(noted.protocol?.reference).toBe('reclamo-web@1');
    const classified = await desk.command(camila, caseId, { type: 'classify', category: 'queja', reason: 'Trato' });
    expect(classified.protocol?.reference).toBe('empresas@1');
    expect(classified.timeline.slice(-2)).toMatchObject([
      { type: 'classified', by: { id: 'camila' } },
      { type: 'protocolChosen', reference: 'empresas@1', by: { role: 'system' } },
    ]);
  });

  it('is none where none covers the case any more', async () => {
    const { desk } = await attended();
    const { caseId } = await desk.submit(filing());
    const after = await desk.command(camila, caseId, { type: 'classify', category: 'queja', reason: 'Trato' });
    expect(after).not.toHaveProperty('protocol');
    expect(after.timeline.at(-1)).toEqual(expect.not.objectContaining({ reference: expect.anything() as string }));
  });
});

describe('an answer', () => {
  it('names the template that it was written from, also once that is retired, and no other', async () => {
    const { desk, office } = await attended();
    const { caseId } = await desk.submit(filing());
    await desk.command(camila, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila' } });
    const draft = { type: 'draftAnswer', text: 'Lo cambiamos.', decision: 'granted' } as const;
    const reference = 'cambio-de-equipo.es-CO@1';
    const named = { ...draft, template: reference };
    await expect(desk.command(camila, caseId, named)).rejects.toMatchObject({ code: 'letter-template-unknown' });
    await office.command(julian, template);
    await office.command(paola, approve('t3'));
    expect((await desk.command(camila, caseId, named)).answer?.template).toBe(reference);
    await office.command(paola, { type: 'retireVersion', reference, reason: 'Ya no se usa' });
    expect((await desk.open(camila, caseId)).answer?.template).toBe(reference);
    expect((await office.open(camila)).templates.find((one) => one.reference === reference)).toMatchObject({
      retired: true,
      body: template.body,
    });
    await expect(desk.command(camila, caseId, named)).rejects.toMatchObject({ code: 'letter-template-unknown' });
  });
});
