import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from '../case/actor.js';
import { camila, carryOut, caseAfter, clockOf, filed, paola } from '../case/caseSamples.js';
import { commandTypes } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import { allowedCommands, mayCommand, mayReadCases, mayReadContent, mayReadPerson } from './permissions.js';

const julian: Actor = { id: 'julian', name: 'Julián Ávila', role: 'agent' };
const allowed = (state: CaseState, actor: Actor) => allowedCommands(state, actor, clockOf(state));
const may = (type: (typeof commandTypes)[number]): Role[] => roles.filter((role) => mayCommand(role, type));

describe('permissions', () => {
  it('give nobody but the head the approval of answers', () => {
    expect(may('approveAnswer')).toEqual(['head']);
    expect(may('extendTerm')).toEqual(['head']);
    expect(may('transfer')).toEqual(['head']);
    expect(may('withdraw')).toEqual(['head']);
    expect(may('declareLate')).toEqual(['head']);
    expect(may('reopen')).toEqual(['head']);
    expect(may('returnAnswer')).toEqual(['lead', 'head']);
    expect(may('escalate')).toEqual(['lead', 'head']);
  });

  it('give nobody but the direct boss the release of sensitive data, not even the head', () => {
    expect(may('decideDisclosure')).toEqual(['boss']);
    expect(may('requestDisclosure')).toEqual(['agent', 'lead', 'head']);
  });

  it('give a citizen and an auditor no command, and an area its own answer', () => {
    const of = (role: Role) => commandTypes.filter((type) => mayCommand(role, type));
    expect([of('citizen'), of('auditor'), of('area'), of('boss')]).toEqual([
      [],
      [],
      ['note', 'answerArea'],
      ['note', 'acknowledgeAlert', 'decideDisclosure'],
    ]);
    expect(of('system')).toEqual([
      'classify',
      'assign',
      'note',
      'recordContact',
      'notifyAnswer',
      'confirmNotification',
      'bounceNotification',
    ]);
    expect(roles.filter(mayReadCases)).toEqual(['area', 'agent', 'lead', 'head', 'boss', 'auditor', 'system']);
  });

  it('join with the stage, the rule of two persons and what there is to act on', () => {
    expect(allowed(caseAfter(2), camila)).toEqual([
      'classify',
      'assign',
      'setItems',
      'prioritize',
      'setAgreement',
      'assess',
      'note',
      'recordContact',
      'recordPenalty',
      'recordRequirement',
      'requestDisclosure',
      'askArea',
      'codeCause',
      'requestInformation',
      'draftAnswer',
    ]);
    expect(allowed(caseAfter(2), paola)).toEqual(expect.arrayContaining(['approveAnswer', 'returnAnswer']));
    expect(allowed(caseAfter(2), { ...camila, role: 'head' })).not.toContain('approveAnswer');
    expect(allowed(caseAfter(7), paola)).toEqual([
      'note',
      'recordContact',
      'recordPenalty',
      'recordRequirement',
      'requestDisclosure',
      'reopen',
    ]);
    expect(allowed(caseAfter(2), { ...paola, role: 'citizen' })).toEqual([]);
  });

  it('offer to close only what the gate lets close', () => {
    expect(allowed(caseAfter(5), camila)).not.toContain('close');
    expect(allowed(caseAfter(6), camila)).toContain('close');
  });

  it('offer the decision on a disclosure to the boss while one waits', () => {
    const boss: Actor = { id: 'ana', name: 'Ana Ríos', role: 'boss' };
    expect(allowed(caseAfter(1), boss)).toEqual(['note']);
    const asked = carryOut(
      caseAfter(1),
      {
        type: 'requestDisclosure',
        data: 'Contrato 12',
        recipient: 'Notaría 5',
        purpose: 'Proceso',
        legalBasis: 'Oficio 8',
        expiresOn: '2026-08-01',
      },
      paola,
      '2026-07-02T15:00:00.000Z',
    );
    expect(allowed(asked, boss)).toEqual(['note', 'decideDisclosure']);
    expect(allowed(asked, paola)).not.toContain('decideDisclosure');
  });

  it('keep a denuncia to the head and its assignee', () => {
    const secret = caseAfter(1, { submission: { ...filed, category: 'denuncia' } });
    expect([camila, paola, julian].map((actor) => mayReadContent(secret, actor))).toEqual([true, true, false]);
    expect(allowed(secret, julian)).toEqual([]);
    expect(mayReadContent(caseAfter(1), julian)).toBe(true);
  });

  it('show another area the story and not the person', () => {
    const area: Actor = { id: 'luis', name: 'Luis Peña', role: 'area' };
    expect([mayReadContent(caseAfter(1), area), mayReadPerson(caseAfter(1), area)]).toEqual([true, false]);
    expect(mayReadPerson(caseAfter(1), julian)).toBe(true);
  });
});
