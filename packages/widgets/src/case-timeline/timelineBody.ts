// What draws a history. The timeline fetches it apart, while its case comes.
import {
  caseTimeline,
  groupByDay,
  groupByStage,
  panelTexts,
  shownTimeline,
  timelineFilters,
  timelineTexts,
} from '@pqrs-kit/core';
import { widgetFrame } from '../foundation/frame.js';
import { pills } from '../foundation/pill.js';
import { caseTimelineStyles } from './styles.js';
import { timelineGroups, timelineItems } from './timelineItems.js';

export const timelineBody = {
  styles: caseTimelineStyles,
  caseTimeline,
  groupByDay,
  groupByStage,
  panelTexts,
  pills,
  shownTimeline,
  timelineFilters,
  timelineGroups,
  timelineItems,
  timelineTexts,
  widgetFrame,
};
