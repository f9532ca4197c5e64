import { html, nothing, type TemplateResult } from 'lit';

export interface Choice {
  /** Name of the group: one of its choices is on. */
  group: string;
  value: string;
  checked: boolean;
  name: string;
  help: string;
  glyph?: TemplateResult;
  /** What opens below when the choice is on. Controls in it stay reachable. */
  detail?: TemplateResult | typeof nothing;
  choose: () => void;
}

/** A row to choose: the whole row is the target, its radio is what assistive technology sees. */
export function choiceRow(choice: Choice): TemplateResult {
  const id = `${choice.group}-${choice.value}`;
  return html`<div class="choice ${choice.checked ? 'on' : ''}" part="option">
    <input
      type="radio"
      id=${id}
      name=${choice.group}
      value=${choice.value}
      data-field=${choice.group}
      .checked=${choice.checked}
      aria-describedby="${id}-help"
      @change=${choice.choose}
    />
    <label for=${id}>${choice.glyph ?? nothing}<b>${choice.name}</b></label>
    <p id="${id}-help">${choice.help}</p>
    ${choice.checked && choice.detail && choice.detail !== nothing ? html`<div class="detail">${choice.detail}</div>` : nothing}
  </div>`;
}

export interface SmallChoice {
  group: string;
  value: string;
  checked: boolean;
  name: string;
  choose: () => void;
}

/** A radio with its words, inside a row or a question. */
export function smallChoice({ group, value, checked, name, choose }: SmallChoice): TemplateResult {
  const id = `${group}-${value}`;
  return html`<div class="small-choice">
    <input type="radio" id=${id} name=${group} value=${value} .checked=${checked} @change=${choose} />
    <label for=${id}>${name}</label>
  </div>`;
}
