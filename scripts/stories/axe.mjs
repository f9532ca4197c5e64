// What the accessibility rules find wrong with a page.
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Chromium tells the fill of letters as it would be without forced colours; the colour itself it tells as it is. */
function tellForcedColours() {
  const told = globalThis.getComputedStyle;
  globalThis.getComputedStyle = (...about) => {
    const style = told(...about);
    const fill = '-webkit-text-fill-color';
    if (matchMedia('(forced-colors: active)').matches)
      Object.defineProperty(style, 'getPropertyValue', {
        value: (name) => CSSStyleDeclaration.prototype.getPropertyValue.call(style, name === fill ? 'color' : name),
      });
    return style;
  };
}

/** @returns {Promise<string[]>} each rule that is broken, with how often and the first place */
export async function violationsOf(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(tellForcedColours);
    await page.evaluate(axe.source);
  }
  const violations = await page.evaluate(async (runOnly) => {
    const found = await globalThis.axe.run('#storybook-root', { runOnly, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => ({
      id,
      count: nodes.length,
      first: nodes[0]?.target.flat().join(' '),
    }));
  }, tags);
  return violations.map(({ id, count, first }) => `${id} (${count}): ${first}`);
}
