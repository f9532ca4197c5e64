// What the first step does not need. The form fetches it apart while the person reads, so that no page waits for it.
import type { TemplateResult } from 'lit';
import type { IntakeStep } from '@pqrs-kit/core';
import { dayRuleStyles } from '../foundation/dayRule.js';
import { radicadoStyles } from '../foundation/radicado.js';
import { receiptStyles } from '../receipt/styles.js';
import { fileStyles } from './fileStyles.js';
import { fileCase, filedCase, filedReceipt } from './filing.js';
import { FilingWork } from './FilingWork.js';
import { FormFiles } from './FormFiles.js';
import { PlaceSearch } from './PlaceSearch.js';
import type { StepContext } from './step.js';
import { answerStep } from './stepAnswer.js';
import { chosenKind, factsStep } from './stepFacts.js';
import { personStep } from './stepPerson.js';
import { laterStyles } from './laterStyles.js';
import { reviewStep } from './stepReview.js';

const bodies: Readonly<Record<Exclude<IntakeStep, 'kind'>, (step: StepContext) => TemplateResult>> = {
  facts: factsStep,
  person: personStep,
  answer: answerStep,
  review: reviewStep,
};

export const laterParts = {
  bodies,
  chosenKind,
  FilingWork,
  FormFiles,
  PlaceSearch,
  fileCase,
  filedCase,
  filedReceipt,
  /** Before those of the form, which change some of them for citizens. */
  stylesBefore: [dayRuleStyles, radicadoStyles],
  styles: [laterStyles, receiptStyles, fileStyles],
};
export type LaterParts = typeof laterParts;
