import type { Locale } from '../texts/catalogue.js';
import type { AnswerChannel, Category, Channel, DocumentType, PeticionSubtype } from './category.js';

/** Who files. Absent from an anonymous case, and then stored nowhere. */
export interface Person {
  name: string;
  documentType?: DocumentType;
  documentNumber?: string;
  email?: string;
  phone?: string;
  address?: string;
  municipality?: string;
}

/** What a person files: the body of `POST /v1/cases` and what the intake form builds. */
export interface Submission {
  category: Category;
  /** Only for `peticion`; absent means `general`. */
  subtype?: PeticionSubtype;
  subject: string;
  facts: string;
  /** What the person asks for. No justification is ever required. */
  request?: string;
  anonymous: boolean;
  /** Required unless anonymous; refused when anonymous. */
  person?: Person;
  answerBy: AnswerChannel;
  /** Version of the data policy that was accepted (Ley 1581 de 2012). */
  consentVersion: string;
  channel: Channel;
  /** Serial of the product that it is about, as the person reads it off. */
  productSerial?: string;
  language: Locale;
}

/** Longest texts in characters (code points). The server and the form hold to the same ones. */
export const submissionLimits = {
  subject: 160,
  facts: 10_000,
  request: 4_000,
  name: 160,
  documentNumber: 20,
  email: 254,
  phone: 20,
  address: 200,
  municipality: 100,
  consentVersion: 20,
  productSerial: 60,
} as const;
