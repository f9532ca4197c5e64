// Presses the keys that a story's table says, and looks where the focus is. What is written for people is what is tested.

/** The element with the focus, inside whatever roots. */
const deepest = `(() => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
})()`;

/** Role and name of what has the focus, as the browser tells them to assistive technology: `button "Consultar"`. */
async function focusOf(session) {
  const { result } = await session.send('Runtime.evaluate', { expression: deepest });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  return `${node.role?.value} "${(node.name?.value ?? '').replaceAll(/\s+/g, ' ').trim()}"`;
}

/** Whether `said` is what was written, where a `*` stands for anything. */
function fits(written, said) {
  const parts = written.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(said);
}

/** @returns {Promise<{pressed: number, wrong: string[]}>} how many keys were pressed, and where the focus was not where the table has it */
export async function walk(page) {
  const steps = await page.locator('.keyboard-script tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      press: row.querySelector('.keyboard-press').textContent.trim(),
      focus: row.querySelector('.keyboard-focus').textContent.trim(),
    })),
  );
  if (steps.length === 0) return { pressed: 0, wrong: ['its keyboard is not written down'] };
  const session = await page.context().newCDPSession(page);
  await page.locator('.keyboard-start').focus();
  for (const [at, { press, focus }] of steps.entries()) {
    await page.keyboard.press(press);
    let said = await focusOf(session);
    // What opens with a key may take a moment to be drawn.
    for (let looks = 0; looks < 50 && !fits(focus, said); looks += 1) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      said = await focusOf(session);
    }
    if (!fits(focus, said))
      return { pressed: at + 1, wrong: [`key ${at + 1}, ${press}: the focus is on ${said}, not on ${focus}`] };
  }
  return { pressed: steps.length, wrong: [] };
}
