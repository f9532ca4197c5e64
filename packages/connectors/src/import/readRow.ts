import { createHash } from 'node:crypto';
import {
  checkSubmission,
  fieldMessage,
  isPqrsError,
  readCaseAgreement,
  readSubmission,
  submissionLimits,
  textLength,
  type CaseAgreement,
  type Origin,
  type Submission,
  type SubmitOptions,
} from '@pqrs-kit/core';
import { dateReader, type DateReader } from './dateFormat.js';
import type { ChoiceSource, ImportMap, TextSource } from './map.js';
import { excerpt, RowFault, type SourceRow } from './row.js';

/** A row that can be filed. */
export interface ReadyRow {
  line: number;
  origin: Origin;
  submission: Submission;
  options: SubmitOptions;
}

/** Reads rows by a map. @throws RowFault, from the function it gives */
export function rowReader(map: ImportMap): (row: SourceRow) => ReadyRow {
  const { columns } = map;
  const dates = dateReader(columns.receivedAt.format, columns.receivedAt.timeZone, columns.receivedAt.language);
  return (row) => {
    const origin = readOrigin(row, map);
    const submission = submissionOf(row, map);
    const receivedAt = readReceipt(row, map, dates);
    const agreement = agreementOf(row, map);
    return {
      line: row.line,
      origin,
      submission,
      options: {
        origin,
        receivedAt,
        actor: { id: 'import', name: map.system, role: 'system' },
        idempotencyKey: `import:${map.system}:${origin.id}`,
        ...(agreement && { agreement }),
        ...(map.radicadoPrefix !== undefined && { prefix: map.radicadoPrefix }),
      },
    };
  };
}

function readOrigin(row: SourceRow, map: ImportMap): Origin {
  const { originId, originStatus } = map.columns;
  const id = textOf(row, originId).trim();
  if (id === '') throw new RowFault('The id in the system of origin is empty.');
  const status = column(row, originStatus.column);
  const outcome = Object.hasOwn(originStatus.outcome, status) ? originStatus.outcome[status] : undefined;
  if (!outcome) throw new RowFault(`${originStatus.column}: the map has no outcome for "${excerpt(status)}".`);
  return { system: map.system, id, status, outcome };
}

function readReceipt(row: SourceRow, { columns: { receivedAt } }: ImportMap, dates: DateReader): string {
  const text = receivedAt.columns.map((name) => column(row, name)).join(' ');
  const instant = dates.read(text);
  if (instant === undefined)
    throw new RowFault(
      `${receivedAt.columns.join(' and ')}: "${excerpt(text)}" is not a time written as ${receivedAt.format}.`,
    );
  return instant;
}

/** What a map says of the filing itself, wherever the rows come from. */
export type SubmissionMap = Pick<ImportMap, 'language' | 'consentVersion'> & {
  columns: Omit<ImportMap['columns'], 'originId' | 'originStatus' | 'receivedAt'>;
};

/** The filing that a row is, checked. @throws RowFault */
function submissionOf(row: SourceRow, map: SubmissionMap): Submission {
  return checked(draftOf(row, map));
}

/**
 * The same, but a subject that is too long is cut, and stands whole before the facts: nobody's complaint is turned away for
 * the length of its title. @throws RowFault
 */
export function submissionWithSubjectCut(row: SourceRow, map: SubmissionMap): Submission {
  const draft = draftOf(row, map);
  if (textLength(draft.subject) <= submissionLimits.subject) return checked(draft);
  const facts = draft.facts.includes(draft.subject) ? draft.facts : `${draft.subject}\n\n${draft.facts}`;
  return checked({
    ...draft,
    facts,
    subject: `${[...draft.subject].slice(0, submissionLimits.subject - 1).join('')}…`,
  });
}

