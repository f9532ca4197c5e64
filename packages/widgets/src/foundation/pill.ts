import { css, html, type TemplateResult } from 'lit';

export interface PillOption<Value extends string> {
  value: Value;
  label: string;
}

/** One of a few, each in sight: buttons of which one is pressed. */
export function pills<Value extends string>(
  label: string,
  options: readonly PillOption<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="pills" role="group" aria-label=${label}>
    ${options.map(
      (option) =>
        html`<button
          type="button"
          class="choice"
          dir="auto"
          aria-pressed=${option.value === chosen}
          @click=${() => choose(option.value)}
        >
          ${option.label}
        </button>`,
    )}
  </div>`;
}

export const pillStyles = css`
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    min-height: max(30px, var(--_target));
    margin: 0;
    padding: 2px 12px;
    color: var(--_text);
    font: 500 13px/18px var(--_font);
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    border-radius: 22px;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice[aria-pressed='true'] {
    color: var(--_accent-tint-text);
    background: var(--_accent-tint);
    border-color: var(--_accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
