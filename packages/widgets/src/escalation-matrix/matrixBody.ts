// What draws the escalation of a case, and the form that calls a level. It is fetched apart, while its case comes.
import { fill, matrixTexts, matrixView } from '@pqrs-kit/core';
import { widgetFrame } from '../foundation/frame.js';
import { escalate as stairs, icon } from '../foundation/icons.js';
import { alertLog, nextAlert, whySevere } from './aside.js';
import { EscalateForm } from './EscalateForm.js';
import { MatrixEditor } from './MatrixEditor.js';
import { matrixCards, matrixTable } from './matrixTable.js';
import { escalationMatrixStyles } from './styles.js';

export const matrixBody = {
  styles: escalationMatrixStyles,
  alertLog,
  EscalateForm,
  fill,
  icon,
  matrixCards,
  MatrixEditor,
  matrixTable,
  matrixTexts,
  matrixView,
  nextAlert,
  stairs,
  whySevere,
  widgetFrame,
};
