import type { Catalogue } from './catalogue.js';
import { intakeTextsEn } from './intakeEn.js';
import { intakeTextsEs } from './intakeEs.js';
import { intakeTextsPt } from './intakePt.js';

/** What stands before, in and after the words to stress. */
export type Stressed = readonly [before: string, stressed: string, after: string];
type Five = readonly [string, string, string, string, string];
/** The texts of each key. The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type Kind = 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';
type PersonField = 'name' | 'documentType' | 'documentNumber' | 'email' | 'phone' | 'address' | 'municipality';
type Field = 'subject' | 'facts' | 'request' | 'productSerial' | `person.${PersonField}`;

export interface IntakeTexts {
  steps: Five;
  titles: Five;
  leads: Five;
  stepOf: (step: number) => string;
  stepsLabel: string;
  kinds: Each<Kind, readonly [name: string, help: string, example: string]>;
  subtypes: Each<'general' | 'informacion' | 'consulta'>;
  subtypeLegend: string;
  forExample: string;
  answeredIn: (days: number) => Stressed;
  unsure: string;
  yes: string;
  no: string;
  suggestion: (kind: string) => string;
  because: (question: string) => string;
  /** Other matters in the same text. */
  also: (kinds: string) => string;
  /** All three answers are no. */
  none: string;
  choose: (kind: string) => string;
  optional: string;
  fields: Each<Field, readonly [label: string, hint: string]>;
  documents: Each<'CC' | 'NUIP' | 'CE' | 'NIT' | 'PA' | 'PPT' | 'other'>;
  count: (used: string, most: string) => string;
  anonymous: string;
  anonymousTerms: string;
  consent: string;
  /** An anonymous filing gives no data of its own to be processed. */
  consentAnonymous: string;
  policy: (version: string) => string;
  answers: Each<'email' | 'post' | 'tracking', readonly [name: string, help: string]>;
  onlyTracking: string;
  next: string;
  back: string;
  change: string;
  changeOf: (what: string) => string;
  send: string;
  sending: string;
  /** Heard while a municipality is typed. */
  placesFound: (count: number) => string;
  /** Label of the field that nobody sees. */
  trap: string;
  loading: string;
  blank: string;
  errors: (count: number) => string;
  failed: (phone: string) => string;
  /** Why the form of a page around it waits. */
  notFiled: string;
  restored: (date: string) => string;
  discard: string;
  discarded: string;
  helpTitle: string;
  call: string;
  keptTitle: string;
  kept: string;
  notKeptTitle: string;
  notKept: string;
}

export const intakeTexts: Catalogue<IntakeTexts> = {
  'es-CO': intakeTextsEs,
  en: intakeTextsEn,
  'pt-BR': intakeTextsPt,
};
