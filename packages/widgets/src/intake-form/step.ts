import type {
  AttachmentLimits,
  ClassifierAnswers,
  FieldProblem,
  IntakeDraft,
  IntakeField,
  IntakeStep,
  IntakeTexts,
  Locale,
} from '@pqrs-kit/core';
import type { FormFiles } from './FormFiles.js';
import type { PlaceSearch } from './PlaceSearch.js';

/** What a step of the form shows, and what it may do. */
export interface StepContext {
  texts: IntakeTexts;
  locale: Locale;
  draft: IntakeDraft;
  /** What is shown as wrong at this step, in the order of its fields. */
  problems: readonly FieldProblem[];
  /** What was chosen to go with it; absent until the steps after the first came. */
  files: FormFiles | undefined;
  limits: AttachmentLimits;
  /** Municipalities by what is typed; absent until the steps after the first came. */
  places: PlaceSearch | undefined;
  policyUrl: string;
  consentVersion: string;
  change: (patch: Partial<IntakeDraft>) => void;
  type: (field: IntakeField, value: string) => void;
  goTo: (step: IntakeStep) => void;
  /** Focuses the control of a field, once it is there. */
  goToField: (field: string) => void;
  /** Answers to the three questions that tell the kind; undefined while they are not asked. */
  answers: ClassifierAnswers | undefined;
  /** Adds an answer; undefined puts the questions away. */
  answer: (answer: ClassifierAnswers | undefined) => void;
}

/** The id of the control of a field: paths have dots, and selectors do not like them. */
export function idOf(field: string): string {
  return field.replace('.', '-');
}
