import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import type { Submission } from '../case/submission.js';
import { createDesk } from '../desk/createDesk.js';
import type { Desk } from '../desk/desk.js';
import { fixedClock, silentNotifier, type FixedClock } from '../desk/memory/fixedClock.js';
import { memoryLedger } from '../desk/memory/memoryLedger.js';
import { randomIds } from '../desk/memory/randomIds.js';
import { webCryptoSigner } from '../desk/memory/webCryptoSigner.js';
import { caseCardView, type CaseCardView } from './caseCard.js';
import { words } from './clockSamples.js';

const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };
const submission: Submission = {
  category: 'reclamo',
  subject: 'Garantía sin repuesto',
  facts: 'La impresora lleva un mes sin arreglo.',
  request: 'Que la reparen.',
  anonymous: false,
  person: { name: 'María Rodríguez', documentType: 'CC', documentNumber: '52100200', email: 'maria@example.org' },
  answerBy: 'email',
  consentVersion: '4',
  channel: 'web',
  language: 'es-CO',
};

let desk: Desk;
let clock: FixedClock;
beforeEach(() => {
  clock = fixedClock('2026-11-03T10:30:00-05:00');
  desk = createDesk(
    {
      ledger: memoryLedger(),
      clock,
      ids: randomIds(clock),
      signer: webCryptoSigner('a secret of the tests'),
      notifier: silentNotifier(),
    },
    {
      tenant: 'andina',
      name: 'Andina de Equipos S.A.S.',
      prefix: 'AND',
      regime: 'private',
      consumerRelations: true,
      saturday: 'excluded',
      calendarLayers: [],
      timeZone: 'America/Bogota',
      language: 'es-CO',
      phone: '01 8000 912 345',
      policyVersion: '4',
      staff: [camila, paola].map(({ id, name }) => ({ id, name })),
    },
  );
});

async function card(changes: Partial<Submission> = {}, actor: Actor = camila): Promise<CaseCardView> {
  const { caseId } = await desk.submit({ ...submission, ...changes });
  return caseCardView(await desk.open(actor, caseId), clock.now(), 'es-CO', 'America/Bogota');
}

describe('the card of a case', () => {
  it('says when the term ends, how that was counted and by which law', async () => {
    // Fifteen business days from Wednesday 4 November 2026: Monday 16 is a holiday, so the term ends on Wednesday 25.
    const { clock: shown } = await card();
    expect(shown).toMatchObject({ status: 'ok', verb: 'Vence el' });
    expect(words(shown!.headline)).toBe('miércoles 25 de noviembre de 2026');
    expect(words(shown!.sentence)).toContain('15 días hábiles desde el 3 de noviembre');
    expect(shown!.facts.map(({ text }) => text).join(' ')).toContain('Ley 1480 de 2011');
  });

  it('names the step that is missing, and how to say that it is grave', async () => {
    const shown = await card();
    expect(shown.next).toEqual({ label: 'Asignar', command: 'assign' });
    expect(shown.escalate).toMatchObject({ command: 'assess' });
    expect(shown.gate?.summary).toBe('0 de 10');
    expect(shown.gate?.missing.length).toBeGreaterThan(0);
  });

  it('says nothing of the person', async () => {
    const said = JSON.stringify(await card());
    expect(said).not.toMatch(/María|52100200|maria@example\.org/);
    expect(said).toContain('Garantía sin repuesto');
  });

  it('says nothing of a denuncia to those who do not handle it', async () => {
    const shown = await card({ category: 'denuncia' });
    expect(JSON.stringify(shown)).not.toContain('Garantía');
    expect(shown.restrictedNote).toBeDefined();
    expect(shown.escalate).toBeUndefined();
  });

  it('comes in the language of the reader', async () => {
    const { caseId } = await desk.submit(submission);
    const shown = caseCardView(await desk.open(camila, caseId), clock.now(), 'pt-BR', 'America/Bogota');
    expect(shown.labels.nextStep).toBe('Próximo passo');
    expect(shown.categoryWord).toBe('Reclamação');
  });

  it('has no term once the case went elsewhere', async () => {
    const { caseId } = await desk.submit(submission);
    await desk.command(paola, caseId, { type: 'transfer', body: 'Superintendencia', reason: 'Es de su competencia.' });
    const shown = caseCardView(await desk.open(paola, caseId), clock.now(), 'es-CO', 'America/Bogota');
    expect([shown.clock, shown.next]).toEqual([undefined, undefined]);
  });
});
