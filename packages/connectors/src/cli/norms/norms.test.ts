import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../../test/support/program.js';

function norms(...args: string[]) {
  return runToEnd(['norms', ...args]);
}

function jsonLines(output: string): Record<string, unknown>[] {
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('pqrs norms list', () => {
  it('gives a line with id, term, time in force, verification and citation', async () => {
    const { code, output, error } = await norms('--country', 'co', '--search', 'pet.general covid');
    expect([code, error]).toEqual([0, '']);
    expect(output.split('\n').map((line) => line.split(/ {2,}/))).toContainEqual([
      'co.pet.general@covid',
      '30 business days',
      '2020-03-28 to 2022-05-17',
      'secondary',
      'Decreto Legislativo 491 de 2020, art. 5',
    ]);
  });

  it('finds words in any order, without regard to accents and capitals', async () => {
    const { output } = await norms('list', '--search', 'PETICION general', '--json');
    expect(jsonLines(output).map(({ id }) => id)).toContain('co.pet.general');
    expect((await norms('list', '--search', 'petición', '--json')).output).toContain('"co.pet.general"');
  });

  it('keeps to a country and a verification', async () => {
    const { output } = await norms('list', '--country', 'pe', '--verification', 'unverified', '--json');
    expect(jsonLines(output)).toContainEqual({
      id: 'pe.libro.complaint',
      kind: 'norm',
      name: 'Reclamo o queja del Libro de Reclamaciones',
      term: { amount: 15, unit: 'businessDays' },
      citation: 'D.S. 011-2011-PCM, modificado por el D.S. 101-2022-PCM; Ley 31435',
      inForceFrom: '2022-08-14',
      verification: 'unverified',
    });
    for (const { id, verification } of jsonLines(output)) {
      expect([String(id).slice(0, 3), verification]).toEqual(['pe.', 'unverified']);
    }
  });

  it('has norms whose term the case says, and duties, which have none', async () => {
    const lines = jsonLines((await norms('--json')).output);
    expect(lines).toContainEqual(expect.objectContaining({ id: 'co.tutela', kind: 'norm', term: 'fromCase' }));
    const duty = lines.find(({ id }) => id === 'co.pet.verbal');
    expect([duty?.['kind'], duty && 'term' in duty]).toEqual(['duty', false]);
  });

  it('says so where nothing fits', async () => {
    expect(await norms('--search', 'zzz')).toEqual({ code: 0, output: '', error: 'No norm and no duty fits that.\n' });
  });
});

describe('pqrs norms show', () => {
  it('tells every variant with its readings, extension, completion, silence, who is bound and sources', async () => {
    const { code, output } = await norms('show', 'co.pet.general');
    expect(code).toBe(0);
    const [ordinary = '', covid = ''] = output.split('\n\n');
    const said = ordinary.split('\n').map((line) => line.trim().replace(/ {2,}/, ': '));
    expect(said[0]).toBe('co.pet.general');
    expect(said).toEqual(
      expect.arrayContaining([
        'term: 15 business days (answer)',
        'starts with: recepción de la petición, queja o reclamo',
        'citation: Ley 1755 de 2015, art. 14',
        'verification: verified',
        'source: http://www.secretariasenado.gov.co/senado/basedoc/ley_1755_2015.html',
        'in force: 2015-06-30 on',
        'bound: autoridades (Ley 1437 de 2011, art. 2)',
        'binds if: party = public, category = peticion, subtype = general',
        expect.stringMatching(/^reading: extension: total \(used\), added\. El plazo ampliado/),
        expect.stringMatching(/^extension: co\.pet\.extension, up to 2 times the term\..*art\. 14, par\.\)$/),
        expect.stringMatching(/^completion: asked within 10 business days, the person has 1 month\..*art\. 17\)$/),
        expect.stringMatching(/^silence: negative, 3 months from filing\./),
      ]),
    );
    expect(covid).toMatch(/^co\.pet\.general@covid\n[^]*2020-03-28 to 2022-05-17/);
  });

  it('shows one variant, a duty or an open question by its id', async () => {
    expect((await norms('show', 'co.pet.general@covid')).output).not.toContain('15 business days');
    expect((await norms('show', 'co.pet.verbal')).output).toMatch(/^co\.pet\.verbal\n {2}demands /);
    const [open] = jsonLines((await norms('document', '--json')).output).flatMap(
      (packs) => (packs as unknown as { open: { id: string; question: string }[] }[])[0]?.open ?? [],
    );
    expect((await norms('show', open?.id ?? '')).output).toBe(`${open?.id ?? ''}\n  open  ${open?.question ?? ''}\n`);
  });

  it('gives the entries as they are with --json', async () => {
    const [ordinary, covid] = jsonLines((await norms('show', 'co.pet.general', '--json')).output);
    expect(ordinary).toMatchObject({
      kind: 'norm',
      id: 'co.pet.general',
      completion: { askWithin: 10, personHas: 1, reading: { values: ['resume', 'restart'] } },
    });
    expect(covid).toMatchObject({ variant: 'covid', term: { amount: 30, unit: 'businessDays' } });
  });
});

