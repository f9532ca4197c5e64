import { problemStyles } from '../foundation/problem.js';
import { fields } from '../foundation/fields.js';
import { base, buttons, disclosure } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import { citizen } from '../receipt/citizen.js';
import { choiceStyles } from './choiceStyles.js';
import { frameStyles, stepperStyles } from './frameStyles.js';
import { noticeStyles } from './noticeStyles.js';

export const intakeStyles = [
  tokens,
  base,
  buttons,
  disclosure,
  fields,
  problemStyles,
  citizen,
  frameStyles,
  stepperStyles,
  choiceStyles,
  noticeStyles,
];
