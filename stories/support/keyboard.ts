import { html, type TemplateResult } from 'lit';
import './keyboard.css';

/** One press of a key, what it does, and where the focus is then. */
export interface KeyboardStep {
  /** As `KeyboardEvent.key` calls it, with `Shift+` and the like before it. */
  press: string;
  does: string;
  /** Role and name in es-CO, such as `button "Consultar"`; a `*` in the name stands for anything. The walk of `npm run test:stories` checks it. */
  focus: string;
}

/** The widget, and the script of its keyboard beside it, or below where it needs the width: what is written is what is tested. */
export const keyboardPage = (
  steps: readonly KeyboardStep[],
  widget: TemplateResult,
  wide: boolean,
): TemplateResult => html`
  <div class=${wide ? 'keyboard-page wide' : 'keyboard-page'}>
    <div class="keyboard-widget">
      <button class="keyboard-start" type="button">Start here, then press the keys</button>
      ${widget}
    </div>
    <table class="keyboard-script">
      <caption>
        The keyboard, from before the widget
      </caption>
      <thead>
        <tr>
          <th scope="col">Press</th>
          <th scope="col">It</th>
          <th scope="col">The focus is then on</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ({ press, does, focus }) =>
            html`<tr>
              <td class="keyboard-press"><kbd>${press}</kbd></td>
              <td>${does}</td>
              <td class="keyboard-focus">${focus}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
