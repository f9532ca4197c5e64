// `npm run test:stories`: opens every story of the static Storybook in a real Chromium, in each theme and language, with the accessibility rules;
// compares what assistive technology meets and how it looks with what it was; presses the keys that are written down.
//   -- --only <words>   stories whose id has these words
//   -- --update         writes the ARIA snapshots of stories/aria, presses the keys, and nothing else
//   -- --baseline       makes the pictures that later runs compare with, and nothing else
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { requireBrowser } from './browser.mjs';
import { AriaSnapshots } from './stories/aria.mjs';
import { violationsOf } from './stories/axe.mjs';
import { walk } from './stories/keyboard.mjs';
import { openedAfter } from './stories/opening.mjs';
import { Pictures } from './stories/pixels.mjs';
import { openSite } from './stories/site.mjs';
import { openPage, overhangOf, usual, visit } from './stories/visit.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const locales = ['es-CO', 'en', 'pt-BR'];
/** Forced colours are those of the person's system, over the light theme. */
const themes = ['light', 'dark', 'forced colours'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    update: { type: 'boolean', default: false },
    baseline: { type: 'boolean', default: false },
  },
});

const count = { checks: 0, violations: 0, keys: 0, walks: 0 };
const findings = [];
const find = (where, what) => findings.push(`${where}: ${what}`);

async function look(page, where) {
  const violations = await violationsOf(page);
  count.checks += 1;
  count.violations += violations.length;
  for (const violation of violations) find(where, violation);
}

/** Everything that is asked of one story. */
async function check({ page, complaints }, { base, story, aria, pictures }) {
  if (options.baseline) {
    await visit(page, base, story.id);
    await pictures.compare(page, story);
    return;
  }
  if (options.update) {
    await visit(page, base, story.id);
    await aria.compare(page, story);
  } else await matrix(page, { base, story, aria, pictures });
  if (story.name === 'Accessibility') {
    await visit(page, base, story.id);
    const { pressed, wrong } = await walk(page);
    count.walks += 1;
    count.keys += pressed;
    for (const each of wrong) find(story.id, each);
  }
  for (const complaint of complaints.splice(0)) find(story.id, complaint);
}

/** In each language and theme: the rules, and once the tree and the picture. */
async function matrix(page, { base, story, aria, pictures }) {
  for (const locale of locales) {
    await visit(page, base, story.id, { ...usual, locale });
    if (locale === usual.locale) {
      for (const wrong of await aria.compare(page, story)) find(story.id, wrong);
      for (const wrong of await pictures.compare(page, story)) find(story.id, wrong);
    }
    const overhang = await overhangOf(page);
    if (overhang > 0) find(`${story.id}, ${locale}`, `the page scrolls sideways, by ${overhang} px`);
    await look(page, `${story.id}, light, ${locale}`);
    await page.emulateMedia({ forcedColors: 'active' });
    await look(page, `${story.id}, forced colours, ${locale}`);
    await page.emulateMedia({ forcedColors: 'none' });
    await visit(page, base, story.id, { theme: 'dark', locale });
    await look(page, `${story.id}, dark, ${locale}`);
  }
}

async function run() {
  const site = await openSite();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath: await requireBrowser(), args });
  const pictures = new Pictures(`chromium-${browser.version()}`, options.baseline);
  const aria = new AriaSnapshots();
  const stories = site.stories.filter(({ id }) => id.includes(options.only));
  const opened = options.only || options.baseline ? undefined : await openedAfter(browser, site.base);
  const waiting = [...stories];
  // Two pages at once: what one waits for, the other draws.
  const work = async () => {
    const tab = await openPage(browser);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      try {
        await check(tab, { base: site.base, story, aria, pictures });
      } catch (error) {
        find(story.id, error.message);
      }
      const done = stories.length - waiting.length;
      process.stderr.write(process.stderr.isTTY ? `\r${done} of ${stories.length} ` : `${done} ${story.id}\n`);
    }
  };
  await Promise.all([work(), work()]);
  await browser.close();
  site.close();
  if (options.update) aria.update(site.stories);
  return { stories, pictures, aria, opened };
}

const { stories, pictures, aria, opened } = await run();
for (const finding of findings.sort()) process.stdout.write(`${finding}\n`);
const seen = [
  `${stories.length} stories x ${themes.length} themes x ${locales.length} languages: ${count.checks} checks, ${count.violations} violations`,
  `${aria.compared} ARIA snapshots ${options.update ? 'written' : 'compared'}`,
  `${count.walks} keyboard walks, ${count.keys} keys`,
];
const lines = [
  ...(options.baseline ? [] : seen),
  pictures.missing
    ? 'no pictures compared: this browser has no baseline yet; make one with --baseline'
    : `${pictures.made} pictures made, ${pictures.compared} compared`,
  ...(opened === undefined ? [] : [`the static build opens in ${(opened / 1000).toFixed(1)} s`]),
  `${findings.length} findings`,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
