import { PqrsError, type FieldProblem } from '../errors.js';
import { locales } from '../texts/catalogue.js';
import { answerChannels, categories, channels, documentTypes, peticionSubtypes } from './category.js';
import { emailFault, isDocumentNumber, isPhone } from './contactCheck.js';
import { serialKey } from './samePerson.js';
import { FieldCheck, isFields, type Fields } from '../fields/fieldCheck.js';
import { submissionLimits as limits, type Person, type Submission } from './submission.js';

const fieldNames = [
  'category',
  'subtype',
  'subject',
  'facts',
  'request',
  'anonymous',
  'person',
  'answerBy',
  'consentVersion',
  'channel',
  'productSerial',
  'language',
] as const satisfies readonly (keyof Submission)[];

const personNames = [
  'name',
  'documentType',
  'documentNumber',
  'email',
  'phone',
  'address',
  'municipality',
] as const satisfies readonly (keyof Person)[];

/**
 * What is wrong with a filing, field by field and in the order of the form; empty when nothing is. The form and the server hold to this one
 * check. No justification is ever asked for (Ley 1755 de 2015, art. 16 par. 1), and an anonymous filing carries no person at all.
 *
 * @example
 * checkSubmission({ ...filing, subject: '' }) // [{ field: 'subject', code: 'required' }]
 */
export function checkSubmission(input: unknown): FieldProblem[] {
  return examine(input).problems;
}

/**
 * A filing as it is kept: texts trimmed and in Unicode NFC, blank optional fields left out.
 *
 * @throws PqrsError `input-invalid` with `fields`.
 */
export function readSubmission(input: unknown): Submission {
  const { submission, problems } = examine(input);
  if (!submission) throw invalidInput('The filing', problems);
  return submission;
}

/** The error for an input with problems. It names fields and rules, never what was written in them. */
export function invalidInput(what: string, problems: readonly FieldProblem[]): PqrsError {
  const named = problems.map(({ field, code }) => `${field || 'all'} (${code})`).join(', ');
  return new PqrsError(
    'input-invalid',
    `${what} breaks a rule in ${named}.`,
    'Correct the fields named and send it again.',
    {
      fields: problems,
    },
  );
}

function examine(input: unknown): { submission?: Submission; problems: FieldProblem[] } {
  const check = new FieldCheck();
  if (!isFields(input)) return { problems: [{ field: '', code: 'wrongType' }] };
  const category = check.choice('category', input['category'], categories);
  const subtype = readSubtype(check, category, input['subtype']);
  const subject = check.text('subject', input['subject'], { max: limits.subject, required: true });
  const facts = check.text('facts', input['facts'], { max: limits.facts, required: true, lines: true });
  const request = check.text('request', input['request'], { max: limits.request, lines: true });
  const anonymous = readAnonymous(check, input['anonymous']);
  const answerBy = check.choice('answerBy', input['answerBy'], answerChannels);
  if (anonymous && answerBy && answerBy !== 'tracking') check.add('answerBy', 'notAllowed');
  const person = readPerson(check, input['person'], anonymous, answerBy);
  const consentVersion = readConsent(check, input['consentVersion']);
  const channel = check.choice('channel', input['channel'], channels);
  const productSerial = readSerial(check, input['productSerial']);
  const language = check.choice('language', input['language'], locales);
  check.only('', input, fieldNames);
  const { problems } = check;
  if (problems.length > 0 || !category || !subject || !facts || anonymous === undefined) return { problems };
  if (!answerBy || !consentVersion || !channel || !language) return { problems };
  const submission: Submission = {
    category,
    ...(subtype && { subtype }),
    subject,
    facts,
    ...(request && { request }),
    anonymous,
    ...(person && { person }),
    answerBy,
    consentVersion,
    channel,
    ...(productSerial && { productSerial }),
    language,
  };
  return { submission, problems };
}

function readSubtype(
  check: FieldCheck,
  category: Submission['category'] | undefined,
  value: unknown,
): Submission['subtype'] {
  const subtype = check.choice('subtype', value, peticionSubtypes, false);
  if (subtype && category && category !== 'peticion') check.add('subtype', 'notAllowed');
  return subtype;
}

function readAnonymous(check: FieldCheck, value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  check.add('anonymous', value === undefined ? 'required' : 'wrongType');
  return undefined;
}

/** A serial has at least three letters or digits; what is left blank is none. */
function readSerial(check: FieldCheck, value: unknown): string | undefined {
  const serial = check.text('productSerial', value, { max: limits.productSerial });
  if (serial === undefined || serialKey(serial) !== undefined) return serial;
  return check.add('productSerial', 'badSerial');
}

function readConsent(check: FieldCheck, value: unknown): string | undefined {
  if (value === undefined || value === '') return check.add('consentVersion', 'consentMissing');
  return check.text('consentVersion', value, { max: limits.consentVersion, required: true });
}

function readPerson(
  check: FieldCheck,
  value: unknown,
  anonymous: boolean | undefined,
  answerBy: Submission['answerBy'] | undefined,
): Person | undefined {
  if (anonymous) {
    if (value !== undefined) check.add('person', 'notAllowed');
    return undefined;
  }
  if (value !== undefined && !isFields(value)) return check.add('person', 'wrongType');
  if (anonymous === undefined && value === undefined) return undefined;
  return readPersonFields(check, value ?? {}, answerBy);
}

function readPersonFields(
  check: FieldCheck,
  fields: Fields,
  answerBy: Submission['answerBy'] | undefined,
): Person | undefined {
  const text = (name: 'email' | 'phone' | 'address' | 'municipality', required = false) =>
    check.text(`person.${name}`, fields[name], { max: limits[name], required });
  const name = check.text('person.name', fields['name'], { max: limits.name, required: true });
  const document = readDocument(check, fields);
  const email = text('email', answerBy === 'email');
  const fault = email && emailFault(email);
  if (fault) check.add('person.email', 'badEmail', { fault });
  const phone = text('phone');
  if (phone && !isPhone(phone)) check.add('person.phone', 'badPhone');
  const address = text('address', answerBy === 'post');
  const municipality = text('municipality');
  check.only('person.', fields, personNames);
  if (!name) return undefined;
  return {
    name,
    ...document,
    ...(email && { email }),
    ...(phone && { phone }),
    ...(address && { address }),
    ...(municipality && { municipality }),
  };
}

/** Type and number go together or not at all. */
function readDocument(check: FieldCheck, fields: Fields): Pick<Person, 'documentType' | 'documentNumber'> {
  const documentType = check.choice('person.documentType', fields['documentType'], documentTypes, false);
  const documentNumber = check.text('person.documentNumber', fields['documentNumber'], { max: limits.documentNumber });
  if (documentType && !documentNumber && !fields['documentNumber']) check.add('person.documentNumber', 'required');
  if (documentNumber && fields['documentType'] === undefined) check.add('person.documentType', 'required');
  if (!documentType || !documentNumber) return {};
  if (!isDocumentNumber(documentType, documentNumber))
    check.add('person.documentNumber', 'badDocument', { type: documentType });
  return { documentType, documentNumber };
}
