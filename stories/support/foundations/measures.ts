import { css, html, type TemplateResult } from 'lit';
import shared from '../../../packages/widgets/tokens/pqrs.tokens.json' with { type: 'json' };
import comfortable from '../../../packages/widgets/tokens/density/comfortable.tokens.json' with { type: 'json' };
import compact from '../../../packages/widgets/tokens/density/compact.tokens.json' with { type: 'json' };
import touch from '../../../packages/widgets/tokens/density/touch.tokens.json' with { type: 'json' };

/** The values of a group of tokens, in px or ms, by their names. */
function valuesOf(group: object): [name: string, value: number][] {
  return Object.entries(group as Record<string, { $value?: { value: number } }>).flatMap(
    ([name, token]): [string, number][] =>
      name.startsWith('$') || token.$value === undefined ? [] : [[name, token.$value.value]],
  );
}

const densities = { comfortable, compact, touch };
const rows = valuesOf(comfortable.density).map(([name]) => name);
const inDensity = (group: object, name: string): number => new Map(valuesOf(group)).get(name) ?? 0;

export const measures = (): TemplateResult => html`
  <h2>Space</h2>
  <p>Inside a group 4 to 8 px, between fields 24, between sections 32 to 48.</p>
  <ul class="spaces">
    ${valuesOf(shared.space).map(
      ([name, value]) => html`<li><span class="bar" data-width=${value}></span>${name}: ${value} px</li>`,
    )}
  </ul>
  <h2>Shape</h2>
  <p>Cards have a hairline and no shadow; what floats over the page has one. A sheet is paper.</p>
  <ul class="grid">
    ${valuesOf(shared.radius).map(
      ([name, value]) =>
        html`<li>
          <div class="corner" data-radius=${value}></div>
          ${name}: ${value} px
        </li>`,
    )}
  </ul>
  <h2>Density</h2>
  <p>Agents choose between two; a coarse pointer gets the third. Widgets for citizens ignore it.</p>
  <table>
    <thead>
      <tr>
        <th scope="col">In px</th>
        ${Object.keys(densities).map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${row}</th>
            ${Object.values(densities).map(({ density }) => html`<td>${inDensity(density, row)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>
`;

export const motion = (): TemplateResult => html`
  <h2>Motion</h2>
  <p>
    What opens slides out, what moves eases in and out. Nothing loops but the bar of an upload, and a clock never moves.
    With reduced motion, or <code>--pqrs-motion: 0</code>, everything takes 0 ms. Press a bar to see its time.
  </p>
  <ul class="motions">
    ${valuesOf(shared.motion.duration)
      .filter(([, value]) => value > 0)
      .map(
        ([name, value]) =>
          html`<li>
            <button type="button" class="mover" aria-label=${`Move in ${value} ms`} data-ms=${value} @click=${run}>
              <span class="moved"></span>
            </button>
            <b>${name}: ${value} ms</b>
            <span>${uses[name] ?? ''}</span>
          </li>`,
      )}
  </ul>
`;

const uses: Readonly<Record<string, string>> = {
  quick: 'pointing and pressing',
  base: 'a disclosure, a chip that changes',
  slow: 'a panel, a dialog',
};

function run(event: Event): void {
  (event.currentTarget as HTMLElement).classList.toggle('run');
}

/** Sets the measures that a sheet of styles cannot know. */
export function fillMeasures(root: ParentNode): void {
  const set = (selector: string, data: string, property: string, unit: string) => {
    for (const element of root.querySelectorAll<HTMLElement>(selector))
      element.style.setProperty(property, `${element.dataset[data] ?? 0}${unit}`);
  };
  set('.bar', 'width', 'width', 'px');
  set('.corner', 'radius', 'border-radius', 'px');
  set('.mover', 'ms', '--_time', 'ms');
}

export const measureStyles = css`
  .spaces li,
  .motions li {
    display: flex;
    gap: 16px;
    align-items: center;
    min-height: 28px;
    font: 400 13px/18px var(--_font);
  }
  .bar {
    height: 16px;
    background: var(--_accent);
  }
  .corner {
    height: 52px;
    margin-bottom: 6px;
    background: var(--_surface);
    border: 1px solid var(--_control);
  }
  table {
    border-collapse: collapse;
    font: 400 13px/18px var(--_font);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 32px 6px 0;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--_line);
  }
  .mover {
    position: relative;
    width: 240px;
    height: 32px;
    background: var(--_sunken);
    border: 1px solid var(--_control);
    border-radius: 6px;
  }
  .moved {
    position: absolute;
    inset: 4px auto 4px 4px;
    width: 22px;
    background: var(--_accent);
    border-radius: 4px;
    transition: translate var(--_time) cubic-bezier(0.2, 0, 0, 1);
  }
  .run .moved {
    translate: 206px;
  }
  @media (prefers-reduced-motion: reduce) {
    .moved {
      transition: none;
    }
  }
`;
