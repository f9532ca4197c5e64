import { composeLetter } from '@pqrs-kit/core';
import { describe, expect, test } from 'vitest';
import { sampleLetter } from '../../../core/src/letters/letterSamples.js';
import { letterPdf } from './letterPdf.js';

const pdf = (changes: Partial<typeof sampleLetter> = {}) => letterPdf(composeLetter({ ...sampleLetter, ...changes }));
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pagesOf = (bytes: Uint8Array) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(read(bytes))?.[1]);

describe('a letter as PDF', () => {
  test('is tagged, with language, title and the mark of PDF/UA', async () => {
    const { bytes, unprintable } = await pdf();
    const file = read(bytes);
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (es-CO)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'Table', 'TR', 'TH', 'TD'])
      expect(file).toContain(`/S /${tag}\n`);
    expect(file.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(file.match(/\/Scope \/Row/g)).toHaveLength(3);
    expect(unprintable).toEqual([]);
  });

  test('the same letter gives the same bytes', async () => {
    const [one, other] = [await pdf(), await pdf()];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(Buffer.compare(one.bytes, (await pdf({ date: '2026-11-25' })).bytes)).not.toBe(0);
  });

  test('embeds fonts for the scripts that a name is written in', async () => {
    const { submission } = sampleLetter.case;
    const person = { name: 'محمد דוד Ελένη Nguyễn', email: 'x@example.com' };
    const { bytes, unprintable } = await pdf({
      case: { ...sampleLetter.case, submission: { ...submission, person } },
    });
    expect(read(bytes)).toMatch(/NotoSansArabic/);
    expect(read(bytes)).toMatch(/NotoSansHebrew/);
    expect(unprintable).toEqual([]);
  });

  test('names what no font has instead of printing boxes', async () => {
    expect((await pdf({ body: { text: 'Gracias 👍🏽 y 你', missing: [] } })).unprintable).toEqual(['👍🏽', '你']);
  });

  test('goes on over as many pages as what is promised needs', async () => {
    const remedies = Array.from({ length: 20 }, (_, at) => ({
      text: `Cosa ${at}. `.repeat(60),
      dueDate: '2026-12-04',
    }));
    const [few, many] = [await pdf({ remedies: remedies.slice(0, 1) }), await pdf({ remedies })];
    expect(pagesOf(many.bytes)).toBeGreaterThanOrEqual(pagesOf(few.bytes) + 4);
    const lists = ({ bytes }: { bytes: Uint8Array }) => read(bytes).match(/\/S \/LI\n/g)?.length;
    expect([lists(few), lists(many)]).toEqual([4, 23]);
  });

  test('goes on over as many pages as it needs, also inside a row', async () => {
    const reason = 'Razón larga. '.repeat(500);
    const answers = [{ itemId: 'a', outcome: 'denied' as const, reason }];
    const items = [{ id: 'a', text: 'Que cambien el datáfono' }];
    const long = await pdf({ items, answers, decision: 'denied' });
    expect(pagesOf((await pdf()).bytes)).toBeLessThan(pagesOf(long.bytes));
  });
});
