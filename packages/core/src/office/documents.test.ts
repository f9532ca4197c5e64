import { describe, expect, it } from 'vitest';
import { decideOffice } from './decide.js';
import { after, ana, bookOf, camila, contract, julian, nowAt, paola } from './officeSamples.js';
import { readOfficeCommand } from './readOfficeCommand.js';

const read = { type: 'readDocument', documentId: 'k1', purpose: 'Responder el caso AND-2026-000001-1' } as const;
const ask = {
  type: 'requestDisclosure',
  documentId: 'k1',
  recipient: 'Notaría 5',
  purpose: 'Proceso 2026-118',
  expiresOn: '2026-11-20',
} as const;
const grant = { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Oficio 8' } as const;

describe('reading a document', () => {
  const kept = bookOf([contract, paola]);
  const granted = after(after(kept, ask, camila), grant, ana);
  const reading = (state: typeof kept, actor: typeof camila, at = '2026-11-13T10:00:00-05:00') =>
    decideOffice(state, read, actor, nowAt(at));

  it('is refused and kept on record without a disclosure, also for the head and the boss', () => {
    const refusal = { type: 'documentReadRefused', documentId: 'k1', purpose: read.purpose, why: 'noDisclosure' };
    expect([camila, paola, ana].map((actor) => reading(kept, actor))).toEqual([[refusal], [refusal], [refusal]]);
    expect(after(kept, read, camila).documents[0]?.accesses).toEqual([
      { by: camila, at: '2026-11-13T10:00:00-05:00', purpose: read.purpose, refused: 'noDisclosure' },
    ]);
  });

  it('is refused to who does not need it, whatever was granted to others', () => {
    expect(reading(granted, julian)).toMatchObject([{ type: 'documentReadRefused', why: 'notReader' }]);
    expect(reading(granted, paola)).toMatchObject([{ type: 'documentReadRefused', why: 'noDisclosure' }]);
  });

  it('goes under a disclosure until its last second in Bogotá, and not after', () => {
    const last = reading(granted, camila, '2026-11-20T23:59:59-05:00');
    expect(last).toEqual([{ type: 'documentRead', documentId: 'k1', purpose: read.purpose, disclosureId: 'd1' }]);
    expect(reading(granted, camila, '2026-11-21T00:00:00-05:00')).toMatchObject([
      { type: 'documentReadRefused', why: 'disclosureExpired' },
    ]);
  });

  it('goes by no request that waits or was refused', () => {
    const waiting = after(kept, ask, camila);
    const refused = after(waiting, { ...grant, granted: false }, ana);
    expect([waiting, refused].map((state) => reading(state, camila)[0])).toMatchObject([
      { why: 'noDisclosure' },
      { why: 'noDisclosure' },
    ]);
    expect(refused.disclosures[0]).not.toHaveProperty('watermark');
  });

  it('puts its mark on what was granted: what, under which disclosure, for whom, until when', () => {
    expect(granted.disclosures[0]?.watermark).toBe('k1 · d1 · Notaría 5 · 2026-11-20');
  });

  it.each(['public', 'internal'] as const)(
    'of a %s one needs no disclosure, and is kept on record too',
    (classification) => {
      const open = after(bookOf([{ ...contract, classification }, paola]), read, camila);
      expect(open.documents[0]?.accesses).toEqual([
        { by: camila, at: '2026-11-13T10:00:00-05:00', purpose: read.purpose },
      ]);
    },
  );
});

describe('a disclosure', () => {
  const kept = bookOf([contract, paola]);
  const asking =
    (changes: object, actor = camila) =>
    () =>
      decideOffice(kept, { ...ask, ...changes }, actor, nowAt('2026-11-13T10:00:00-05:00'));

  it('is asked for by who needs the document, for a day that is not over, of a document that needs one', () => {
    expect(asking({}, julian)).toThrow(expect.objectContaining({ code: 'access-forbidden' }));
    expect(asking({ expiresOn: '2026-11-12' })).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(asking({ documentId: 'k9' })).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(asking({ expiresOn: '2026-11-13' })()).toMatchObject([{ type: 'disclosureRequested', disclosureId: 'd1' }]);
    const open = bookOf([{ ...contract, classification: 'internal' }, paola]);
    expect(() => decideOffice(open, ask, camila, nowAt('2026-11-13T10:00:00-05:00'))).toThrow(
      expect.objectContaining({ code: 'office-command-refused' }),
    );
  });
});

describe('a document as it comes in', () => {
  const fieldsOf = (changes: object): unknown => {
    try {
      return readOfficeCommand({ ...contract, ...changes });
    } catch (error) {
      return (error as { fields: { field: string; code: string }[] }).fields.map(
        ({ field, code }) => `${field} ${code}`,
      );
    }
  };

  it('is taken with its texts trimmed', () => {
    expect(fieldsOf({ title: '  Contrato marco 8841 ' })).toEqual(contract);
  });

  it.each([
    ['javascript:alert(1)'],
    ['http://archivo.example/8841'],
    ['https://user:secret@archivo.example/8841'],
    ['https://archivo.example/a b'],
  ])('has an address that opens safely: %s', (link) => {
    expect(fieldsOf({ link })).toEqual(['link notAllowed']);
  });

  it('names a file, readers and a class', () => {
    expect(fieldsOf({ sha256: 'abc' })).toEqual(['sha256 notAllowed']);
    expect(fieldsOf({ sha256: undefined, link: undefined })).toEqual(['sha256 required']);
    expect(fieldsOf({ readerRoles: [], readers: [] })).toEqual(['readers required']);
    expect(fieldsOf({ readerRoles: ['king'] })).toEqual(['readerRoles unknownValue']);
    expect(fieldsOf({ classification: 'secret' })).toEqual(['classification unknownValue']);
    expect(fieldsOf({ owner: 'me' })).toEqual(['owner notAllowed']);
  });
});
