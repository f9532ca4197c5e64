// What draws a board. It is fetched apart, while its cases come.
import { boardColumns, boardStages, boardStep, boardTexts, caseWords, fill, radicadoText } from '@pqrs-kit/core';
import { widgetFrame } from '../foundation/frame.js';
import { placeBesideButton } from '../foundation/popover.js';
import { BoardFilters } from './BoardFilters.js';
import { filterChips, groupChoice } from './boardTools.js';
import { columns, oneColumn } from './columns.js';
import { supervisorBoardStyles } from './styles.js';

export const boardBody = {
  styles: supervisorBoardStyles,
  BoardFilters,
  boardColumns,
  boardStages,
  boardStep,
  boardTexts,
  caseWords,
  columns,
  fill,
  filterChips,
  groupChoice,
  oneColumn,
  placeBesideButton,
  radicadoText,
  widgetFrame,
};
