import { describe, expect, it } from 'vitest';
import { approval, camila, carryOut, caseAfter, clockOf, filed, paola, soundDraft } from './caseSamples.js';
import { closingGate, unmetCriteria } from './closingGate.js';
import type { CaseCommand } from './command.js';
import type { CaseState } from './state.js';

const noon = '2026-07-02T17:00:00.000Z';
const unmet = (state: CaseState) => unmetCriteria(closingGate(state, clockOf(state)));
const gapOf = (state: CaseState, name: string) =>
  closingGate(state, clockOf(state)).find(({ criterion }) => criterion === name);

/** Assigned, with three things asked for. */
function threeItems(): CaseState {
  const items = ['Que lo cambien', 'Que paguen el arriendo', 'Una disculpa'];
  return carryOut(caseAfter(1), { type: 'setItems', items }, camila, noon);
}

function give(state: CaseState, at: string, ...commands: [typeof camila, CaseCommand][]): CaseState {
  return commands.reduce((before, [by, command]) => carryOut(before, command, by, at), state);
}

const proof: CaseCommand = { type: 'confirmNotification', proof: { kind: 'guide', reference: '700' } };
const cause: CaseCommand = { type: 'codeCause', cause: 'Cabezal', recurrent: false };

describe('the closing gate', () => {
  it('has ten criteria, which the steps of a case meet one after the other', () => {
    expect([0, 2, 3, 4, 5, 6].map((steps) => unmet(caseAfter(steps)).length)).toEqual([10, 8, 3, 2, 1, 0]);
    expect(unmet(caseAfter(3))).toEqual(['onTime', 'notified', 'causeCoded']);
    expect(unmet(caseAfter(5))).toEqual(['causeCoded']);
  });

  it('names for each criterion the act and the person that meet it', () => {
    expect(
      closingGate(caseAfter(6), clockOf(caseAfter(6))).map(({ criterion, evidence }) => [criterion, evidence]),
    ).toEqual([
      ['itemsAnswered', { at: '2026-07-01T17:00:00.000Z', by: 'Camila Restrepo' }],
      ['clear', { at: '2026-07-01T18:00:00.000Z', by: 'Paola Ruiz' }],
      ['congruent', { at: '2026-07-01T18:00:00.000Z', by: 'Paola Ruiz' }],
      ['ofSubstance', { at: '2026-07-01T18:00:00.000Z', by: 'Paola Ruiz' }],
      ['onTime', { at: '2026-07-01T19:00:00.000Z', by: 'Camila Restrepo' }],
      ['reasonedAndSigned', { at: '2026-07-01T18:00:00.000Z', by: 'Paola Ruiz' }],
      ['remedyVerified', { at: '2026-07-01T17:00:00.000Z', by: 'Camila Restrepo' }],
      ['notified', { at: '2026-07-01T20:00:00.000Z', by: '<1@example.com>' }],
      ['recourseInformed', { at: '2026-07-01T18:00:00.000Z', by: 'Paola Ruiz' }],
      ['causeCoded', { at: '2026-07-01T21:00:00.000Z', by: 'Camila Restrepo' }],
    ]);
  });

  it('keeps an answer from approval that leaves one of three items open, and names it', () => {
    const answers = [
      { itemId: 'p1', outcome: 'granted' },
      { itemId: 'p2', outcome: 'denied', reason: 'No hay contrato de arriendo.' },
    ] as const;
    const drafted = carryOut(threeItems(), { ...soundDraft, answers: [...answers] }, camila, noon);
    expect(gapOf(drafted, 'itemsAnswered')).toMatchObject({ met: false, gap: 'itemsOpen', about: ['Una disculpa'] });
    expect(() => carryOut(drafted, approval, paola, noon)).toThrow(
      expect.objectContaining({
        code: 'case-answer-incomplete',
        message: 'The answer leaves 1 of 3 items open: p3.',
        missing: ['p3'],
      }),
    );
    const whole = [...answers, { itemId: 'p3', outcome: 'granted' as const }];
    const again = carryOut(drafted, { ...soundDraft, answers: whole }, camila, noon);
    expect(carryOut(again, approval, paola, noon).stage).toBe('notification');
  });

  it('takes no denial without its reason, no draft without basis or recourse, and no approval by halves', () => {
    const refused = (draft: Partial<typeof soundDraft>, checks = approval) => {
      const drafted = carryOut(threeItems(), { ...soundDraft, ...draft }, camila, noon);
      return () => carryOut(drafted, checks, paola, noon);
    };
    const silent = ['p1', 'p2', 'p3'].map((itemId) => ({ itemId, outcome: 'denied' as const }));
    const answers = silent.map((one) => ({ ...one, reason: 'No procede.' }));
    const lacks = (missing: string[]): unknown => expect.objectContaining({ code: 'case-answer-incomplete', missing });
    expect(refused({ answers: silent })).toThrow(lacks(['p1', 'p2', 'p3']));
    expect(refused({ answers, basis: [] })).toThrow(lacks(['basis']));
    expect(refused({ answers, recourse: '' })).toThrow(lacks(['recourse']));
    expect(refused({ answers }, { type: 'approveAnswer', checks: ['clear', 'ofSubstance'] })).toThrow(
      lacks(['congruent', 'sensitiveData']),
    );
    expect(refused({ answers })).not.toThrow();
  });

  it('wants what was promised carried out and verified, in that order', () => {
    const promised = give(
      caseAfter(1),
      noon,
      [camila, { ...soundDraft, remedies: ['Cambiar el equipo', 'Nota crédito'] }],
      [paola, approval],
      [camila, { type: 'notifyAnswer', channel: 'email' }],
      [camila, proof],
      [camila, cause],
    );
    expect(unmet(promised)).toEqual(['remedyVerified']);
    const act = (type: 'executeRemedy' | 'verifyRemedy', remedyId: string): CaseCommand => ({
      type,
      remedyId,
      evidence: 'Acta 5',
    });
    expect(() => carryOut(promised, act('verifyRemedy', 'r1'), camila, noon)).toThrow(
      expect.objectContaining({ code: 'case-command-refused' }),
    );
    expect(() => carryOut(promised, act('executeRemedy', 'r9'), camila, noon)).toThrow(
      expect.objectContaining({ code: 'input-invalid', fields: [{ field: 'remedyId', code: 'unknownValue' }] }),
    );
    const one = give(promised, noon, [camila, act('executeRemedy', 'r1')], [paola, act('verifyRemedy', 'r1')]);
    expect(gapOf(one, 'remedyVerified')?.about).toEqual(['Nota crédito']);
    const both = give(one, noon, [camila, act('executeRemedy', 'r2')], [paola, act('verifyRemedy', 'r2')]);
    expect(carryOut(both, { type: 'close' }, camila, noon).stage).toBe('closed');
  });

  it('goes back to notifying when a notification bounces, also after its proof', () => {
    for (const steps of [4, 5, 6]) {
      const bounced = carryOut(caseAfter(steps), { type: 'bounceNotification', reason: 'Buzón lleno' }, camila, noon);
      expect(bounced.stage).toBe('notification');
      expect(bounced.answer).toMatchObject({ bounced: { at: noon, reason: 'Buzón lleno' } });
      expect([bounced.answer?.notifiedAt, bounced.answer?.proof]).toEqual([undefined, undefined]);
      expect(gapOf(bounced, 'notified')?.gap).toBe('bounced');
      expect(clockOf(bounced).stoppedAt).toBeUndefined();
    }
  });

  it('asks the person where they wanted, or a reason for another way', () => {
    const approved = caseAfter(3);
    expect(() => carryOut(approved, { type: 'notifyAnswer', channel: 'post' }, camila, noon)).toThrow(
      expect.objectContaining({ code: 'input-invalid', fields: [{ field: 'reason', code: 'required' }] }),
    );
    const other = { type: 'notifyAnswer', channel: 'post', reason: 'El correo rebota' } as const;
    expect(carryOut(approved, other, camila, noon).answer?.notifiedBy).toBe('post');
  });

  it('lets what was notified a second late close only when the head has said why', () => {
    // Received on 1 July 2026, due at the end of 24 July in Bogotá: 04:59:59Z on the 25th.
    const approved = caseAfter(3, { submission: filed });
    const notify: CaseCommand = { type: 'notifyAnswer', channel: 'email' };
    const inTime = give(approved, '2026-07-25T04:59:59.000Z', [camila, notify], [camila, proof], [camila, cause]);
    expect(unmet(inTime)).toEqual([]);
    const late = give(approved, '2026-07-25T05:00:00.000Z', [camila, notify], [camila, proof], [camila, cause]);
    expect([unmet(late), gapOf(late, 'onTime')?.gap]).toEqual([['onTime'], 'late']);
    const why: CaseCommand = { type: 'declareLate', reason: 'El taller no entregó el peritaje.' };
    expect(() => carryOut(inTime, why, paola, '2026-07-27T15:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'case-command-refused' }),
    );
    const said = carryOut(late, why, paola, '2026-07-27T15:00:00.000Z');
    expect(gapOf(said, 'onTime')).toMatchObject({ met: true, declared: true, evidence: { by: 'Paola Ruiz' } });
    expect(carryOut(said, { type: 'close' }, camila, '2026-07-27T16:00:00.000Z').stage).toBe('closed');
  });

  it('wants a corrective action for a cause that comes again', () => {
    const state = caseAfter(5);
    const recurrent = carryOut(state, { type: 'codeCause', cause: 'Cabezal', recurrent: true }, camila, noon);
    expect(gapOf(recurrent, 'causeCoded')?.gap).toBe('noAction');
    const linked = carryOut(
      recurrent,
      { type: 'codeCause', cause: 'Cabezal', recurrent: true, action: 'CAPA-12' },
      camila,
      noon,
    );
    expect(unmet(linked)).toEqual([]);
  });
});
