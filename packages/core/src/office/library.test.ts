import { describe, expect, it } from 'vitest';
import { protocolFor, protocolOf } from '../improvement/protocolFor.js';
import { findTemplate } from '../letters/templateLibrary.js';
import type { OfficeCommand } from './command.js';
import { after, bookOf, camila, paola, protocol, template } from './officeSamples.js';
import { protocolsInUse, templatesInUse } from './state.js';

const approve = (draftId: string): OfficeCommand => ({ type: 'approveDraft', draftId });
const retire = (reference: string): OfficeCommand => ({ type: 'retireVersion', reference, reason: 'Ya no se usa' });

describe('templates of the office', () => {
  const one = bookOf([template, camila], [approve('t1'), paola]);
  const two = after(after(one, { ...template, body: 'Cambiamos el equipo.' }, camila), approve('t2'), paola);

  it('are used once another person approved them, each change as the next version', () => {
    expect(templatesInUse(bookOf([template, camila])).some(({ id }) => id === 'cambio-de-equipo')).toBe(false);
    expect(findTemplate(templatesInUse(two), 'cambio-de-equipo', 'es-CO').version).toBe(2);
    expect(findTemplate(two.templates, 'cambio-de-equipo', 'es-CO', 1).body).toBe(template.body);
    expect(two.drafts[1]?.approved?.reference).toBe('cambio-de-equipo.es-CO@2');
  });

  it('go on from those to begin with', () => {
    const { title, categories } = findTemplate(one.templates, 'prorroga', 'es-CO');
    const changed = {
      ...template,
      id: 'prorroga',
      title,
      categories: [...categories],
      body: 'Nuevo plazo: {{vence}}.',
    };
    const book = after(after(one, changed, camila), approve('t2'), paola);
    expect(findTemplate(templatesInUse(book), 'prorroga', 'es-CO')).toMatchObject({ version: 2, body: changed.body });
  });

  it('are refused where they change nothing, or have a variable that there is not', () => {
    expect(() => after(one, template, camila)).toThrow(expect.objectContaining({ code: 'office-command-refused' }));
    const unknown = { ...template, body: 'Radicado {{radicao}}' };
    expect(() => after(one, unknown, camila)).toThrow(expect.objectContaining({ code: 'letter-template-invalid' }));
  });

  it('are retired with the versions before, stay readable, and count on when they come back', () => {
    const retired = after(two, retire('cambio-de-equipo.es-CO@2'), paola);
    expect(templatesInUse(retired).some(({ id }) => id === 'cambio-de-equipo')).toBe(false);
    expect(retired.retired.map(({ reference }) => reference)).toEqual([
      'cambio-de-equipo.es-CO@1',
      'cambio-de-equipo.es-CO@2',
    ]);
    expect(findTemplate(retired.templates, 'cambio-de-equipo', 'es-CO', 2).body).toBe('Cambiamos el equipo.');
    expect(() => after(retired, retire('cambio-de-equipo.es-CO@2'), paola)).toThrow(
      expect.objectContaining({ code: 'input-invalid' }),
    );
    const back = after(after(retired, { ...template, body: 'De nuevo.' }, camila), approve('t3'), paola);
    expect(findTemplate(templatesInUse(back), 'cambio-de-equipo', 'es-CO').version).toBe(3);
  });

  it('go back to who wrote them, with the reason', () => {
    const returned = bookOf(
      [template, camila],
      [{ type: 'returnDraft', draftId: 't1', reason: 'Falta el plazo' }, paola],
    );
    expect(returned.drafts[0]?.returned).toMatchObject({ reason: 'Falta el plazo', by: paola });
    expect(() => after(returned, approve('t1'), paola)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });
});

describe('protocols of the office', () => {
  const phone = { channel: 'phone', category: 'reclamo' } as const;
  const one = bookOf([protocol, camila], [approve('t1'), paola]);

  it('name who approved them, and a retired one stays readable', () => {
    expect(protocolFor(protocolsInUse(one), phone, '2026-11-13')).toMatchObject({
      reference: 'reclamo-telefono@1',
      protocol: { approvedBy: { id: 'paola', name: 'Paola Ruiz' } },
    });
    const retired = after(one, retire('reclamo-telefono@1'), paola);
    expect(protocolFor(protocolsInUse(retired), phone, '2026-11-13')).toBeUndefined();
    expect(protocolOf(retired.protocols, 'reclamo-telefono@1')?.steps).toEqual(protocol.steps);
  });

  it('are one for each kind of case, until the one before is retired', () => {
    const other = { ...protocol, id: 'otro' };
    expect(() => after(one, other, camila)).toThrow(expect.objectContaining({ code: 'protocol-invalid' }));
    const book = after(after(after(one, retire('reclamo-telefono@1'), paola), other, camila), approve('t2'), paola);
    expect(protocolFor(protocolsInUse(book), phone, '2026-11-13')?.reference).toBe('otro@1');
  });

  it('begin on their day, not before', () => {
    const next = { ...protocol, title: 'Desde diciembre', effectiveFrom: '2026-12-01' };
    const book = after(after(one, next, camila), approve('t2'), paola);
    expect(protocolFor(protocolsInUse(book), phone, '2026-11-30')?.reference).toBe('reclamo-telefono@1');
    expect(protocolFor(protocolsInUse(book), phone, '2026-12-01')?.reference).toBe('reclamo-telefono@2');
  });
});
