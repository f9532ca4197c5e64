// One story in a page, drawn to its end.

/** The look that baselines and snapshots are made in. */
export const usual = { theme: 'light', locale: 'es-CO' };

const viewport = { width: 1280, height: 900 };

/** A page of its own that gathers what goes wrong on it. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Opens a story and waits until it was drawn, played and nothing moves any more. Throws what the story threw. */
export async function visit(page, base, id, { theme, locale } = usual) {
  const globals = `theme:${theme};locale:${locale};a11y.manual:!true`;
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  // Played is enough: what Storybook waits for afterwards is the end of animations, and some have to wait for 8 s.
  await page.waitForFunction(() =>
    ['completing', 'completed', 'finished', 'errored', 'aborted'].includes(
      globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase,
    ),
  );
  const failure = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : undefined,
  );
  if (failure !== undefined) throw new Error(failure);
  await settled(page);
}

/** How much wider the story is than its page: nothing may make the page scroll sideways. */
export const overhangOf = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Makes the page as high as the story, so that what sticks to the lower edge of a window stands where it belongs. */
export async function showWhole(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
  await settled(page);
}

export const showUsual = (page) => page.setViewportSize(viewport);

/** Waits until the tree, roots of widgets included, stays the same for a while: what waits for its data says so after 300 ms. */
async function settled(page) {
  await page.evaluate(async () => {
    const sizeOf = (root) => {
      let size = 0;
      for (const element of root.querySelectorAll('*')) {
        size += 1 + (element.shadowRoot ? sizeOf(element.shadowRoot) : 0);
      }
      return size + (root.textContent?.length ?? 0);
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    let [size, since] = [-1, performance.now()];
    while (performance.now() - since < 400) {
      await frame();
      const now = sizeOf(document);
      if (now !== size) [size, since] = [now, performance.now()];
    }
  });
}
