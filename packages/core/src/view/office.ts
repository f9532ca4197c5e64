import type { OfficeBoard } from '../office/board.js';
import type { OfficeCommandType } from '../office/command.js';
import type { DutyToDo } from '../office/dutyBoard.js';
import type { Locale } from '../texts/catalogue.js';
import { dutyTexts } from '../texts/duties.js';
import { officeTexts, type OfficeTexts } from '../texts/office.js';
import { longDate } from './dates.js';
import { pendingItems } from './officePending.js';

/** What somebody may do to an item: the command as it is sent, but for the one text that the person writes. */
export interface OfficeAction {
  label: string;
  command: { readonly type: OfficeCommandType } & Readonly<Record<string, string | boolean>>;
  /** The field that the person fills in. */
  asks?: { field: 'reason' | 'evidence' | 'purpose'; label: string };
}

export interface OfficeItem {
  id: string;
  title: string;
  lines: readonly string[];
  /** How it stands, in a word. */
  mark?: string;
  /** `late`: somebody should have done it; `off`: it is not used any more. */
  tone?: 'late' | 'off';
  actions: readonly OfficeAction[];
}

export interface OfficeSection {
  id: keyof OfficeTexts['sections'];
  title: string;
  /** What to say where there is nothing. */
  empty: string;
  items: readonly OfficeItem[];
}

/** The office's book in words, section by section. */
export interface OfficeView {
  title: string;
  version: number;
  sections: readonly OfficeSection[];
}

export interface OfficeViewContext {
  locale: Locale;
  /** Id of who looks: what they raised, another decides. */
  me: string;
}

/**
 * The office's book as somebody sees it, worded: what waits for a decision and who takes it, the duties of today, of the week and those
 * missed, documents, templates and protocols with their versions. An action is there only for who may take it now.
 *
 * @example
 * officeView(board, { locale: 'es-CO', me: 'paola' }).sections[0]?.title // 'Por decidir'
 */
export function officeView(board: OfficeBoard, context: OfficeViewContext): OfficeView {
  const texts = officeTexts[context.locale];
  const sections: [OfficeSection['id'], OfficeItem[]][] = [
    ['pending', pendingItems(board, context)],
    ...dutySections(board, context),
    ['documents', documentItems(board, context)],
    ['protocols', versionItems(board.protocols, board, texts)],
    [
      'templates',
      versionItems(
        board.templates.filter(({ locale }) => locale === context.locale),
        board,
        texts,
      ),
    ],
  ];
  return {
    title: texts.title,
    version: board.version,
    sections: sections.map(([id, items]) => ({ id, title: texts.sections[id], empty: texts.empty[id], items })),
  };
}

function dutySections(board: OfficeBoard, context: OfficeViewContext): [OfficeSection['id'], OfficeItem[]][] {
  const { duties } = board;
  if (!duties) return [];
  const item = (one: DutyToDo) => dutyItem(one, board, context);
  return [
    ['missed', missedItems(duties.missed, board, context)],
    ['today', duties.today.map(item)],
    // What comes back each day is shown on its day.
    ['week', duties.week.filter(({ periodicity }) => periodicity !== 'D').map(item)],
    ['later', duties.later.map(item)],
  ];
}

function dutyItem(
  { dutyId, periodicity, dueDate, name, state }: DutyToDo,
  { today, allowed }: OfficeBoard,
  { locale }: OfficeViewContext,
): OfficeItem {
  const texts = officeTexts[locale];
  const command = { type: 'completeDuty', dutyId, periodicity, dueDate } as const;
  const asks = { field: 'evidence', label: texts.asks.evidence } as const;
  const doable = state === 'open' && allowed.includes('completeDuty');
  return {
    id: `${dutyId} ${periodicity} ${dueDate}`,
    title: `${dutyId}. ${name}`,
    lines: [dutyTexts[locale].periodicities[periodicity], texts.due(longDate(dueDate, locale, today))],
    mark: dutyTexts[locale].states[state],
    actions: doable ? [{ label: texts.actions.done, command, asks }] : [],
  };
}

function missedItems(
  missed: NonNullable<OfficeBoard['duties']>['missed'],
  { today, allowed }: OfficeBoard,
  { locale }: OfficeViewContext,
): OfficeItem[] {
  const texts = officeTexts[locale];
  const asks = { field: 'evidence', label: texts.asks.evidence } as const;
  return missed.map(({ dutyId, name, periodicity, since, dueDates }): OfficeItem => ({
    id: `${dutyId} ${periodicity}`,
    title: `${dutyId}. ${name}`,
    lines: [dutyTexts[locale].periodicities[periodicity], texts.since(longDate(since, locale, today), dueDates.length)],
    mark: dutyTexts[locale].states.missed,
    tone: 'late',
    actions: allowed.includes('completeDuty')
      ? [{ label: texts.actions.late, command: { type: 'completeDuty', dutyId, periodicity, dueDate: since }, asks }]
      : [],
  }));
}

function documentItems({ documents, today, allowed }: OfficeBoard, { locale }: OfficeViewContext): OfficeItem[] {
  const texts = officeTexts[locale];
  return documents.map((one): OfficeItem => {
    const { documentId, kind, classification, validUntil, ended, reader, title, counterpart, accesses } = one;
    const refused = accesses.filter((access) => access.refused !== undefined).length;
    const asks = { field: 'purpose', label: texts.asks.purpose } as const;
    return {
      id: documentId,
      title: `${documentId}. ${texts.documentKinds[kind]}: ${title ?? texts.hidden}`,
      lines: [
        ...(counterpart === undefined ? [] : [counterpart]),
        ...(validUntil === undefined ? [] : [texts.validUntil(longDate(validUntil, locale, today))]),
        texts.reads(accesses.length - refused, refused),
      ],
      mark: ended ? texts.ended : texts.classes[classification],
      ...(ended && { tone: 'off' as const }),
      actions:
        reader && allowed.includes('readDocument')
          ? [{ label: texts.actions.read, command: { type: 'readDocument', documentId }, asks }]
          : [],
    };
  });
}

/** Newest first; a retired one stays in the list, because cases name it. */
function versionItems(
  versions: readonly { title: string; reference: string; retired: boolean }[],
  { allowed }: OfficeBoard,
  texts: OfficeTexts,
): OfficeItem[] {
  const asks = { field: 'reason', label: texts.asks.reason } as const;
  return [...versions].reverse().map(({ title, reference, retired }): OfficeItem => ({
    id: reference,
    title,
    lines: [texts.version(reference)],
    mark: retired ? texts.retired : texts.inUse,
    ...(retired && { tone: 'off' as const }),
    actions:
      !retired && allowed.includes('retireVersion')
        ? [{ label: texts.actions.retire, command: { type: 'retireVersion', reference }, asks }]
        : [],
  }));
}
