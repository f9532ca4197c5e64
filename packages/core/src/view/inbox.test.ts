import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../case/summary.js';
import { emptyCounts } from '../desk/memory/rowCounts.js';
import { groupRows, inboxRow, inboxTabViews, tabQuery } from './inbox.js';

const base: CaseSummary = {
  caseId: 'a',
  version: 2,
  radicado: 'AND-2026-004702-0',
  category: 'reclamo',
  subject: 'Garantía sin repuesto',
  personName: 'María Fernanda Rodríguez',
  anonymous: false,
  restricted: false,
  stage: 'analysis',
  channel: 'web',
  assignee: { id: 'camila', name: 'Camila Restrepo' },
  receivedAt: '2026-11-05T09:14:00-05:00',
  receivedDate: '2026-11-05',
  normId: 'consumo.reclamo',
  dueDate: '2026-11-27',
  dueAt: '2026-11-27T23:59:59-05:00',
  soonDate: '2026-11-24',
  updatedAt: '2026-11-05T11:40:00-05:00',
};

describe('the rows of the inbox', () => {
  it('word the type, the stage and the owner', () => {
    expect(inboxRow(base, 'es-CO')).toMatchObject({
      categoryWord: 'Reclamo',
      stageWord: 'En análisis',
      subject: 'Garantía sin repuesto',
      person: 'María Fernanda Rodríguez',
      owner: { name: 'Camila Restrepo', short: 'Camila R.', initials: 'CR' },
      radicado: { before: 'AND-2026-', consecutive: '004702', after: '-0' },
    });
  });

  it('speak the language asked for', () => {
    expect(inboxRow(base, 'en').stageWord).toBe('In analysis');
    expect(inboxRow(base, 'pt-BR').categoryWord).toBe('Reclamação');
  });

  it('say nothing of a restricted case, and call an anonymous one so', () => {
    const { personName: _name, assignee: _owner, ...nameless } = base;
    const row = inboxRow(
      { ...nameless, category: 'denuncia', restricted: true, subject: '', anonymous: true },
      'es-CO',
    );
    expect(row).toMatchObject({ subject: 'Contenido reservado', person: 'Anónima', owner: undefined });
  });

  it('take the first letter of a single name', () => {
    expect(inboxRow({ ...base, assignee: { id: 'x', name: 'Paola' } }, 'es-CO').owner).toEqual({
      name: 'Paola',
      short: 'Paola',
      initials: 'P',
    });
  });
});

describe('the groups of the inbox', () => {
  const rows: CaseSummary[] = [
    { ...base, caseId: 'late', dueDate: '2026-11-20' },
    { ...base, caseId: 'today', dueDate: '2026-11-24' },
    { ...base, caseId: 'soon' },
    { ...base, caseId: 'later', dueDate: '2026-12-10', soonDate: '2026-12-04' },
    {
      ...base,
      caseId: 'answered',
      dueDate: '2026-11-20',
      answeredAt: '2026-11-19T10:00:00-05:00',
      stage: 'confirmation',
    },
    { ...base, caseId: 'closed', stage: 'closed', closedAt: '2026-11-19T10:00:00-05:00' },
  ];
  const context = { today: '2026-11-24', locale: 'es-CO', complete: true } as const;

  it('stand in order of urgency, whatever the order of the rows', () => {
    const worded = groupRows([...rows].reverse(), context).map(({ label, count, rows: [first] }) => [
      label,
      count,
      first?.caseId,
    ]);
    expect(worded).toEqual([
      ['Vencidos', 1, 'late'],
      ['Vencen hoy', 1, 'today'],
      ['Por vencer', 1, 'soon'],
      ['A tiempo', 1, 'later'],
      ['Respondidos, por cerrar', 1, 'answered'],
      ['Cerrados', 1, 'closed'],
    ]);
  });

  it('keep the order of the rows within', () => {
    const twice = [{ ...rows[0]!, caseId: 'b' }, rows[0]!];
    expect(groupRows(twice, context)[0]?.rows.map((row) => row.caseId)).toEqual(['b', 'late']);
  });

  it('count only what is known: over the whole inbox where the rows are a part of it', () => {
    const urgency = { over: 40, today: 2, soon: 9, ok: 500 };
    const counts = (more: object) =>
      groupRows(rows, { ...context, complete: false, ...more }).map((group) => group.count);
    expect(counts({ urgency })).toEqual([40, 2, 9, 500, undefined, undefined]);
    expect(counts({})).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('the tabs of the inbox', () => {
  it('ask for what their name says', () => {
    expect(tabQuery('open')).toEqual({ status: 'open' });
    expect(tabQuery('mine', 'camila')).toEqual({ status: 'open', assignee: 'camila' });
    expect(tabQuery('unassigned')).toEqual({ status: 'open', assignee: 'none' });
    expect(tabQuery('approval')).toEqual({ status: 'open', stage: ['approval'] });
    expect(tabQuery('closed')).toEqual({ status: 'closed' });
  });

  it('offer one’s own cases only where it is known who looks', () => {
    const counts = { ...emptyCounts(), open: 156, unassigned: 7 };
    expect(inboxTabViews(counts, undefined, 'es-CO').map(({ label, count }) => [label, count])).toEqual([
      ['Todos los abiertos', 156],
      ['Sin asignar', 7],
      ['Por aprobar', 0],
      ['Cerrados', undefined],
    ]);
    expect(inboxTabViews(counts, 'camila', 'en').map((tab) => tab.label)).toContain('Assigned to me');
  });
});
