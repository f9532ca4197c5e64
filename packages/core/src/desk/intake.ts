import type { StagedAttachment } from '../attachments/attachment.js';
import type { Actor } from '../case/actor.js';
import { readSubmission } from '../case/checkSubmission.js';
import { decide } from '../case/decide.js';
import type { CaseEvent, StoredEvent } from '../case/event.js';
import { evolve, fold } from '../case/evolve.js';
import { formatRadicado } from '../case/radicado.js';
import { isMergeable } from '../case/merge.js';
import type { CaseState } from '../case/state.js';
import { summarize } from '../case/summarize.js';
import type { Submission } from '../case/submission.js';
import type { OfficeState } from '../office/state.js';
import { civilDateAt } from '../time/zone.js';
import { attachmentsOfFiling } from './attachments.js';
import { canonicalJson } from './canonical.js';
import { requireAgreement } from './agreementOfCase.js';
import { caseClock } from './caseClock.js';
import { chainStart, seal } from './chain.js';
import { protocolFacts } from './caseProtocol.js';
import type { Acknowledgement, Receipt } from './client.js';
import type { Desk, SubmitOptions } from './desk.js';
import { clockwork } from './entry.js';
import { ledgerInstant } from './instants.js';
import type { OfficeBook } from './officeBook.js';
import type { Organization } from './organization.js';
import { acknowledgementOf } from './outbox.js';
import type { Entry, IdempotencyKey, Ports } from './ports.js';
import { signReceipt } from './receipt.js';
import { wakeOf } from './wake.js';

/** The record names nobody for what the person did himself: who he is stands in the filing, or nowhere. */
const citizen: Actor = { id: 'citizen', name: '', role: 'citizen' };

/** Filing: the radicado, the clock and the receipt of a new case. */
export function createIntake(
  ports: Ports,
  organization: Organization,
  readOffice: () => Promise<OfficeBook>,
): Desk['submit'] {
  const { ledger, clock, ids, signer } = ports;
  const { tenant } = organization;

  return async (input, options = {}) => {
    const submission = readSubmission(input);
    const at = ledgerInstant(clock.now());
    const year = Number(civilDateAt(at, organization.timeZone).slice(0, 4));
    const prefix = options.prefix ?? organization.prefix;
    const key = await idempotencyKey(submission, options, ports);
    const { state: office } = await readOffice();
    const staged = await attachmentsOfFiling(ports, organization, options.attachments ?? []);
    const { caseId } = await ledger.register(tenant, { prefix, year }, key, (sequence) =>
      makeEntry(formatRadicado({ prefix, year, sequence }), submission, staged, options, at, office),
    );
    return acknowledge(caseId);
  };

  async function makeEntry(
    radicado: string,
    submission: Submission,
    staged: readonly StagedAttachment[],
    options: SubmitOptions,
    at: string,
    office: OfficeState,
  ): Promise<Entry> {
    const { actor: by = citizen, origin, agreement } = options;
    const receivedAt = options.receivedAt === undefined ? at : ledgerInstant(options.receivedAt);
    const attachments = staged.map(({ attachmentId: _id, expiresAt: _until, ...attachment }) => attachment);
    const command = {
      type: 'register',
      radicado,
      receivedAt,
      submission,
      attachments,
      ...(origin && { origin }),
      ...(agreement && { agreement }),
    } as const;
    const registered = decide(undefined, command, by, at).map((fact): CaseEvent => ({ ...fact, at, by }));
    const caseId = ids.caseId();
    const filed = registered.reduce<CaseState | undefined>((before, event) => evolve(before, event, caseId), undefined);
    if (!filed) throw new TypeError('Registering gave no event.');
    const today = civilDateAt(at, organization.timeZone);
    const chosen = protocolFacts(filed, office, today).map((fact): CaseEvent => ({ ...fact, at, by: clockwork }));
    const events = [...registered, ...chosen];
    const state = chosen.reduce((before, event) => evolve(before, event, caseId), filed);
    requireAgreement(state, organization, at);
    const clockNow = caseClock(state, organization);
    return {
      caseId,
      events: await seal(chainStart, events, signer),
      summary: summarize(state, clockNow),
      ...wakeOf(state, clockNow, organization, at),
      // Whether it is one with another case is looked for at once.
      ...(isMergeable(state) && { wakeAt: at }),
      ...(staged.length > 0 && { claims: options.attachments ?? [] }),
      ...((!origin || origin.acknowledged) && { outbox: [acknowledgementOf(filed, clockNow)] }),
    };
  }

  /** Built from the record, so that a repeated request gets the first one's answer. */
  async function acknowledge(caseId: string): Promise<Acknowledgement> {
    const [registered] = await ledger.read(tenant, caseId);
    const state = registered && fold([registered]);
    if (!state) throw new TypeError('The ledger lost a case it had just registered.');
    const caseClockNow = caseClock(state, organization);
    return {
      caseId,
      radicado: state.radicado,
      trackingCode: await signer.trackingCode(tenant, caseId),
      category: state.category,
      receivedAt: caseClockNow.explanation.receivedAt,
      dueAt: caseClockNow.dueAt,
      clock: caseClockNow,
      receipt: await receiptOf(registered, state),
    };
  }

  function receiptOf({ hash }: StoredEvent, { radicado, receivedAt }: CaseState): Promise<Receipt> {
    return signReceipt({ radicado, receivedAt, algorithm: 'sha-256', hash }, signer);
  }
}

async function idempotencyKey(
  submission: Submission,
  { idempotencyKey: key, receivedAt, origin, agreement, attachments }: SubmitOptions,
  { signer }: Ports,
): Promise<IdempotencyKey | undefined> {
  if (key === undefined) return undefined;
  return {
    key,
    bodyHash: await signer.digest(
      canonicalJson({ submission, receivedAt, origin, agreement, ...(attachments?.length && { attachments }) }),
    ),
  };
}
