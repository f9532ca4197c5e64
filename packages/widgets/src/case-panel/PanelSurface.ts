import type {
  Assignee,
  CaseDetail,
  CasePanelView,
  CommandField,
  CommandProblems,
  CommandType,
  CommandValues,
  Locale,
  PanelTexts,
  PqrsError,
} from '@pqrs-kit/core';

/** What the templates of the panel read and call: the element as they see it. */
export interface PanelSurface {
  readonly texts: PanelTexts;
  readonly locale: Locale;
  readonly detail: CaseDetail;
  readonly view: CasePanelView;
  readonly assignees: readonly Assignee[];
  /** Heading level of the sections. */
  readonly sectionLevel: number;
  readonly readonly: boolean;

  readonly formType: CommandType | undefined;
  readonly formValues: CommandValues;
  readonly formProblems: CommandProblems;
  readonly formError: PqrsError | undefined;
  readonly sending: boolean;
  readonly wholeTimeline: boolean;
  readonly wholeStory: boolean;
  readonly wholeGate: boolean;

  openForm(command: CommandType): void;
  closeForm(): void;
  type(field: CommandField, value: string): void;
  send(): Promise<void>;
  copyRadicado(): Promise<void>;
  toggleTimeline(): void;
  toggleStory(): void;
  toggleGate(): void;
}
