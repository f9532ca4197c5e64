import type { CaseDetail, CasePanelView, CommandType, Locale, PanelTexts } from '@pqrs-kit/core';
import type { PanelForm } from './PanelForm.js';

/** What the templates of the panel read and call: the element as they see it. */
export interface PanelSurface {
  readonly texts: PanelTexts;
  readonly locale: Locale;
  readonly detail: CaseDetail;
  readonly view: CasePanelView;
  /** Heading level of the sections. */
  readonly sectionLevel: number;
  readonly readonly: boolean;

  readonly form: PanelForm;
  readonly wholeTimeline: boolean;
  readonly wholeStory: boolean;
  readonly wholeGate: boolean;

  openForm(command: CommandType): void;
  copyRadicado(): Promise<void>;
  toggleTimeline(): void;
  toggleStory(): void;
  toggleGate(): void;
}
