import { css, type CSSResultGroup } from 'lit';
import { faceStyles } from '../deadline-clock/styles.js';
import { chipStyles } from '../foundation/chip.js';
import { fields } from '../foundation/fields.js';
import { problemStyles } from '../foundation/problem.js';
import { base, buttons, disclosure, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { composerStyles } from './styles.js';

const element = css`
  :host {
    container-type: inline-size;
  }
  article:not(.letter) {
    background: var(--_surface);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .none {
    padding: 24px;
  }
  .block.tall {
    height: 64px;
  }
`;

export const elementStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  fields,
  disclosure,
  loading,
  chipStyles,
  problemStyles,
  faceStyles,
  composerStyles,
  element,
];
