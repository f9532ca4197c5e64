// What draws a case. The panel fetches it apart, while its case comes.
import { html, type TemplateResult } from 'lit';
import { casePanelView, panelTexts } from '@pqrs-kit/core';
import { problem } from '../foundation/problem.js';
import { answer } from './answer.js';
import { closing } from './closing.js';
import { foot } from './foot.js';
import { formsApart } from './formsApart.js';
import { merges } from './merges.js';
import { PanelClock } from './PanelClock.js';
import type { PanelSurface } from './PanelSurface.js';
import { agreement, alerts, empty, head, person, protocol, story, waiting } from './sections.js';
import { panelStyles } from './styles.js';
import { timeline } from './timeline.js';

/** @param level ARIA level of its first heading. */
function wholeCase(panel: PanelSurface, clock: PanelClock, level: number): TemplateResult {
  return html`${head(panel, level)} ${clock.render()} ${alerts(panel)} ${merges(panel)} ${closing(panel)}
  ${answer(panel)} ${protocol(panel)} ${agreement(panel)} ${person(panel)} ${story(panel)} ${timeline(panel)}
  ${foot(panel)}`;
}

/** While its answer is drafted. */
function draftedCase(panel: PanelSurface, form: TemplateResult, level: number): TemplateResult {
  return html`${head(panel, level)} ${form} ${story(panel)} ${timeline(panel)}`;
}

export const panelBody = {
  styles: panelStyles,
  casePanelView,
  draftedCase,
  empty,
  formsApart,
  PanelClock,
  panelTexts,
  problem,
  waiting,
  wholeCase,
};
