import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../demo.js';
import {
  everyTag,
  looks,
  show,
  siteFiles,
  strictPolicy,
  visit,
  words,
  type Setting,
  type Visit,
} from './strictPage.js';

let browser: Browser;
let files: Record<string, string>;
let plain: Visit;
beforeAll(async () => {
  files = siteFiles();
  browser = await launchBrowser();
  plain = await visit(browser, files);
});
afterAll(() => browser.close());

/** A part of what each widget says of the samples, by the language of the product. One that comes new must at least say something. */
const said: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'pqrs-agent-inbox': { es: /Trato del técnico durante la visita/, en: /PQRS inbox/, pt: /Caixa de PQRS/ },
  'pqrs-case-panel': { es: /AND-2026-000001-\d/, en: /AND-2026-000001-\d/, pt: /AND-2026-000001-\d/ },
  'pqrs-deadline-clock': { es: /Vencid[oa]/, en: /[Oo]verdue/, pt: /[Vv]encid[oa]|atras/ },
  'pqrs-intake-form': { es: /Reclamo/, en: /Continue/, pt: /Reclamação/ },
  'pqrs-status-tracker': { es: /Número de radicado/, en: /Filing|number/, pt: /Número/ },
};
const expected = (tag: string, language: string): RegExp => said[tag]?.[language] ?? /\p{L}{3}/u;

async function tells(at: Visit, tag: string, language = 'es', closed = false): Promise<string> {
  const number = await show(at.frame, tag, closed);
  await expect.poll(() => words(at.frame, number)).toMatch(expected(tag, language));
  return words(at.frame, number);
}

interface Condition extends Setting {
  name: string;
  language?: string;
  closed?: boolean;
  offline?: boolean;
}
const conditions: Condition[] = [
  { name: 'under a strict policy' },
  { name: 'in a closed root of the host', closed: true },
  { name: 'with closed roots of its own', scripts: ['/pqrs.closed.iife.js'] },
  { name: 'in a frame that may only run scripts', sandbox: 'allow-scripts' },
  { name: 'loaded twice, as a script and as a module', scripts: ['/pqrs.iife.js', '/pqrs.js'] },
  { name: 'in a page in German', lang: 'de' },
  { name: 'in a page in English', lang: 'en-GB', language: 'en' },
  { name: 'in a page in Portuguese', lang: 'pt-PT', language: 'pt' },
  { name: 'for a person in Dubai', context: { timezoneId: 'Asia/Dubai', locale: 'ar-AE' } },
  { name: 'without network, from the file that fetches nothing', scripts: ['/pqrs.closed.iife.js'], offline: true },
];

describe.each(conditions)('$name', (condition) => {
  const { language = 'es', closed = false } = condition;
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, files, condition);
    if (condition.offline) await here.page.context().setOffline(true);
  });
  afterAll(() => here.page.context().close());

  it.each(everyTag)('<%s> shows, twice, and the page has nothing to object', async (tag) => {
    const first = await tells(here, tag, language, closed);
    const second = await tells(here, tag, language, closed);
    expect(second).toBe(first);
    if (language === 'es') expect(first).toBe(await tells(plain, tag));
    expect([here.complaints, here.warnings]).toEqual([[], []]);
    // Its own parts and languages come from beside it; nothing else is asked of anybody.
    expect(here.asked.filter((url) => !(new URL(url).pathname in files))).toEqual([]);
  });
});

it('with closed roots nobody reaches into a widget', async () => {
  const roots = async (scripts: string[]) => {
    const at = await visit(browser, files, { scripts });
    const isNull = await at.frame.evaluate(
      (tags) => tags.map((tag) => document.body.appendChild(document.createElement(tag)).shadowRoot === null),
      everyTag,
    );
    await at.page.context().close();
    return new Set(isNull);
  };
  expect([await roots(['/pqrs.iife.js']), await roots(['/pqrs.closed.iife.js'])]).toEqual([
    new Set([false]),
    new Set([true]),
  ]);
});

describe('beside another version of itself', () => {
  let both: Visit;
  beforeAll(async () => {
    both = await visit(browser, files, { scripts: ['/pqrs.iife.js', '/pqrs.other.js'] });
  });
  afterAll(() => both.page.context().close());

  it('warns once of each widget, by a code', () => {
    const conflicts = both.warnings.filter(
      (text) => text.includes('widget-version-conflict') && text.includes('9.9.9'),
    );
    expect(conflicts.map((text) => /<(pqrs-[a-z-]+)>/.exec(text)?.[1]).sort()).toEqual([...everyTag].sort());
  });
  it.each(everyTag)('<%s> shows all the same', async (tag) => {
    expect(await tells(both, tag)).toBe(await tells(plain, tag));
    expect(both.complaints).toEqual([]);
  });
});

describe('next to the styles of a framework', () => {
  let styled: Visit;
  beforeAll(async () => {
    styled = await visit(browser, files, { styles: ['/framework.css'] });
  });
  afterAll(() => styled.page.context().close());

  it.each(everyTag)('<%s> looks as without', async (tag) => {
    const looksIn = async (at: Visit): Promise<string[]> => {
      const number = await show(at.frame, tag);
      await expect.poll(() => words(at.frame, number)).toMatch(expected(tag, 'es'));
      return looks(at.frame, number);
    };
    const [with_, without] = [await looksIn(styled), await looksIn(plain)];
    expect(with_.filter((look, at) => look !== without[at])).toEqual([]);
    expect(with_.length).toBe(without.length);
  });
});

it('says what the page lacks where its policy does not let Lit write', async () => {
  const policy = strictPolicy.replace("lit-html 'allow-duplicates'", "'none'");
  const refused = await visit(browser, files, { policy });
  expect(refused.complaints.join(' ')).toContain('lit-html');
  await refused.page.context().close();
});
