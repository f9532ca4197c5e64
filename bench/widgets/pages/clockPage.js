// A page of a thousand clocks in boxes of one size, so that the same share of them is on the screen whatever draws them.
const count = Number(new URLSearchParams(location.search).get('clocks') ?? 1_000);
const minute = 60_000;

/** The instants at which the terms end: one after `first` milliseconds, and from then on one every five minutes, at the turn of a minute. */
function ends(first) {
  const begin = Date.now() + first;
  const turn = Math.ceil(begin / minute) * minute;
  return Array.from({ length: count }, (_, at) => new Date(at === 0 ? begin : turn + at * 5 * minute));
}

/** Draws a clock in each box, for terms that end at these instants; says when it is done. */
export function clockPage(draw) {
  globalThis.start = async (first) => {
    const place = document.body.appendChild(document.createElement('div'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`div { display: grid; grid-template-columns: repeat(3, 400px); grid-auto-rows: 240px }
      div > * { overflow: hidden }`);
    place.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    const grid = place.shadowRoot.appendChild(document.createElement('div'));
    const clocks = ends(first).map((end) => grid.appendChild(document.createElement('section')).appendChild(draw(end)));
    await Promise.all(clocks.map((clock) => clock.updateComplete));
    await new Promise(requestAnimationFrame);
    globalThis.clocks = clocks;
  };
}
