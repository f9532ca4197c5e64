// A thousand clocks on a page, all of terms in hours: what they cost the main thread while they stand open for a minute, in which each turns once.
// All pages stand open in the same minute, each in a process of its own, and it is the processor's time that counts.
import { reportAlone, report } from '../support/report.mjs';
import { bundlePages, openBrowser, openPage, servePages, until } from '../support/pages.mjs';

const rounds = Number(process.env.ROUNDS ?? 3);
const seconds = Number(process.env.SECONDS ?? 60);
const names = ['clocks', 'relativeTime', 'empty'];
const hour = 3_600_000;
/** A page that came to rest is cleared up for some seconds: what it cost to draw it is not what it costs to let it stand. */
const restMs = 20_000;
/** When the first term ends: while less than a minute is left, the peer turns each second. */
const firstEnds = { 'all turn by the minute': hour / 2, 'one ends within the minute': 50_000 };

const { home, close: closeServer } = await servePages(await bundlePages(names));
const browser = await openBrowser();

async function opened(name, first) {
  const opened = await openPage(browser, home + name, { wait: true, threadTime: true });
  await until(opened.page, 'start');
  await opened.page.evaluate((first) => globalThis.start(first), first);
  await until(opened.page, 'clocks');
  return opened;
}

/** Milliseconds of the main thread in a second, by page. */
async function oneMinute(first) {
  const pages = await Promise.all(names.map((name) => opened(name, first)));
  await Promise.all(pages.map(({ heapMb }) => heapMb()));
  await pages[0].page.waitForTimeout(restMs);
  const before = await Promise.all(pages.map(({ cpuMs }) => cpuMs()));
  await pages[0].page.waitForTimeout(seconds * 1_000);
  const after = await Promise.all(pages.map(({ cpuMs }) => cpuMs()));
  await Promise.all(pages.map(({ close }) => close()));
  return Object.fromEntries(names.map((name, at) => [name, (after[at] - before[at]) / seconds]));
}

for (const [turns, first] of Object.entries(firstEnds)) {
  const results = [];
  for (let round = 0; round < rounds; round += 1) results.push(await oneMinute(first));
  const bench = `1 000 clocks, ${turns}`;
  const unit = 'ms/s';
  reportAlone({ bench, values: results.map(({ clocks }) => clocks), unit, goal: 15 });
  const pairs = (peer) => results.map((result) => [result.clocks, result[peer]]);
  report({ bench, pairs: pairs('relativeTime'), peerName: '@github/relative-time-element', unit, goal: 6 });
  report({ bench, pairs: pairs('empty'), peerName: 'a page without clocks', unit, bound: 'ratioAtMost' });
}
await browser.close();
closeServer();
