// Every story as it looked before, pixel by pixel, in the same browser on the same machine. The pictures stay out of git: faces and browsers differ
// from machine to machine, so they prove nothing elsewhere, and each change of look would stay in the history for ever.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { showUsual, showWhole } from './visit.mjs';

const home = join('.cache', 'stories');

/** How far a colour may be off before a pixel counts, 0 to 1; edges of letters that are smoothed otherwise do not count. */
const threshold = 0.1;

/** How many pixels of a picture may differ: 2 of 10 000. */
const tolerance = 0.0002;

export class Pictures {
  #baseline;
  #differences = join(home, 'differences');
  #making;
  compared = 0;
  made = 0;

  /** @param {string} browser its name and version; @param {boolean} making whether a new baseline is made */
  constructor(browser, making) {
    this.#baseline = join(home, 'baseline', browser);
    this.#making = making;
    this.missing = !making && !existsSync(this.#baseline);
    rmSync(this.#differences, { recursive: true, force: true });
    for (const folder of making ? [this.#baseline] : [this.#differences]) mkdirSync(folder, { recursive: true });
  }

  /** @returns {Promise<string[]>} what differs */
  async compare(page, { id }) {
    if (this.missing) return [];
    await showWhole(page);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await showUsual(page);
    const file = join(this.#baseline, `${id}.png`);
    if (this.#making) {
      writeFileSync(file, picture);
      this.made += 1;
      return [];
    }
    if (!existsSync(file)) return ['no picture of it in the baseline: make it anew with --baseline'];
    this.compared += 1;
    return this.#differ(id, PNG.sync.read(readFileSync(file)), PNG.sync.read(picture));
  }

  #differ(id, before, after) {
    const { width, height } = after;
    const kept = join(this.#differences, `${id}.png`);
    if (before.width !== width || before.height !== height) {
      writeFileSync(kept, PNG.sync.write(after));
      return [`${width} x ${height} px, was ${before.width} x ${before.height}: see ${kept}`];
    }
    const difference = new PNG({ width, height });
    const count = pixelmatch(before.data, after.data, difference.data, width, height, { threshold });
    if (count <= tolerance * width * height) return [];
    writeFileSync(kept, PNG.sync.write(difference));
    return [`${count} pixels differ: see ${kept}`];
  }
}
