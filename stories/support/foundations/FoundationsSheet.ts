import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, chipStyles, tokens } from '@pqrs-kit/widgets';
import { dayRuleStyles } from '../../../packages/widgets/src/foundation/dayRule.js';
import { colour, colourStyles, fillSwatches } from './colour.js';
import { fillMeasures, measures, measureStyles, motion } from './measures.js';
import { statesAndRule, statesStyles } from './statesAndRule.js';
import { typeAndIcons, typeStyles } from './typeAndIcons.js';
import { voice } from './voice.js';

const sections = { colour, statesAndRule, typeAndIcons, measures, motion, voice };
export type Section = keyof typeof sections;

/** What all widgets are made of, drawn with their own tokens: one section, or all of them. Only the stories use it. */
class FoundationsSheet extends LitElement {
  static override properties = { theme: { reflect: true }, sections: { attribute: false } };
  static override styles = [
    tokens,
    base,
    chipStyles,
    dayRuleStyles,
    colourStyles,
    statesStyles,
    typeStyles,
    measureStyles,
    css`
      :host {
        padding: 32px;
        background: var(--_canvas);
      }
      h2 {
        font: 600 20px/28px var(--_font);
        margin: 40px 0 8px;
      }
      h2:first-child {
        margin-top: 0;
      }
      h3 {
        font: 600 14px/20px var(--_font);
        margin: 20px 0 8px;
      }
      p {
        max-width: 640px;
        margin: 0 0 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
        gap: 16px;
      }
    `,
  ];

  declare theme: string;
  declare sections: readonly Section[];

  protected override updated(): void {
    fillSwatches(this.renderRoot);
    fillMeasures(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return html`${this.sections.map((name) => sections[name]())}`;
  }
}

if (!customElements.get('pqrs-story-foundations')) customElements.define('pqrs-story-foundations', FoundationsSheet);
