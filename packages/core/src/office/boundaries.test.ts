import { describe, expect, it } from 'vitest';
import type { Delegation } from '../access/delegation.js';
import { roles, type Role } from '../case/actor.js';
import { isPqrsError } from '../errors.js';
import { officeBoard } from './board.js';
import type { OfficeCommand, OfficeCommandType } from './command.js';
import {
  after,
  ana,
  bookOf,
  camila,
  contract,
  julian,
  leave,
  nowAt,
  paola,
  protocol,
  template,
} from './officeSamples.js';
import { officeActor } from './permissions.js';
import { emptyOffice } from './state.js';

const today = '2026-11-13';

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (isPqrsError(error)) return error.code;
    throw error;
  }
  return undefined;
}

/** Whom each command is for, line by line of the position's own authority; everybody else is refused. */
const boundaries: Readonly<Record<OfficeCommandType, readonly Role[]>> = {
  requestStaff: ['agent', 'lead'],
  decideStaff: ['head'],
  requestHeadcount: ['head'],
  decideHeadcount: ['boss'],
  addDocument: ['head'],
  endDocument: ['head'],
  readDocument: ['agent', 'lead', 'head', 'boss'],
  requestDisclosure: ['agent', 'lead', 'head'],
  decideDisclosure: ['boss'],
  draftTemplate: ['agent', 'lead', 'head'],
  draftProtocol: ['agent', 'lead', 'head'],
  approveDraft: ['head'],
  returnDraft: ['head'],
  retireVersion: ['head'],
  completeDuty: ['lead', 'head'],
};

describe('who may give a command to the office', () => {
  const lines = Object.entries(boundaries) as [OfficeCommandType, readonly Role[]][];
  it.each(lines.flatMap(([type, allowed]) => roles.map((role) => [type, role, allowed.includes(role)] as const)))(
    '%s by %s: %s',
    (type, role, allowed) => {
      const ask = () => officeActor({ id: 'x', name: 'X', role }, type, [], today);
      expect(codeOf(ask)).toBe(allowed ? undefined : 'access-forbidden');
    },
  );
});

describe('in the head’s place', () => {
  const delegation: Delegation = { from: 'paola', to: 'camila', since: '2026-12-21', until: '2027-01-08' };
  const on = (day: string, type: OfficeCommandType, actor = camila) => officeActor(actor, type, [delegation], day);

  it.each(['decideStaff', 'approveDraft', 'returnDraft'] as const)('%s goes from the first day to the last', (type) => {
    expect(codeOf(() => on('2026-12-20', type))).toBe('access-forbidden');
    expect(on('2026-12-21', type)).toEqual({ ...camila, onBehalfOf: 'paola' });
    expect(on('2027-01-08', type).onBehalfOf).toBe('paola');
    expect(codeOf(() => on('2027-01-09', type))).toBe('access-forbidden');
  });

  it('nobody does what is the boss’s, nor what the head keeps', () => {
    const kept = ['decideHeadcount', 'decideDisclosure', 'requestHeadcount', 'addDocument', 'retireVersion'] as const;
    expect(kept.map((type) => codeOf(() => on('2026-12-24', type)))).toEqual(kept.map(() => 'access-forbidden'));
    expect(codeOf(() => on('2026-12-24', 'decideStaff', julian))).toBe('access-forbidden');
    expect(codeOf(() => on('2026-12-24', 'decideStaff', { ...camila, role: 'area' }))).toBe('access-forbidden');
  });

  it('one still does not decide on one’s own request, but on what the head wrote', () => {
    const asked = bookOf([leave, camila], [template, paola]);
    const inPlace = on('2026-12-24', 'decideStaff');
    const decideOwn: OfficeCommand = { type: 'decideStaff', requestId: 's1', granted: true, reason: 'Sí' };
    expect(codeOf(() => after(asked, decideOwn, inPlace))).toBe('office-same-person');
    const approved = after(asked, { type: 'approveDraft', draftId: 't1' }, inPlace);
    expect(approved.drafts[0]?.approved).toMatchObject({ by: { id: 'camila', onBehalfOf: 'paola' } });
  });
});

