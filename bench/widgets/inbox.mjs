// 100 000 cases in the inbox and in peers: until the first rows are seen, what a frame of scrolling and a jump cost the main thread, and how
// much memory the rows on screen take. Pages take turns, each a new one. All show the same data in cells of the same templates and styles, in
// rows of 36 px over 800 px of the same viewport. The inbox alone shows more than rows: its heading, tabs, search and filters, groups by
// urgency, sizes, and the roles and tab stops of a grid.
import { reportAlone, report } from '../support/report.mjs';
import { bundlePages, openBrowser, openPage, servePages, until } from '../support/pages.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const names = ['ours', 'vanilla', 'virtualizer', 'vaadin', 'tabulator'];
const frames = 60;
const jumps = 20;

const { home, close: closeServer } = await servePages(await bundlePages(names));
const browser = await openBrowser();

async function timed(name) {
  const { page, cpuMs, close } = await openPage(browser, home + name);
  await until(page, 'scroller');
  const first = await page.evaluate(() => globalThis.firstRowsMs);
  const scroll = async (count, by) => {
    const before = await cpuMs();
    await page.evaluate(
      async ([count, by]) => {
        const { scroller } = globalThis;
        for (let at = 0; at < count; at += 1) {
          const end = scroller.scrollHeight - scroller.clientHeight;
          scroller.scrollTop = by ?? Math.round(end * ((at * 0.618) % 1));
          if (by) scroller.scrollTop = at * by;
          for (let frame = 0; frame < (by ? 1 : 2); frame += 1) await new Promise(requestAnimationFrame);
        }
      },
      [count, by],
    );
    return ((await cpuMs()) - before) / count;
  };
  await scroll(10, 90);
  const result = { first, frame: await scroll(frames, 90), jump: await scroll(jumps) };
  await close();
  return result;
}

async function memory(name) {
  const { page, heapMb, close } = await openPage(browser, home + name, { wait: true });
  await until(page, 'start');
  const before = await heapMb();
  await page.evaluate(() => globalThis.start());
  const grown = (await heapMb()) - before;
  await close();
  return grown;
}

const results = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) results[name].push({ ...(await timed(name)), heap: await memory(name) });
}
await browser.close();
closeServer();

const pairs = (peer, what) => results.ours.map((mine, round) => [mine[what], results[peer][round][what]]);
function compare(bench, what, peerName, goal) {
  const held = goal === undefined ? {} : { goal };
  report({
    bench: `inbox of 100 000: ${bench}`,
    pairs: pairs(peerName, what),
    peerName,
    unit: 'ms',
    bound: 'ratioAtMost',
    ...held,
  });
}
compare('first rows seen', 'first', 'virtualizer', 0.7);
compare('first rows seen', 'first', 'vanilla', 1.5);
compare('a frame of scrolling', 'frame', 'vanilla', 1.4);
compare('a frame of scrolling', 'frame', 'virtualizer');
compare('a jump', 'jump', 'vaadin', 0.4);
compare('a jump', 'jump', 'tabulator', 0.4);
compare('a jump', 'jump', 'vanilla');
reportAlone({ bench: 'inbox of 100 000: memory', values: results.ours.map(({ heap }) => heap), unit: 'MB', goal: 2 });
