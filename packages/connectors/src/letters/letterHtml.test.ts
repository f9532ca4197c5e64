import { createHash } from 'node:crypto';
import { composeLetter } from '@pqrs-kit/core';
import { expect, test } from 'vitest';
import { sampleLetter } from '../../../core/src/letters/letterSamples.js';
import { letterHtml } from './letterHtml.js';

const html = (changes: Partial<typeof sampleLetter> = {}) => letterHtml(composeLetter({ ...sampleLetter, ...changes }));
const attack = '<img src=x onerror=alert(1)>"\'&</style>';

test('says its language and direction, and has one title, headings and a table with heads', async () => {
  const page = await html({ locale: 'pt-BR' });
  expect(page).toContain('<html lang="pt-BR" dir="ltr">');
  expect(page).toContain('<title>Resposta a sua reclamação · AND-2026-004702-0</title>');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page.match(/<h2 /g)).toHaveLength(7);
  expect(page.match(/<th scope="col"/g)).toHaveLength(3);
  expect(page.match(/<th scope="row"/g)).toHaveLength(3);
});

test('escapes all that people wrote', async () => {
  const page = await html({
    sender: { ...sampleLetter.sender, name: attack },
    body: { text: attack, missing: [] },
    items: [{ id: 'a', text: attack }],
    answers: [{ itemId: 'a', outcome: 'denied', reason: attack }],
    decision: 'denied',
    remedies: [{ text: attack }],
    signatory: { name: attack, role: attack },
    term: [attack],
    legalBasis: [{ citation: attack }],
    recourse: [{ text: attack }],
    case: {
      ...sampleLetter.case,
      submission: { ...sampleLetter.case.submission, subject: attack, person: { name: attack, email: attack } },
    },
  });
  expect(page).not.toContain('<img');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(13);
});

test('loads nothing and runs nothing, and its policy allows its own style', async () => {
  const page = await html();
  expect(page).not.toMatch(/<(script|link|img|iframe)\b|https?:|url\(|@import/);
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;"`);
});

test('lets a name find its own direction', async () => {
  const person = { name: 'محمد', email: 'm@example.com' };
  const submission = { ...sampleLetter.case.submission, person };
  expect(await html({ case: { ...sampleLetter.case, submission } })).toContain('<bdi>\u2068محمد\u2069</bdi>');
});

test('lists what is promised, each thing with its last day', async () => {
  const page = await html({
    remedies: [{ text: 'تسليم جهاز جديد', dueDate: '2026-12-04' }, { text: 'Devolver 18 días' }],
  });
  expect(page).toContain('<h2 id="remedies">Lo que haremos</h2>');
  expect(page).toContain(
    '<li><span dir="auto">\u2068تسليم جهاز جديد\u2069</span> <span class="by">A más tardar el 4 de diciembre de 2026.</span></li>',
  );
  expect(page).toContain('<li><span dir="auto">Devolver 18 días</span></li>');
  expect(await html({ remedies: [] })).not.toContain('Lo que haremos');
});
