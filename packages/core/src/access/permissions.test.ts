import { describe, expect, it } from 'vitest';
import { roles } from '../case/actor.js';
import { camila, caseAfter, filed, paola } from '../case/caseSamples.js';
import { commandTypes } from '../case/command.js';
import { allowedCommands, mayCommand, mayReadCases, mayReadContent } from './permissions.js';

const julian = { id: 'julian', name: 'Julián Ávila', role: 'agent' } as const;

describe('permissions', () => {
  it('give each role its commands and no other', () => {
    expect(
      Object.fromEntries(roles.map((role) => [role, commandTypes.filter((type) => mayCommand(role, type))])),
    ).toEqual({
      citizen: [],
      agent: ['classify', 'assign', 'note', 'draftAnswer', 'notifyAnswer', 'confirmNotification', 'close'],
      head: [
        'classify',
        'assign',
        'note',
        'draftAnswer',
        'approveAnswer',
        'returnAnswer',
        'notifyAnswer',
        'confirmNotification',
        'close',
        'reopen',
      ],
      system: ['classify', 'assign', 'note', 'notifyAnswer', 'confirmNotification'],
    });
    expect(roles.filter(mayReadCases)).toEqual(['agent', 'head', 'system']);
  });

  it('join with the stage and the rule of two persons', () => {
    expect(allowedCommands(caseAfter(2), camila)).toEqual(['classify', 'assign', 'note', 'draftAnswer']);
    expect(allowedCommands(caseAfter(2), paola)).toEqual([
      'classify',
      'assign',
      'note',
      'draftAnswer',
      'approveAnswer',
      'returnAnswer',
    ]);
    expect(allowedCommands(caseAfter(2), { ...camila, role: 'head' })).toEqual([
      'classify',
      'assign',
      'note',
      'draftAnswer',
      'returnAnswer',
    ]);
    expect(allowedCommands(caseAfter(6), paola)).toEqual(['note', 'reopen']);
    expect(allowedCommands(caseAfter(2), { ...paola, role: 'citizen' })).toEqual([]);
  });

  it('keep a denuncia to the head and its assignee', () => {
    const secret = caseAfter(1, { submission: { ...filed, category: 'denuncia' } });
    expect([camila, paola, julian].map((actor) => mayReadContent(secret, actor))).toEqual([true, true, false]);
    expect(allowedCommands(secret, julian)).toEqual([]);
    expect(mayReadContent(caseAfter(1), julian)).toBe(true);
  });
});