describe('pqrs norms check', () => {
  const examples = (list: unknown) => {
    const file = join(mkdtempSync(join(tmpdir(), 'pqrs-norms-')), 'examples.json');
    writeFileSync(file, typeof list === 'string' ? list : JSON.stringify({ conventions: {}, examples: list }));
    return file;
  };

  it('finds nothing wrong with the law of the product', async () => {
    const { code, output, error } = await norms('check');
    expect([code, output]).toEqual([0, '']);
    expect(error).toMatch(/^\d+ norms, \d+ duties, 0 examples: nothing is wrong\n$/);
  });

  it('finds examples of norms that do not exist, and ends with 1', async () => {
    const file = examples([
      { id: 'CO-001', rule: 'co.pet.general', dueDate: '2026-07-24' },
      { id: 'CO-019', rule: 'co.pet.general.extended' },
      { id: 'CO-099', rule: 'co.pet.nothing.resumed' },
    ]);
    const { code, output, error } = await norms('check', '--examples', file);
    expect(code).toBe(1);
    expect(output).toBe('CO-099: is of "co.pet.nothing.resumed", which is no norm (example)\n');
    expect(error).toMatch(/3 examples: one thing is wrong\n$/);
    expect(jsonLines((await norms('check', '--examples', file, '--json')).output)).toEqual([
      { id: 'CO-099', kind: 'example', message: 'is of "co.pet.nothing.resumed", which is no norm' },
    ]);
  });

  it.each([
    ['{', /^input-not-json: /],
    ['{"examples": [{"rule": 1}]}', /^input-invalid: .*holds no examples/],
  ])('a file of examples that is none is misuse: %s', async (text, message) => {
    const { code, error } = await norms('check', '--examples', examples(text));
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});

describe('pqrs norms bind', () => {
  const authority = { party: 'public', sector: 'general', requester: 'person', matter: 'service' };
  const copies = { ...authority, category: 'peticion', subtype: 'informacion' };
  const claim = { ...authority, category: 'reclamo', consumerRelation: false };

  it('tells what binds and why, and what to ask', async () => {
    const facts = JSON.stringify({ party: 'public', category: 'reclamo' });
    const { code, output } = await norms('bind', '--facts', facts, '--date', '2026-11-24');
    expect(code).toBe(0);
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual(['binds', 'co.pet.general', 'party = public, category = reclamo']);
    expect(lines).toContainEqual(['may bind', 'co.consumer.direct_claim', 'depends on consumerRelation']);
    expect(lines.at(-1)?.[0]).toBe('ask');
    expect(output).not.toContain('does not');
  });

  it('with --all tells what does not bind, and why', async () => {
    const { output } = await norms('bind', '--facts', JSON.stringify(claim), '--date', '2026-11-24', '--all');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual([
      'does not',
      'co.consumer.direct_claim',
      'needs consumerRelation = true, and it is false',
    ]);
    const telecom = JSON.stringify({ ...claim, sector: 'telecom' });
    const displaced = await norms('bind', '--facts', telecom, '--date', '2026-11-24', '--all');
    expect(displaced.output).toMatch(/does not +co\.pet\.general +a special norm takes its place: sector = telecom/);
  });

  it('with an instant of receipt names the term that governs', async () => {
    const facts = JSON.stringify(copies);
    const { output } = await norms('bind', '--facts', facts, '--received-at', '2026-03-27T16:10:00-05:00');
    expect(output).toMatch(/\ngoverns +co\.pet\.documents +due 2026-04-14T23:59:59-05:00\n$/);
    const json = await norms('bind', '--facts', facts, '--received-at', '2026-03-27T16:10:00-05:00', '--json');
    expect(JSON.parse(json.output)).toMatchObject({
      items: [{ binding: expect.arrayContaining([expect.objectContaining({ id: 'co.pet.documents' })]) as unknown[] }],
      governing: { item: '1', norm: 'co.pet.documents', dueDate: '2026-04-14' },
      withoutTerm: [],
    });
  });

  it('of a list of items names the earliest of all', async () => {
    const facts = JSON.stringify([claim, copies]);
    const { output } = await norms('bind', '--facts', facts, '--received-at', '2026-07-01T10:00:00-05:00');
    expect(output).toMatch(/^1 binds +co\.pet\.general /);
    expect(output).toMatch(/\n2 governs +co\.pet\.documents +due 2026-07-16T23:59:59-05:00\n$/);
  });

  it('counts Saturdays and layers where told to', async () => {
    const at = ['--facts', JSON.stringify(copies), '--json', '--received-at'];
    const saturdays = await norms('bind', ...at, '2026-07-01T10:00:00-05:00', '--saturday', 'included');
    expect(JSON.parse(saturdays.output)).toMatchObject({ governing: { dueDate: '2026-07-14' } });
    const layer = await norms('bind', ...at, '2025-03-14T09:00:00-05:00', '--layer', 'co-civic-national-executive');
    expect(JSON.parse(layer.output)).toMatchObject({ governing: { dueDate: '2025-04-01' } });
  });

  it('names what takes its term from the case', async () => {
    const facts = JSON.stringify({ ...claim, requester: 'judge' });
    const { output } = await norms('bind', '--facts', facts, '--received-at', '2026-07-01T10:00:00-05:00');
    expect(output).toMatch(/\nno date +co\.tutela +takes its term from the case\n/);
  });
});
