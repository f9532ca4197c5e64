// How long a designer waits for the static Storybook: from the address to the first story on the page, nothing of it cached.

/** @returns {Promise<number>} milliseconds, the middle one of three times */
export async function openedAfter(browser, base) {
  const times = [];
  for (let time = 0; time < 3; time += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${base}/?path=/story/agent-deadline-clock--playground`);
    await page.frameLocator('#storybook-preview-iframe').getByRole('button', { name: '¿Cómo se calculó?' }).waitFor();
    times.push(performance.now() - began);
    await context.close();
  }
  return times.sort((one, other) => one - other)[1];
}
