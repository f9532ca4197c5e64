import { describe, expect, it } from 'vitest';
import { officeBoard } from '../office/board.js';
import { ana, bookOf, camila, contract, leave, nowAt, paola, protocol, template } from '../office/officeSamples.js';
import { officeView, type OfficeSection } from './office.js';

const book = bookOf(
  [leave, camila],
  [contract, paola],
  [
    {
      type: 'requestDisclosure',
      documentId: 'k1',
      recipient: 'Notaría 5',
      purpose: 'Proceso',
      expiresOn: '2026-11-20',
    },
    camila,
  ],
  [template, camila],
  [protocol, camila],
  [{ type: 'approveDraft', draftId: 't2' }, paola],
);

function sectionOf(id: OfficeSection['id'], actor: typeof camila, locale: 'es-CO' | 'en' | 'pt-BR' = 'es-CO') {
  const board = officeBoard(book, actor, nowAt('2026-11-18T10:00:00-05:00'), []);
  return officeView(board, { locale, me: actor.id }).sections.find((one) => one.id === id);
}

describe('the view of the office', () => {
  it('says what waits, of whom and who decides, and lets only them act', () => {
    expect(
      sectionOf('pending', paola)?.items.map(({ title, lines, actions }) => [title, lines.at(-1), actions.length]),
    ).toEqual([
      ['Permiso o vacaciones', 'Decide: Jefe de servicio y PQRS', 2],
      ['Entregar el documento k1 a Notaría 5', 'Decide: Jefe inmediato', 0],
      ['Plantilla: Cambio de equipo', 'Decide: Jefe de servicio y PQRS', 2],
    ]);
    expect(sectionOf('pending', camila)?.items.map(({ lines, actions }) => [lines.at(-1), actions])).toEqual([
      ['Es suya: decide otra persona.', []],
      ['Es suya: decide otra persona.', []],
      ['Es suya: decide otra persona.', []],
    ]);
    expect(sectionOf('pending', ana)?.items.map(({ actions }) => actions.map(({ command }) => command))).toEqual([
      [
        { type: 'decideDisclosure', disclosureId: 'd1', granted: true },
        { type: 'decideDisclosure', disclosureId: 'd1', granted: false },
      ],
      [],
    ]);
  });

  it('shows missed duties with since when, in the words of the reader', () => {
    const lines = (locale: 'es-CO' | 'en' | 'pt-BR') => sectionOf('missed', paola, locale)?.items[0]?.lines[1];
    expect(lines('es-CO')).toBe('Sin hacer 2 veces desde el viernes 13 de noviembre');
    expect(lines('en')).toMatch(/^Not done 2 times since Friday,? 13 November/);
    expect(lines('pt-BR')).toMatch(/^Não feita 2 vezes desde sexta-feira, 13 de novembro/);
    expect(sectionOf('missed', camila)).toBeUndefined();
  });

  it('names versions, and hides a document from whom it is not for', () => {
    expect(sectionOf('protocols', camila)?.items).toMatchObject([
      { title: 'Reclamos por teléfono', lines: ['Versión reclamo-telefono@1'], mark: 'En uso', actions: [] },
    ]);
    const lead = { id: 'julian', name: 'Julián', role: 'lead' } as const;
    expect(sectionOf('documents', lead)?.items[0]).toMatchObject({ title: 'k1. Contrato: Reservado', actions: [] });
    expect(sectionOf('documents', camila)?.items[0]).toMatchObject({
      title: 'k1. Contrato: Contrato marco 8841',
      mark: 'Confidencial',
      actions: [{ command: { type: 'readDocument', documentId: 'k1' }, asks: { field: 'purpose' } }],
    });
  });
});
