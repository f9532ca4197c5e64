import { describe, expect, it } from 'vitest';
import { approval, camila, carryOut, caseAfter, clockOf, paola, registration, soundDraft } from './caseSamples.js';
import { closingGate, unmetCriteria } from './closingGate.js';
import type { CaseCommand } from './command.js';
import { decide } from './decide.js';
import { evolve, fold } from './evolve.js';
import { stageCommands } from './stageCommands.js';

const at = '2026-07-09T15:00:00.000Z';

describe('a case', () => {
  it('walks from registration to closing, one event a step', () => {
    const walked = [0, 1, 2, 3, 4, 5, 6, 7].map((steps) => caseAfter(steps));
    expect(walked.map(({ stage }) => stage)).toEqual([
      'unassigned',
      'analysis',
      'approval',
      'notification',
      'confirmation',
      'closing',
      'closing',
      'closed',
    ]);
    expect(walked.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(walked.at(-1)?.closedAt).toBe('2026-07-01T22:00:00.000Z');
    expect(walked.at(-1)?.answer).toEqual({
      text: 'Lo cambiamos sin costo.',
      decision: 'granted',
      answers: [{ itemId: 'p1', outcome: 'granted' }],
      basis: ['Ley 1480 de 2011, art. 11'],
      recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
      draftedBy: camila,
      draftedAt: '2026-07-01T17:00:00.000Z',
      approvedBy: paola,
      approvedAt: '2026-07-01T18:00:00.000Z',
      checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'],
      notifiedAt: '2026-07-01T19:00:00.000Z',
      notifiedBy: 'email',
      proof: { kind: 'deliveryReceipt', reference: '<1@example.com>' },
      confirmedAt: '2026-07-01T20:00:00.000Z',
    });
  });

  it('leaves the state that came in as it was', () => {
    const before = caseAfter(2);
    const copy = structuredClone(before);
    evolve(before, { type: 'answerApproved', at, by: paola }, 'c1');
    expect(before).toEqual(copy);
  });

  it('is the fold of its stored events', () => {
    const state = caseAfter(7);
    const stored = state.events.map((event, index) => ({ caseId: 'c1', version: index + 1, event, hash: '' }));
    expect(fold(stored)).toEqual(state);
    expect(fold([])).toBeUndefined();
    expect(() => fold(stored.slice(1))).toThrow('starts with "assigned"');
  });

  it('lets happen at each stage what the stage lists, and names it in what it refuses', () => {
    const plain: CaseCommand[] = [
      { type: 'classify', category: 'queja', reason: 'Es por el trato' },
      { type: 'assign', to: { id: 'julian', name: 'Julián Ávila' } },
      { type: 'note', text: 'Nota' },
      { type: 'recordContact', channel: 'phone', direction: 'in', text: 'Llamó' },
      { type: 'setItems', items: ['Que lo cambien', 'Que le paguen'] },
      { type: 'prioritize', ground: 'child', reason: 'Tiene 12 años' },
      { type: 'requestInformation', text: 'La factura' },
      { type: 'extendTerm', reason: 'Falta el peritaje', channel: 'email' },
      { type: 'askArea', area: 'calidad', text: '¿Qué falló?', dueDate: '2026-07-10' },
      soundDraft,
      approval,
      { type: 'returnAnswer', reason: 'Falta el artículo' },
      { type: 'notifyAnswer', channel: 'email' },
      { type: 'confirmNotification', proof: { kind: 'guide', reference: '17' } },
      { type: 'bounceNotification', reason: 'Buzón lleno' },
      { type: 'codeCause', cause: 'Cabezal', recurrent: false },
      { type: 'transfer', body: 'CRC', reason: 'Es de su competencia' },
      { type: 'withdraw', kind: 'express', reason: 'Lo dijo por escrito' },
      { type: 'reopen', reason: 'Volvió a fallar' },
    ];
    for (const steps of [0, 1, 2, 3, 4, 5, 7]) {
      const state = caseAfter(steps);
      const { stage } = state;
      for (const command of plain) {
        const attempt = () => decide(state, command, paola, at, clockOf(state));
        if (stageCommands(stage).includes(command.type)) expect(attempt()).toHaveLength(1);
        else
          expect(attempt).toThrow(
            expect.objectContaining({
              code: 'case-command-refused',
              message: `"${command.type}" is not possible while the case is at the stage "${stage}".`,
              help: `Possible now: ${stageCommands(stage).join(', ')}.`,
            }),
          );
      }
    }
  });

  it('is closed by the gate alone, which names what is missing', () => {
    for (const steps of [0, 1, 2, 3, 4, 5]) {
      const state = caseAfter(steps);
      const missing = unmetCriteria(closingGate(state, clockOf(state)));
      expect(missing.length).toBeGreaterThan(0);
      expect(() => decide(state, { type: 'close' }, paola, at, clockOf(state))).toThrow(
        expect.objectContaining({ code: 'case-closing-incomplete', missing }),
      );
    }
    const ready = caseAfter(6);
    expect(decide(ready, { type: 'close' }, paola, at, clockOf(ready))).toEqual([{ type: 'closed' }]);
  });

  it('needs to be registered once', () => {
    expect(() => decide(undefined, { type: 'note', text: 'x' }, camila, at)).toThrow(
      expect.objectContaining({ code: 'case-command-refused' }),
    );
    expect(() => decide(caseAfter(0), registration, camila, at)).toThrow(
      expect.objectContaining({ code: 'case-command-refused' }),
    );
  });

  it('is not approved by who drafted it', () => {
    expect(() => decide(caseAfter(2), approval, { ...camila, role: 'head' }, at, clockOf(caseAfter(2)))).toThrow(
      expect.objectContaining({ code: 'case-same-person' }),
    );
  });

  it('loses its approval with a new draft, and its draft with a return', () => {
    const redrafted = carryOut(caseAfter(3), { ...soundDraft, text: 'Otro texto', decision: 'denied' }, paola, at);
    expect(redrafted.stage).toBe('approval');
    expect(redrafted.answer).toMatchObject({
      text: 'Otro texto',
      decision: 'denied',
      answers: [{ itemId: 'p1', outcome: 'denied', reason: 'Otro texto' }],
      draftedBy: paola,
      draftedAt: at,
    });
    expect([redrafted.answer?.approvedAt, redrafted.answer?.checks]).toEqual([undefined, undefined]);
    expect(() => decide(redrafted, approval, paola, at, clockOf(redrafted))).toThrow(
      expect.objectContaining({ code: 'case-same-person' }),
    );
    const returned = carryOut(redrafted, { type: 'returnAnswer', reason: 'Sin norma' }, paola, at);
    expect(returned).toMatchObject({ stage: 'analysis', answer: { returned: { reason: 'Sin norma', at, by: paola } } });
    expect(unmetCriteria(closingGate(returned, clockOf(returned)))).toHaveLength(10);
  });

  it('is notified again when the first notification did not arrive', () => {
    const again = carryOut(caseAfter(4), { type: 'notifyAnswer', channel: 'post', reason: 'Rebota' }, camila, at);
    expect(again).toMatchObject({ stage: 'confirmation', answer: { notifiedAt: at, notifiedBy: 'post' } });
  });

  it('needs a new answer once it is reopened, and keeps the old one in its events', () => {
    const reopened = carryOut(caseAfter(7), { type: 'reopen', reason: 'Volvió a fallar' }, paola, at);
    expect(reopened).toMatchObject({ stage: 'analysis', reopenedAt: at, version: 9 });
    expect(reopened.answer).toBeUndefined();
    expect(reopened.closedAt).toBeUndefined();
    expect(unmetCriteria(closingGate(reopened, clockOf(reopened)))).toHaveLength(10);
    expect(reopened.events.filter(({ type }) => type === 'answerDrafted')).toHaveLength(1);
  });

  it('takes the stage that it had where it was imported from', () => {
    const origin = { system: 'old', id: '7', status: 'Solved' };
    expect(caseAfter(0, { origin: { ...origin, outcome: 'open' } }).stage).toBe('unassigned');
    expect(caseAfter(0, { origin: { ...origin, outcome: 'inProgress' } }).stage).toBe('analysis');
    const closed = caseAfter(0, { origin: { ...origin, outcome: 'closed' } });
    expect([closed.stage, closed.closedAt]).toEqual(['closed', undefined]);
  });

  it('keeps what it was filed as when it is classified anew', () => {
    const petition = carryOut(
      caseAfter(0),
      { type: 'classify', category: 'peticion', subtype: 'consulta', reason: 'Pide concepto' },
      camila,
      at,
    );
    expect([petition.category, petition.subtype, petition.submission.category]).toEqual([
      'peticion',
      'consulta',
      'reclamo',
    ]);
    const complaint = carryOut(
      petition,
      { type: 'classify', category: 'queja', reason: 'Es por el trato' },
      camila,
      at,
    );
    expect([complaint.category, complaint.subtype]).toEqual(['queja', undefined]);
  });

  it('does not start before it was received', () => {
    const early = () =>
      decide(
        undefined,
        { ...registration, receivedAt: '2026-07-01T10:00:01-05:00' },
        camila,
        '2026-07-01T15:00:00.000Z',
      );
    expect(early).toThrow(
      expect.objectContaining({ code: 'input-invalid', fields: [{ field: 'receivedAt', code: 'badDate' }] }),
    );
    expect(
      decide(
        undefined,
        { ...registration, receivedAt: '2026-07-01T10:00:00-05:00' },
        camila,
        '2026-07-01T15:00:00.000Z',
      ),
    ).toHaveLength(1);
  });
});