describe('four eyes', () => {
  const headcount: OfficeCommand = {
    type: 'requestHeadcount',
    positions: 2,
    reason: 'Faltan 1,8 personas en la franja de la mañana',
    serviceEffect: 'El 12 % de los casos vence',
    alternatives: 'Horas extra: cuestan más',
    monthlyCostCop: 9_000_000,
    modelRun: 'erlang-2026-11-12',
  };
  const asHead = { ...camila, role: 'head' } as const;
  const asBoss = { ...paola, role: 'boss' } as const;
  const kept = bookOf(
    [leave, camila],
    [headcount, paola],
    [{ ...contract, readerRoles: ['head'] }, paola],
    [
      {
        type: 'requestDisclosure',
        documentId: 'k1',
        recipient: 'Notaría 5',
        purpose: 'Proceso',
        expiresOn: '2026-12-01',
      },
      paola,
    ],
    [template, camila],
    [protocol, camila],
  );

  it.each<[string, OfficeCommand, typeof camila, typeof camila]>([
    ['a leave', { type: 'decideStaff', requestId: 's1', granted: true, reason: 'Hay cobertura' }, asHead, paola],
    ['more people', { type: 'decideHeadcount', requestId: 'h1', granted: true, reason: 'Sí' }, asBoss, ana],
    ['a disclosure', { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Sí' }, asBoss, ana],
    ['a template', { type: 'approveDraft', draftId: 't1' }, asHead, paola],
    ['a protocol', { type: 'approveDraft', draftId: 't2' }, asHead, paola],
  ])(
    'keep %s from whoever raised it, whatever role they have, and let another decide once',
    (_, command, same, another) => {
      expect(codeOf(() => after(kept, command, same))).toBe('office-same-person');
      const decided = after(kept, command, another);
      expect(decided.version).toBe(kept.version + 1);
      expect(codeOf(() => after(decided, command, another))).toBe('input-invalid');
    },
  );

  it('are kept in the record: who asked, who decided, when and why', () => {
    const command: OfficeCommand = { type: 'decideStaff', requestId: 's1', granted: false, reason: 'Sin cobertura' };
    expect(after(kept, command, paola, '2026-11-16T09:00:00-05:00').staffRequests).toEqual([
      {
        requestId: 's1',
        kind: 'leave',
        from: '2026-12-21',
        until: '2026-12-24',
        reason: 'Vacaciones',
        raisedBy: camila,
        raisedAt: '2026-11-13T10:00:00-05:00',
        decision: { granted: false, reason: 'Sin cobertura', by: paola, at: '2026-11-16T09:00:00-05:00' },
      },
    ]);
  });
});

describe('what a role sees of the book', () => {
  const book = bookOf([leave, camila], [{ ...leave, reason: 'Cita médica' }, julian], [contract, paola]);
  const seen = (actor: typeof camila, delegations: readonly Delegation[] = []) =>
    officeBoard(book, actor, nowAt('2026-11-13T12:00:00-05:00'), delegations);
  const auditor = { id: 'aud', name: 'Auditoría', role: 'auditor' } as const;

  it('is one’s own requests; all of them for the head, who stands in, and the auditor', () => {
    expect([camila, julian, ana].map((one) => seen(one).staffRequests.map((each) => each.requestId))).toEqual([
      ['s1'],
      ['s2'],
      [],
    ]);
    expect([paola, auditor].map((one) => seen(one).staffRequests.length)).toEqual([2, 2]);
    const delegation = { from: 'paola', to: 'camila', since: today, until: today };
    expect(seen(camila, [delegation]).staffRequests).toHaveLength(2);
    expect(seen(camila, [delegation]).allowed).toContain('decideStaff');
    expect(seen(camila).allowed).not.toContain('decideStaff');
  });

  it('hides title and party of a document from whom it is not for, and where its file is from everybody', () => {
    expect(seen(julian).documents).toEqual([
      {
        documentId: 'k1',
        kind: 'contract',
        classification: 'confidential',
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
        reader: false,
        accesses: [],
      },
    ]);
    expect(seen(camila).documents[0]).toMatchObject({ reader: true, title: 'Contrato marco 8841' });
    expect(JSON.stringify([seen(camila), seen(paola), seen(ana)])).not.toMatch(/archivo\.example|a{64}/);
  });

  it('has duties for whom they are a concern of', () => {
    expect([camila, julian, paola, ana, auditor].map((one) => seen(one).duties !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('changes nothing in the book that it was read from', () => {
    expect(seen(paola).version).toBe(book.version);
    expect(emptyOffice.documents).toEqual([]);
  });
});
