import type { Actor } from '../case/actor.js';
import type { ItemAnswer } from '../case/item.js';
import type { Answer, CaseState } from '../case/state.js';
import type { Explanation } from '../clock/explanation.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { PqrsError } from '../errors.js';
import { legalBasisFor } from '../letters/legalBasis.js';
import type { LetterCase, LetterInput, LetterSender } from '../letters/letter.js';
import { law } from '../norms/registry.js';
import { caseTexts } from '../texts/case.js';
import type { Locale } from '../texts/catalogue.js';
import { letterTexts } from '../texts/letter.js';
import { civilDateAt } from '../time/zone.js';
import { factsOf } from './bindingNorm.js';
import type { Organization } from './organization.js';

/** The answer of a case as a letter whose term is not in words yet: `letterOf` gives it those, and composes it. */
export interface AnswerLetter extends Omit<LetterInput, 'term'> {
  explanation: Explanation;
}

/**
 * The letter of the answer that stands, in the language of the filing. It is dated in the organisation's zone on the day on which it was
 * approved and signed by whoever approved it; until then it is a draft of the day and the person that drafted it.
 *
 * @throws PqrsError `letter-incomplete` with `missing: ['answer']` where the case has none; what an answer lacks, `letterOf` tells
 * @example
 * answerLetter(state, caseClock(state, organization), organization).signatory
 * // { name: 'Paola Ruiz', role: 'Jefe de servicio y PQRS' }
 */
export function answerLetter(state: CaseState, clock: ClockSnapshot, organization: Organization): AnswerLetter {
  const { answer, submission } = state;
  if (!answer) throw noAnswer();
  const { approvedBy, approvedAt } = answer;
  const { language: locale } = submission;
  return {
    locale,
    sender: senderOf(organization),
    date: civilDateAt(approvedAt ?? answer.draftedAt, organization.timeZone),
    timeZone: organization.timeZone,
    case: letterCaseOf(state),
    body: { text: answer.text, missing: [] },
    decision: answer.decision,
    items: state.items,
    answers: (answer.answers ?? []).map((one) => withoutEcho(one, answer, locale)),
    remedies: answer.remedies ?? [],
    legalBasis: basisOf(state, answer, organization),
    explanation: clock.explanation,
    recourse: answer.recourse === undefined ? [] : [{ text: answer.recourse }],
    signatory: signatoryOf(approvedBy ?? answer.draftedBy, locale),
    ...(!approvedBy && { draft: true }),
  };
}

function noAnswer(): PqrsError {
  return new PqrsError(
    'letter-incomplete',
    'The case has no answer yet.',
    'Draft the answer, then ask for its letter.',
    {
      missing: ['answer'],
    },
  );
}

/** As much of a case as a letter tells. */
export function letterCaseOf({ radicado, receivedAt, category, submission }: CaseState): LetterCase {
  const { anonymous, subject, person, answerBy } = submission;
  return { radicado, receivedAt, category, submission: { anonymous, subject, answerBy, ...(person && { person }) } };
}

/** The organisation as the head of a letter prints it. */
export function senderOf({ name, phone, taxId, address, municipality, email }: Organization): LetterSender {
  return {
    name,
    phone,
    ...(taxId !== undefined && { taxId }),
    ...(address !== undefined && { address }),
    ...(municipality !== undefined && { municipality }),
    ...(email !== undefined && { email }),
  };
}

/** Where the text of an answer is the reason of its one decision, the letter points at it: it was read just above. */
function withoutEcho(one: ItemAnswer, { text }: Answer, locale: Locale): ItemAnswer {
  return one.reason && text.startsWith(one.reason) ? { ...one, reason: letterTexts[locale].asAnalysed } : one;
}

/** A citation that is that of a norm which binds the case is told with its name, any other as it was written. */
function basisOf(state: CaseState, { basis = [] }: Answer, organization: Organization): LetterInput['legalBasis'] {
  const reception = { receivedAt: state.receivedAt, timezone: organization.timeZone };
  const binding = legalBasisFor(law, factsOf(state, organization), reception, state.submission.language);
  return basis.map((citation) => binding.find((norm) => norm.citation === citation) ?? { citation });
}

/** Whoever signs, with the role in words. */
export function signatoryOf({ name, role }: Actor, locale: Locale): LetterInput['signatory'] {
  return { name, role: caseTexts[locale].roles[role] };
}
