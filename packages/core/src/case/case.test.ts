import { describe, expect, it } from 'vitest';
import { camila, carryOut, caseAfter, paola, registration } from './caseSamples.js';
import { missingSteps } from './closing.js';
import type { CaseCommand } from './command.js';
import { commandTypes } from './command.js';
import { decide } from './decide.js';
import { evolve, fold } from './evolve.js';
import { stageCommands } from './stageCommands.js';
import { stages } from './state.js';

const at = '2026-07-09T15:00:00.000Z';

describe('a case', () => {
  it('walks from registration to closing, one event a step', () => {
    const walked = [0, 1, 2, 3, 4, 5, 6].map((steps) => caseAfter(steps));
    expect(walked.map(({ stage }) => stage)).toEqual([
      'unassigned',
      'analysis',
      'approval',
      'notification',
      'confirmation',
      'closing',
      'closed',
    ]);
    expect(walked.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(walked.map(missingSteps)).toEqual([
      ['answerDrafted', 'answerApproved', 'answerNotified', 'notificationConfirmed'],
      ['answerDrafted', 'answerApproved', 'answerNotified', 'notificationConfirmed'],
      ['answerApproved', 'answerNotified', 'notificationConfirmed'],
      ['answerNotified', 'notificationConfirmed'],
      ['notificationConfirmed'],
      [],
      [],
    ]);
    expect(walked.at(-1)?.closedAt).toBe('2026-07-01T21:00:00.000Z');
    expect(walked.at(-1)?.answer).toEqual({
      text: 'Lo cambiamos sin costo.',
      decision: 'granted',
      draftedBy: camila,
      draftedAt: '2026-07-01T17:00:00.000Z',
      approvedBy: paola,
      approvedAt: '2026-07-01T18:00:00.000Z',
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
    const state = caseAfter(6);
    const stored = state.events.map((event, index) => ({ caseId: 'c1', version: index + 1, event, hash: '' }));
    expect(fold(stored)).toEqual(state);
    expect(fold([])).toBeUndefined();
    expect(() => fold(stored.slice(1))).toThrow('starts with "assigned"');
  });

  it('lets happen at each stage what the stage lists, and names it in what it refuses', () => {
    const samples: Record<CaseCommand['type'], CaseCommand> = {
      classify: { type: 'classify', category: 'queja', reason: 'Es por el trato' },
      assign: { type: 'assign', to: { id: 'julian', name: 'Julián Ávila' } },
      note: { type: 'note', text: 'Nota' },
      draftAnswer: { type: 'draftAnswer', text: 'Texto', decision: 'denied' },
      approveAnswer: { type: 'approveAnswer' },
      returnAnswer: { type: 'returnAnswer', reason: 'Falta el artículo' },
      notifyAnswer: { type: 'notifyAnswer', channel: 'post' },
      confirmNotification: { type: 'confirmNotification', proof: { kind: 'guide', reference: '17' } },
      close: { type: 'close' },
      reopen: { type: 'reopen', reason: 'Volvió a fallar' },
    };
    for (const [steps, stage] of stages.entries()) {
      const state = caseAfter(steps);
      expect(state.stage).toBe(stage);
      for (const type of commandTypes) {
        if (stageCommands(stage).includes(type)) {
          expect(decide(state, samples[type], paola, at)).toHaveLength(1);
        } else if (type === 'close' && stage !== 'closed') {
          expect(() => decide(state, samples[type], paola, at)).toThrow(
            expect.objectContaining({ code: 'case-closing-incomplete', missing: missingSteps(state) }),
          );
        } else {
          expect(() => decide(state, samples[type], paola, at)).toThrow(
            expect.objectContaining({
              code: 'case-command-refused',
              message: `"${type}" is not possible while the case is at the stage "${stage}".`,
              help: `Possible now: ${stageCommands(stage).join(', ')}.`,
            }),
          );
        }
      }
    }
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
    expect(() => decide(caseAfter(2), { type: 'approveAnswer' }, { ...camila, role: 'head' }, at)).toThrow(
      expect.objectContaining({ code: 'case-same-person' }),
    );
  });

  it('loses its approval with a new draft, and its draft with a return', () => {
    const redrafted = carryOut(
      caseAfter(3),
      { type: 'draftAnswer', text: 'Otro texto', decision: 'denied' },
      paola,
      at,
    );
    expect(redrafted.stage).toBe('approval');
    expect(redrafted.answer).toEqual({ text: 'Otro texto', decision: 'denied', draftedBy: paola, draftedAt: at });
    expect(() => decide(redrafted, { type: 'approveAnswer' }, paola, at)).toThrow(
      expect.objectContaining({ code: 'case-same-person' }),
    );
    const returned = carryOut(redrafted, { type: 'returnAnswer', reason: 'Sin norma' }, paola, at);
    expect(returned).toMatchObject({ stage: 'analysis', answer: { returned: { reason: 'Sin norma', at, by: paola } } });
    expect(missingSteps(returned)).toHaveLength(4);
  });

  it('is notified again when the first notification did not arrive', () => {
    const again = carryOut(caseAfter(4), { type: 'notifyAnswer', channel: 'post' }, camila, at);
    expect(again).toMatchObject({ stage: 'confirmation', answer: { notifiedAt: at, notifiedBy: 'post' } });
  });

  it('needs a new answer once it is reopened, and keeps the old one in its events', () => {
    const reopened = carryOut(caseAfter(6), { type: 'reopen', reason: 'Volvió a fallar' }, paola, at);
    expect(reopened).toMatchObject({ stage: 'analysis', reopenedAt: at, version: 8 });
    expect(reopened.answer).toBeUndefined();
    expect(reopened.closedAt).toBeUndefined();
    expect(missingSteps(reopened)).toHaveLength(4);
    expect(reopened.events.filter(({ type }) => type === 'answerDrafted')).toHaveLength(1);
  });

  it('takes the stage that it had where it was imported from', () => {
    const origin = { system: 'old', id: '7', status: 'Solved' };
    expect(caseAfter(0, { origin: { ...origin, outcome: 'open' } }).stage).toBe('unassigned');
    expect(caseAfter(0, { origin: { ...origin, outcome: 'inProgress' } }).stage).toBe('analysis');
    const closed = caseAfter(0, { origin: { ...origin, outcome: 'closed' } });
    expect([closed.stage, closed.closedAt, missingSteps(closed)]).toEqual(['closed', undefined, []]);
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
