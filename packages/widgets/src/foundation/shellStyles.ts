import type { CSSResultGroup } from 'lit';
import { problemStyles } from './problem.js';
import { base, buttons } from './styles.js';
import { tokens } from './tokens.js';

/** What a widget wears until what draws it is here, with its own styles: enough to say that it did not come. */
export const shellStyles: CSSResultGroup = [tokens, base, buttons, problemStyles];
