import { describe, expect, test } from 'vitest';
import { isPqrsError } from '../errors.js';
import { protocolReference, publishProtocol } from './protocol.js';
import type { Protocol, ProtocolDraft } from './protocol.js';
import { protocolFor, protocolOf } from './protocolFor.js';

const claims: ProtocolDraft = {
  id: 'reclamo',
  title: 'Reclamos',
  scope: { category: 'reclamo' },
  steps: [
    { id: 'saludo', text: 'Salude y diga su nombre.', script: 'Buenos días, le habla …' },
    { id: 'serie', text: 'Pida la serie del equipo.' },
  ],
  approvedBy: { id: 'paola', name: 'Paola Ruiz' },
  effectiveFrom: '2026-01-01',
};

function library(...drafts: Partial<ProtocolDraft>[]): readonly Protocol[] {
  return drafts.reduce<readonly Protocol[]>((all, draft) => publishProtocol(all, { ...claims, ...draft }), []);
}

const inForce = (all: readonly Protocol[], date: string, segment?: 'b2b' | 'b2c') =>
  protocolFor(all, { channel: 'phone', category: 'reclamo', ...(segment && { segment }) }, date)?.reference;

describe('the protocol of a case', () => {
  const versions = library({}, { title: 'Reclamos, con foto', effectiveFrom: '2026-06-01' });

  test('is the version in force on the day', () => {
    expect(inForce(versions, '2025-12-31')).toBeUndefined();
    expect(inForce(versions, '2026-01-01')).toBe('reclamo@1');
    expect(inForce(versions, '2026-05-31')).toBe('reclamo@1');
    expect(inForce(versions, '2026-06-01')).toBe('reclamo@2');
  });

  test('stays for a case that stored it: the next version changes neither the reference nor what it names', () => {
    const stored = inForce(library({}), '2026-05-04')!;
    expect(protocolOf(versions, stored)).toMatchObject({ version: 1, title: 'Reclamos' });
    expect(protocolOf(versions, 'reclamo@9')).toBeUndefined();
    expect(() => Object.assign(versions[0]!, { title: 'otro' })).toThrow(TypeError);
    expect(() => Object.assign(versions[0]!.steps[0]!, { text: 'otro' })).toThrow(TypeError);
  });

  test('is the one made for it most closely: more named before fewer, then category, channel, segment', () => {
    const all = library(
      { id: 'todo', scope: {} },
      { id: 'empresas', scope: { segment: 'b2b' } },
      { id: 'telefono', scope: { channel: 'phone' } },
      { id: 'reclamo' },
      { id: 'empresas-telefono', scope: { channel: 'phone', segment: 'b2b' } },
    );
    expect(inForce(all, '2026-02-02')).toBe('reclamo@1');
    expect(inForce(all, '2026-02-02', 'b2b')).toBe('empresas-telefono@1');
    expect(protocolFor(all, { channel: 'phone', category: 'queja' }, '2026-02-02')?.reference).toBe('telefono@1');
    expect(protocolFor(all, { channel: 'web', category: 'queja' }, '2026-02-02')?.reference).toBe('todo@1');
    expect(protocolFor(all, { channel: 'web', category: 'queja', segment: 'b2b' }, '2026-02-02')?.reference).toBe(
      'empresas@1',
    );
    expect(protocolFor(library({}), { channel: 'web', category: 'queja' }, '2026-02-02')).toBeUndefined();
  });
});

describe('publishing', () => {
  test.each<[string, Partial<ProtocolDraft>]>([
    ['no steps', { steps: [] }],
    [
      'two steps of one id',
      {
        steps: [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ],
      },
    ],
    ['no approver', { approvedBy: { id: ' ', name: '' } }],
    ['an id that is not', { id: 'Reclamo 1' }],
    ['a first day before that of version 1', { effectiveFrom: '2025-12-31' }],
    ['the same cases as the protocol "reclamo"', { id: 'otro' }],
    ['a channel, category or segment', { scope: { channel: 'fax' as 'phone' } }],
  ])('%s: refused, and says so', (words, changes) => {
    try {
      publishProtocol(library({}), { ...claims, ...changes });
      expect.unreachable();
    } catch (error) {
      expect(isPqrsError(error) && error.code).toBe('protocol-invalid');
      expect((error as Error).message).toContain(words);
    }
  });

  test('a version is named by id and number', () => {
    expect(library({}, {}).map(protocolReference)).toEqual(['reclamo@1', 'reclamo@2']);
  });
});
