import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../desk/client.js';
import { commandForm, formFieldOf, readForm, type CommandFormContext } from './commandForm.js';

const detail = {
  caseId: 'a',
  version: 3,
  radicado: 'AND-2026-004702-0',
  category: 'reclamo',
  stage: 'analysis',
  channel: 'web',
  restricted: false,
  anonymous: false,
  subject: 'Garantía',
  facts: 'No hay repuesto.',
  answerBy: 'email',
  receivedAt: '2026-11-05T09:14:00-05:00',
  clocks: [],
  missing: [],
  timeline: [],
  allowed: [],
} satisfies CaseDetail;

const context: CommandFormContext = {
  detail,
  assignees: [{ id: 'camila', name: 'Camila Restrepo' }],
  locale: 'es-CO',
};

describe('the form of a command', () => {
  it('begins with what the case says', () => {
    const values = commandForm('notifyAnswer', {}, context).fields.map(({ field, value }) => [field, value]);
    expect(values).toEqual([['channel', 'email']]);
  });

  it('asks for the class of a petición alone', () => {
    const fields = (category: string) =>
      commandForm('classify', { category }, context).fields.map(({ field }) => field);
    expect(fields('queja')).toEqual(['category', 'reason']);
    expect(fields('peticion')).toEqual(['category', 'subtype', 'reason']);
  });

  it('takes up a returned answer where it stands', () => {
    const draftedBy = { id: 'camila', name: 'Camila Restrepo', role: 'agent' } as const;
    const answer = { text: 'Señora María:', decision: 'denied', draftedBy, draftedAt: '2026-11-20T10:00:00Z' } as const;
    const values = commandForm('draftAnswer', {}, { ...context, detail: { ...detail, answer } }).fields.map(
      ({ value }) => value,
    );
    expect(values).toEqual(['Señora María:', 'denied']);
  });
});

describe('reading a form', () => {
  it('says what is missing, field by field', () => {
    expect(readForm('draftAnswer', { text: '   ' }, context)).toEqual({
      problems: { text: 'Escriba este dato para continuar', decision: 'Elija una opción para continuar' },
    });
  });

  it('measures in characters, as the service does', () => {
    const reason = '🙂'.repeat(1_001);
    expect(readForm('reopen', { reason }, context)).toEqual({
      problems: { reason: 'Tiene 1.001 caracteres y el máximo es 1.000' },
    });
    expect(readForm('reopen', { reason: '🙂'.repeat(1_000) }, context)).toEqual({
      command: { type: 'reopen', reason: '🙂'.repeat(1_000) },
    });
  });

  it('makes each command', () => {
    const read = (type: Parameters<typeof readForm>[0], values: Parameters<typeof readForm>[1]) => {
      const result = readForm(type, values, context);
      return 'command' in result ? result.command : result.problems;
    };
    expect(read('assign', { assignee: 'camila' })).toEqual({
      type: 'assign',
      to: { id: 'camila', name: 'Camila Restrepo' },
    });
    expect(read('note', { text: ' Llamar. ' })).toEqual({ type: 'note', text: 'Llamar.' });
    expect(read('approveAnswer', {})).toEqual({ type: 'approveAnswer' });
    expect(read('close', {})).toEqual({ type: 'close' });
    expect(read('classify', { category: 'queja', reason: 'Es trato.' })).toEqual({
      type: 'classify',
      category: 'queja',
      reason: 'Es trato.',
    });
    expect(read('classify', { category: 'peticion', subtype: 'consulta', reason: 'Pide concepto.' })).toEqual({
      type: 'classify',
      category: 'peticion',
      subtype: 'consulta',
      reason: 'Pide concepto.',
    });
    expect(read('confirmNotification', { proof: 'guide', reference: 'RA123' })).toEqual({
      type: 'confirmNotification',
      proof: { kind: 'guide', reference: 'RA123' },
    });
  });

  it('finds the field that a problem of the service speaks of', () => {
    expect([formFieldOf('to.id'), formFieldOf('proof.reference'), formFieldOf('reason')]).toEqual([
      'assignee',
      'reference',
      'reason',
    ]);
  });
});
