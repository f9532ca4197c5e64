// One story in a page, drawn to its end.

/** The look that baselines and snapshots are made in. */
export const usual = { theme: 'light', locale: 'es-CO' };

/** A page of its own that gathers what goes wrong on it. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // The stories say what time it is; whatever asks the device instead shows up as a difference.
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
  await page.waitForFunction(() =>
    ['finished', 'errored', 'aborted'].includes(globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase),
  );
  const failure = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : undefined,
  );
  if (failure !== undefined) throw new Error(failure);
  await settled(page);
}

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
