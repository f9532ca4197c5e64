import type { Verification } from '../norms/norm.js';
import type { RecourseName } from '../texts/recourse.js';

/** What a person who does not agree with an answer may do. Its words are in `recourseTexts`. */
export interface Recourse {
  id: RecourseName;
  /** Where the law opens it; none for what the organisation offers by itself. */
  citation?: string;
  verification?: Verification;
}

/** The recourses that a letter can tell of. Which of them are open in a case is for whoever signs to pick. */
export const recourses: readonly Recourse[] = [
  { id: 'review' },
  { id: 'administrativeAppeal', citation: 'Ley 1437 de 2011, arts. 74 y 76', verification: 'verified' },
  { id: 'telecomAppeal', citation: 'Ley 1341 de 2009, art. 54', verification: 'secondary' },
  { id: 'utilitiesAppeal', citation: 'Ley 142 de 1994, arts. 154 y 159', verification: 'verified' },
  { id: 'consumerAuthority', citation: 'Ley 1480 de 2011, art. 58', verification: 'verified' },
  { id: 'dataAuthority', citation: 'Ley 1581 de 2012, art. 16', verification: 'verified' },
  { id: 'financialDefender', citation: 'Decreto 2555 de 2010, art. 2.34.2.1.5', verification: 'secondary' },
  { id: 'tutela', citation: 'Constitución Política, art. 86', verification: 'secondary' },
];