/** The filing before it is checked: a case without a mapped person is one without a name. */
function draftOf(row: SourceRow, map: SubmissionMap): { subject: string; facts: string; [part: string]: unknown } {
  const { columns } = map;
  const person = columns.person && personOf(row, columns.person);
  return {
    category: choiceOf(row, columns.category),
    subtype: columns.subtype && choiceOf(row, columns.subtype),
    subject: oneLine(textOf(row, columns.subject)),
    facts: textOf(row, columns.facts),
    request: columns.request && textOf(row, columns.request),
    anonymous: person === undefined,
    person,
    answerBy: person && columns.answerBy ? choiceOf(row, columns.answerBy) : 'tracking',
    consentVersion: map.consentVersion,
    channel: choiceOf(row, columns.channel),
    language: map.language,
  };
}

function personOf(row: SourceRow, columns: NonNullable<ImportMap['columns']['person']>): object | undefined {
  const { documentType, name, ...texts } = columns;
  const fullName = oneLine(textOf(row, name)).trim();
  if (fullName === '') return undefined;
  const rest = Object.entries(texts).map(([field, source]) => [field, source && oneLine(textOf(row, source)).trim()]);
  return {
    name: fullName,
    documentType: documentType && choiceOf(row, documentType),
    ...(Object.fromEntries(rest) as object),
  };
}

/** The agreement that a row names; whether there is such a one, the desk says. */
function agreementOf(row: SourceRow, { columns: { agreement } }: SubmissionMap): CaseAgreement | undefined {
  const customer = agreement && oneLine(textOf(row, agreement.customer)).trim();
  if (!agreement || customer === '') return undefined;
  try {
    return readCaseAgreement({
      customer,
      contractId: oneLine(textOf(row, agreement.contractId)),
      impact: choiceOf(row, agreement.impact),
      urgency: choiceOf(row, agreement.urgency),
    });
  } catch (error) {
    throw isPqrsError(error) ? new RowFault(error.message) : error;
  }
}

/** The same for rows of a CRM: a company that names no contract falls under none, and its complaint is not turned away for it. */
export function agreementIfNamed(row: SourceRow, map: SubmissionMap): CaseAgreement | undefined {
  const { agreement } = map.columns;
  return agreement && textOf(row, agreement.contractId).trim() !== '' ? agreementOf(row, map) : undefined;
}

function checked(draft: object): Submission {
  const problems = checkSubmission(draft);
  if (problems.length > 0)
    throw new RowFault(problems.map((one) => `${one.field}: ${fieldMessage('en', one)}`).join('; ') + '.');
  return readSubmission(draft);
}

function textOf(row: SourceRow, source: TextSource): string {
  if ('value' in source) return source.value;
  if ('column' in source) return column(row, source.column);
  return source.template.replace(/\{([^{}]+)\}/g, (_, name: string) => placeholder(row, name));
}

/** `{column}`, or `{#}`: a hash of the whole row, for files without an id. */
function placeholder(row: SourceRow, name: string): string {
  return name === '#' ? rowHash(row) : column(row, name);
}

/** The same row always has the same hash; two equal rows are the same case. */
export function rowHash({ fields }: SourceRow): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(fields).sort()))
    .digest('hex')
    .slice(0, 24);
}

function choiceOf(row: SourceRow, source: ChoiceSource): string {
  if ('value' in source) return source.value;
  const found = column(row, source.column);
  const meaning = Object.hasOwn(source.values, found) ? source.values[found] : source.otherwise;
  if (meaning === undefined) throw new RowFault(`${source.column}: the map does not know "${excerpt(found)}".`);
  return meaning;
}

function column({ fields }: SourceRow, name: string): string {
  const text = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (text === undefined) throw new RowFault(`The row has no "${name}".`);
  if (text.includes('\uFFFD'))
    throw new RowFault(`${name}: the text is not UTF-8. Set "encoding": "latin1" in the map if the file is.`);
  return text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What to write beside a row that was refused. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof RowFault) return error.message;
  return isPqrsError(error) && refusals.includes(error.code) ? error.message : undefined;
}

/** Refusals of one row; other failures, such as a ledger that is gone, end the import. */
const refusals: readonly string[] = [
  'input-invalid',
  'agreement-not-found',
  'norm-not-in-force',
  'time-out-of-range',
  'time-bad-instant',
  'request-key-reused',
];
