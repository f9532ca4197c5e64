import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import theme from '@shoelace-style/shoelace/dist/themes/light.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(theme);
document.adoptedStyleSheets = [sheet];
document.body.insertAdjacentHTML(
  'beforeend',
  `<sl-input label="Asunto"></sl-input>
  <sl-select label="Documento"><sl-option value="cc">Cédula</sl-option><sl-option value="nit">NIT</sl-option></sl-select>
  <sl-button>Continuar</sl-button>
  <sl-dialog label="Aviso">Revise sus datos.</sl-dialog>`,
);
const [field, ...others] = document.querySelectorAll('sl-input, sl-select, sl-button, sl-dialog');
globalThis.usable = () =>
  others.every((other) => other.shadowRoot?.childElementCount > 0) && field.shadowRoot?.querySelector('input');
globalThis.toType = () => field.focus();
