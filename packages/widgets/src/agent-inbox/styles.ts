import type { CSSResultGroup } from 'lit';
import { chipStyles } from '../foundation/chip.js';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { pillStyles } from '../foundation/pill.js';
import { popoverStyles } from '../foundation/popover.js';
import { problemStyles } from '../foundation/problem.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { fields } from '../foundation/fields.js';
import { filterChipStyles } from '../foundation/filterChip.js';
import { base, buttons, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { cardStyles } from './cardStyles.js';
import { frameStyles } from './frameStyles.js';
import { rowStyles } from './rowStyles.js';
import { toolStyles } from './toolStyles.js';

export const inboxStyles: CSSResultGroup = [
  tokens,
  base,
  buttons,
  fields,
  loading,
  chipStyles,
  dayRuleStyles,
  problemStyles,
  radicadoStyles,
  popoverStyles,
  pillStyles,
  frameStyles,
  toolStyles,
  filterChipStyles,
  rowStyles,
  cardStyles,
];
