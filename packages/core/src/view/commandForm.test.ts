import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../desk/client.js';
import type { Locale } from '../texts/catalogue.js';
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
  otherClocks: [],
  bindingClock: 'statute',
  gate: [],
  items: [{ id: 'p1', text: 'Que la reparen' }],
  requests: [],
  disclosures: [],
  penalties: [],
  requirements: [],
  attachments: [],
  merges: [],
  joined: [],
  severity: 'low',
  alerts: [],
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

  it('gives the contracts to choose from, and begins with that of the case', () => {
    const contracts = [
      { customer: 'Caribe', contractId: 'C-7', service: 'Soporte en sitio' },
      { customer: 'Sonar', contractId: 'C-7', service: 'Alquiler' },
    ];
    const asked = { ...context, detail: { ...detail, contracts } };
    const [first] = commandForm('setAgreement', {}, asked).fields;
    expect(first).toMatchObject({ field: 'contract', kind: 'select', label: 'Contrato', value: '' });
    expect(first?.options?.map(({ label }) => label)).toEqual([
      'Caribe · C-7, Soporte en sitio',
      'Sonar · C-7, Alquiler',
    ]);
    const chosen = { contract: first?.options?.[1]?.value ?? '', impact: 'high', urgency: 'low' };
    const command = {
      type: 'setAgreement',
      customer: 'Sonar',
      contractId: 'C-7',
      impact: 'high',
      urgency: 'low',
    } as const;
    expect(readForm('setAgreement', chosen, asked)).toEqual({ command });
    const { type: _type, ...agreement } = command;
    const set = { ...asked, detail: { ...asked.detail, agreement: { ...agreement, waitingFor: [] } } };
    expect(readForm('setAgreement', {}, set)).toEqual({ command });
    const gone = { ...set, detail: { ...set.detail, contracts: [contracts[0]!] } };
    expect(commandForm('setAgreement', {}, gone).fields[0]?.value).toBe('["Caribe","C-7"]');
  });

  it('asks for the class of a petición alone', () => {
    const fields = (category: string) =>
      commandForm('classify', { category }, context).fields.map(({ field }) => field);
    expect(fields('queja')).toEqual(['category', 'reason']);
    expect(fields('peticion')).toEqual(['category', 'subtype', 'reason']);
  });

  it('escalates to the levels that are free, in three languages', () => {
    const alert = {
      key: 'statute/manual/N3/3',
      clockId: 'statute',
      level: 'N3',
      severity: 'low',
      trigger: { type: 'manual' },
      at: '2026-11-24T10:00:00-05:00',
      deliverAt: '2026-11-24T10:00:00-05:00',
      roles: ['head'],
      channels: ['chat'],
      dueAt: '2026-11-27T23:59:59-05:00',
      timeZone: 'America/Bogota',
      held: false,
    } as const;
    const form = (locale: Locale) =>
      commandForm('escalate', {}, { ...context, locale, detail: { ...detail, alerts: [alert] } });
    expect(
      (['es-CO', 'en', 'pt-BR'] as const)
        .map(form)
        .map(({ title, confirm, fields }) => [title, confirm, ...fields.map(({ label }) => label)]),
    ).toEqual([
      ['Escalar', 'Escalar y avisar', 'Nivel', 'Razón'],
      ['Escalate', 'Escalate and alert', 'Level', 'Reason'],
      ['Escalar', 'Escalar e avisar', 'Nível', 'Motivo'],
    ]);
    expect(form('es-CO').fields[0]?.options?.map(({ value }) => value)).toEqual(['N1', 'N2', 'N4']);
    expect(readForm('escalate', { level: 'N4', reason: ' Cliente en medios ' }, context)).toEqual({
      command: { type: 'escalate', level: 'N4', reason: 'Cliente en medios' },
    });
  });

  it('takes up a returned answer where it stands', () => {
    const draftedBy = { id: 'camila', name: 'Camila Restrepo', role: 'agent' } as const;
    const answer = { text: 'Señora María:', decision: 'denied', draftedBy, draftedAt: '2026-11-20T10:00:00Z' } as const;
    const values = commandForm('draftAnswer', {}, { ...context, detail: { ...detail, answer } }).fields.map(
      ({ value }) => value,
    );
    expect(values).toEqual([
      'Señora María:',
      'denied',
      '',
      'Si no está de acuerdo, puede acudir a la Superintendencia de Industria y Comercio.',
      '',
    ]);
  });
});

