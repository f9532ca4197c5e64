import { dayRuleStyles } from '../foundation/dayRule.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { fields } from '../foundation/fields.js';
import { base, buttons, disclosure } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { citizen } from '../receipt/citizen.js';
import { receiptStyles } from '../receipt/styles.js';
import { choiceStyles } from './choiceStyles.js';
import { frameStyles, stepperStyles } from './frameStyles.js';
import { noticeStyles } from './noticeStyles.js';

export const intakeStyles = [
  tokens,
  base,
  buttons,
  disclosure,
  fields,
  dayRuleStyles,
  radicadoStyles,
  citizen,
  frameStyles,
  stepperStyles,
  choiceStyles,
  noticeStyles,
  receiptStyles,
];
