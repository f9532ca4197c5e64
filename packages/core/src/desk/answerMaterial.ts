import { standIn } from '../access/delegation.js';
import type { Actor, Assignee } from '../case/actor.js';
import type { CaseState } from '../case/state.js';
import { legalBasisFor, type LegalBasis } from '../letters/legalBasis.js';
import type { LetterInput, LetterSender } from '../letters/letter.js';
import { letterValues } from '../letters/letterValues.js';
import { templateReference, templatesFor } from '../letters/templateLibrary.js';
import type { LetterValues } from '../letters/variable.js';
import { law } from '../norms/registry.js';
import { templatesInUse, type OfficeState } from '../office/state.js';
import type { Locale } from '../texts/catalogue.js';
import { civilDateAt } from '../time/zone.js';
import { letterCaseOf, senderOf, signatoryOf } from './answerLetter.js';
import { factsOf } from './bindingNorm.js';
import type { Organization } from './organization.js';

/** A template as whoever drafts picks it. */
export interface OfferedTemplate {
  /** How a record names it, such as `respuesta-de-fondo.es-CO@1`. */
  reference: string;
  title: string;
  /** Plain text with variables such as `{{radicado}}`. */
  body: string;
}

/** What an answer to a case is drafted with. */
export interface AnswerMaterial {
  /** Language of the filing: the answer is written in it. */
  locale: Locale;
  /** Civil date of the reading, in the organisation's zone. */
  date: string;
  timeZone: string;
  /** Newest version in use of each template for the kind of case, by title. */
  templates: OfferedTemplate[];
  /** What the case itself gives for the variables; what the draft decides and what only a person knows is not there. */
  values: LetterValues;
  /** Norms that bind the case, first the one whose term governs. */
  legalBasis: LegalBasis[];
  sender: LetterSender;
  /** Whoever asks: a draft is signed by who drafts it. */
  signatory: LetterInput['signatory'];
  /** Who approves today in place of the head, other than whoever asks. */
  standIns: Assignee[];
}

/**
 * What an answer to a case is drafted with, for one actor on a day.
 *
 * @param now ISO instant
 * @param dueDate last day of the term, a civil date; absent where no clock of the law runs
 * @throws PqrsError `time-bad-instant`, and as `legalBasisFor`
 * @example
 * answerMaterial(state, office, organization, camila, now, '2026-11-27').templates[0]?.reference // 'prorroga.es-CO@1'
 */
export function answerMaterial(
  state: CaseState,
  office: OfficeState,
  organization: Organization,
  actor: Actor,
  now: string,
  dueDate: string | undefined,
): AnswerMaterial {
  const { timeZone } = organization;
  const { language: locale } = state.submission;
  const date = civilDateAt(now, timeZone);
  const sender = senderOf(organization);
  const signatory = signatoryOf(actor, locale);
  const filed = letterCaseOf(state);
  // Who signs in the end is whoever approves: nobody knows that yet.
  const {
    firmante: _name,
    cargo: _role,
    ...values
  } = letterValues({
    ...{ locale, sender, date, timeZone, signatory, case: filed },
    ...(dueDate !== undefined && { dueDate }),
  });
  const reception = { receivedAt: state.receivedAt, timezone: timeZone };
  return {
    ...{ locale, date, timeZone, values, sender, signatory },
    templates: templatesFor(templatesInUse(office), state.category, locale).map((one) => ({
      reference: templateReference(one),
      title: one.title,
      body: one.body,
    })),
    legalBasis: legalBasisFor(law, factsOf(state, organization), reception, locale),
    standIns: standInsOf(organization, actor, date),
  };
}

function standInsOf({ staff, delegations = [] }: Organization, actor: Actor, today: string): Assignee[] {
  return staff
    .filter(({ id }) => id !== actor.id)
    .filter(({ id, name }) => standIn({ id, name, role: 'agent' }, delegations, today) !== undefined)
    .map(({ id, name }) => ({ id, name }));
}
