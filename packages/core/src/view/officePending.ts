import type { Actor, Role } from '../case/actor.js';
import type { OfficeBoard } from '../office/board.js';
import type { OfficeCommandType } from '../office/command.js';
import { caseTexts } from '../texts/case.js';
import { officeTexts } from '../texts/office.js';
import { longDate } from './dates.js';
import type { OfficeAction, OfficeItem, OfficeViewContext } from './office.js';

interface Waiting {
  id: string;
  title: string;
  lines: readonly string[];
  raisedBy: Actor;
  /** Who decides, where nobody stands in. */
  decider: Role;
  /** Which command decides. */
  decides: OfficeCommandType;
  actions: readonly OfficeAction[];
}

/** What waits for a decision, with who takes it. Who raised it sees that another decides. */
export function pendingItems(board: OfficeBoard, { locale, me }: OfficeViewContext): OfficeItem[] {
  const texts = officeTexts[locale];
  return waitingFor(board, locale).map(({ id, title, lines, raisedBy, decider, decides, actions }): OfficeItem => {
    const own = raisedBy.id === me;
    return {
      id,
      title,
      lines: [
        ...lines,
        texts.raisedBy(raisedBy.name),
        own ? texts.own : texts.decides(caseTexts[locale].roles[decider]),
      ],
      actions: !own && board.allowed.includes(decides) ? actions : [],
    };
  });
}

function waitingFor(board: OfficeBoard, locale: OfficeViewContext['locale']): Waiting[] {
  const texts = officeTexts[locale];
  const date = (day: string) => longDate(day, locale, board.today);
  const asks = { field: 'reason', label: texts.asks.reason } as const;
  const decision = (type: OfficeCommandType, on: Readonly<Record<string, string>>): OfficeAction[] => [
    { label: texts.actions.approve, command: { type, ...on, granted: true }, asks },
    { label: texts.actions.refuse, command: { type, ...on, granted: false }, asks },
  ];
  const staff = board.staffRequests.filter(isWaiting).map(({ requestId, kind, from, until, reason, raisedBy }) => ({
    id: requestId,
    title: texts.staffKinds[kind],
    lines: [from === until ? date(from) : texts.span(date(from), date(until)), reason],
    raisedBy,
    decider: 'head' as const,
    decides: 'decideStaff' as const,
    actions: decision('decideStaff', { requestId }),
  }));
  const headcount = board.headcountRequests
    .filter(isWaiting)
    .map(({ requestId, positions, reason, serviceEffect, raisedBy }) => ({
      id: requestId,
      title: texts.positions(positions),
      lines: [reason, serviceEffect],
      raisedBy,
      decider: 'boss' as const,
      decides: 'decideHeadcount' as const,
      actions: decision('decideHeadcount', { requestId }),
    }));
  const disclosures = board.disclosures
    .filter(isWaiting)
    .map(({ disclosureId, documentId, recipient, purpose, expiresOn, raisedBy }) => ({
      id: disclosureId,
      title: texts.disclosure(documentId, recipient),
      lines: [purpose, texts.validUntil(date(expiresOn))],
      raisedBy,
      decider: 'boss' as const,
      decides: 'decideDisclosure' as const,
      actions: decision('decideDisclosure', { disclosureId }),
    }));
  const drafts = board.drafts
    .filter(({ approved, returned }) => !approved && !returned)
    .map((one) => ({
      id: one.draftId,
      title: `${texts.draft[one.kind]}: ${one.kind === 'template' ? one.template.title : one.protocol.title}`,
      lines: [],
      raisedBy: one.draftedBy,
      decider: 'head' as const,
      decides: 'approveDraft' as const,
      actions: [
        { label: texts.actions.publish, command: { type: 'approveDraft' as const, draftId: one.draftId } },
        { label: texts.actions.return, command: { type: 'returnDraft' as const, draftId: one.draftId }, asks },
      ],
    }));
  return [...staff, ...headcount, ...disclosures, ...drafts];
}

function isWaiting({ decision }: { decision?: unknown }): boolean {
  return decision === undefined;
}
