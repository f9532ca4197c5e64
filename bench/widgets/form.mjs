// The intake form on a processor four times slower: from the first paint until it can be used, beside a page with button, input, select and dialog of
// Shoelace, and the longest task while somebody types. Pages take turns, each a new one from a server of its own.
import { build } from '../../scripts/build.mjs';
import { openBrowser } from '../support/pages.mjs';
import { report, reportAlone } from '../support/report.mjs';
import { servePublished } from '../support/serve.mjs';
import { longestTask } from '../support/tasks.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const slower = 4;
const names = ['intakeForm', 'shoelace'];
const sentence = 'El 20 de octubre la entregué en el punto de Chapinero y no hay repuesto.';

await build({ only: ['core', 'widgets', 'types'] });
const server = await servePublished(names);
const browser = await openBrowser();

async function opened(name) {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    const keep = (list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(keep).observe({ type: 'longtask' });
  });
  await page.goto(`${server.url}/${name}`);
  const close = async () => {
    await context.close();
    if (failures.length > 0) throw failures[0];
  };
  const cpuMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  return { page, cpuMs, close };
}

/** Milliseconds from the first paint, and from the beginning, until the first control is on the screen. */
function untilUsable(page) {
  return page.evaluate(async () => {
    while (!globalThis.usable?.()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    const whole = performance.now();
    while (performance.getEntriesByName('first-paint').length === 0) await new Promise(requestAnimationFrame);
    return { whole, sincePaint: whole - performance.getEntriesByName('first-paint')[0].startTime };
  });
}

/** The longest task while somebody types: as the page observed it, and what the processor did of it. */
async function longestWhileTyping(page) {
  await page.evaluate(() => globalThis.toType());
  await page.evaluate(() => void (globalThis.longTasks = []));
  const processor = await longestTask(browser, page, async () => {
    await page.keyboard.type(sentence, { delay: 30 });
    await page.waitForTimeout(500);
  });
  return { processor, observed: await page.evaluate(() => Math.max(0, ...globalThis.longTasks)) };
}

async function walked(name) {
  const { page, cpuMs, close } = await opened(name);
  const times = await untilUsable(page);
  const result = { ...times, cpu: await cpuMs(), ...(await longestWhileTyping(page)) };
  await close();
  return result;
}

const results = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const name of names) {
    const result = await walked(name);
    // The first of each warms the browser up.
    if (round > 0) results[name].push(result);
  }
}
await browser.close();
server.close();

const pairs = (what) => results.intakeForm.map((mine, round) => [mine[what], results.shoelace[round][what]]);
const beside = { peerName: '@shoelace-style/shoelace', unit: 'ms', bound: 'ratioAtMost' };
report({ bench: 'form: from first paint to usable', pairs: pairs('sincePaint'), ...beside, goal: 1 });
report({ bench: 'form: from the beginning to usable', pairs: pairs('whole'), ...beside });
report({ bench: 'form: the processor until usable', pairs: pairs('cpu'), ...beside });
const longest = { bench: 'form: longest task while typing, by the processor', pairs: pairs('processor'), ...beside };
report(longest);
reportAlone({
  bench: longest.bench,
  values: results.intakeForm.map(({ processor }) => processor),
  unit: 'ms',
  goal: 50,
});
report({ bench: 'form: the same as observed, 0 if none was over 50 ms', pairs: pairs('observed'), ...beside });