describe('what an answer promises', () => {
  const typed = { text: 'Sí.', decision: 'granted', basis: 'Ley 1480', remedies: 'Cambiarlo\n\n Pagar el arriendo ' };

  it('has a day for each thing, and is not read without it', () => {
    const fields = commandForm('draftAnswer', typed, context).fields.slice(-2);
    expect(fields.map(({ field, kind, label }) => [field, kind, label])).toEqual([
      ['remedyBy.1', 'date', 'A más tardar: Cambiarlo'],
      ['remedyBy.2', 'date', 'A más tardar: Pagar el arriendo'],
    ]);
    expect(readForm('draftAnswer', { ...typed, 'remedyBy.2': '2026-02-30' }, context)).toEqual({
      problems: { 'remedyBy.1': 'Escriba este dato para continuar', 'remedyBy.2': 'Escriba una fecha que exista' },
    });
    const days = { 'remedyBy.1': '2026-12-04', 'remedyBy.2': '2026-12-11' } as const;
    expect(readForm('draftAnswer', { ...typed, ...days }, context)).toMatchObject({
      command: {
        remedies: [
          { text: 'Cambiarlo', dueDate: '2026-12-04' },
          { text: 'Pagar el arriendo', dueDate: '2026-12-11' },
        ],
      },
    });
    expect(formFieldOf('remedies.1.dueDate')).toBe('remedyBy.2');
  });
});

describe('reading a form', () => {
  it('says what is missing, field by field', () => {
    expect(readForm('draftAnswer', { text: '   ' }, context)).toEqual({
      problems: {
        text: 'Escriba este dato para continuar',
        decision: 'Elija una opción para continuar',
        basis: 'Escriba este dato para continuar',
      },
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
    const ticked = { 'check.clear': 'on', 'check.congruent': 'on', 'check.ofSubstance': 'on' } as const;
    expect(read('approveAnswer', ticked)).toEqual({
      'check.sensitiveData': 'Marque este punto, o devuelva la respuesta',
    });
    expect(read('approveAnswer', { ...ticked, 'check.sensitiveData': 'on' })).toEqual({
      type: 'approveAnswer',
      checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'],
    });
    expect(read('codeCause', { cause: 'Cabezal', recurrent: 'on' })).toEqual({
      action: 'Escriba este dato para continuar',
    });
    expect(read('askArea', { area: 'calidad', text: '¿Qué falló?', dueDate: '2026-02-30' })).toEqual({
      dueDate: 'Escriba una fecha que exista',
    });
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

  it('asks for each item where there are several, and for the reason of what is denied', () => {
    const items = [
      { id: 'p1', text: 'Que la reparen' },
      { id: 'p2', text: 'Que paguen el arriendo' },
    ];
    const several = { ...context, detail: { ...detail, items } };
    const said = {
      text: 'Sí y no.',
      decision: 'partlyGranted',
      basis: 'Ley 1480, art. 11',
      'outcome.p1': 'granted',
    } as const;
    const form = commandForm('draftAnswer', said, several);
    expect(form.fields.find(({ field }) => field === 'outcome.p2')?.label).toBe('Pretensión 2: Que paguen el arriendo');
    expect(readForm('draftAnswer', { ...said, 'outcome.p2': 'denied' }, several)).toEqual({
      problems: { 'itemReason.p2': 'Escriba este dato para continuar' },
    });
    expect(
      readForm('draftAnswer', { ...said, 'outcome.p2': 'denied', 'itemReason.p2': 'No hay contrato.' }, several),
    ).toMatchObject({
      command: {
        answers: [
          { itemId: 'p1', outcome: 'granted' },
          { itemId: 'p2', outcome: 'denied', reason: 'No hay contrato.' },
        ],
      },
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
