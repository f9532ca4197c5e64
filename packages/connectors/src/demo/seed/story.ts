import type { Category, Decision, PeticionSubtype } from '@pqrs-kit/core';

/** What somebody files, and what the company answers. */
export interface Story {
  category: Category;
  subtype?: PeticionSubtype;
  subject: string;
  facts: string;
  request?: string;
  decision: Decision;
  answer: string;
}
