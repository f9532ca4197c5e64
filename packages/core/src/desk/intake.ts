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
import type { Desk, Filing, SubmitOptions } from './desk.js';
import { clockwork } from './entry.js';
import { ledgerInstant } from './instants.js';
import type { OfficeBook } from './officeBook.js';
import type { Organization } from './organization.js';
import { acknowledgementOf } from './outbox.js';
import type { Entry, IdempotencyKey, Ports, Registered, Registration, Series } from './ports.js';
import { signReceipt } from './receipt.js';
import { wakeOf } from './wake.js';

/** The record names nobody for what the person did himself: who he is stands in the filing, or nowhere. */
const citizen: Actor = { id: 'citizen', name: '', role: 'citizen' };

/** Filing: the radicado, the clock and the receipt of a new case. */
export function createIntake(
  ports: Ports,
  organization: Organization,
  readOffice: () => Promise<OfficeBook>,
): Pick<Desk, 'submit' | 'submitEach'> {
  const { ledger, clock, ids, signer } = ports;
  const { tenant } = organization;

  const seriesAt = (at: string, prefix = organization.prefix): Series => ({
    prefix,
    year: Number(civilDateAt(at, organization.timeZone).slice(0, 4)),
  });

  return {
    async submit(input, options = {}) {
      const submission = readSubmission(input);
      const at = ledgerInstant(clock.now());
      const series = seriesAt(at, options.prefix);
      const key = await idempotencyKey(submission, options, ports);
      const { state: office } = await readOffice();
      const staged = await attachmentsOfFiling(ports, organization, options.attachments ?? []);
      const { caseId } = await ledger.register(tenant, series, key, (sequence) =>
        makeEntry(formatRadicado({ ...series, sequence }), submission, staged, options, at, office),
      );
      return acknowledge(caseId);
    },

    async submitEach(filings) {
      const at = ledgerInstant(clock.now());
      const series = seriesAt(at);
      const { state: office } = await readOffice();
      const read = filings.map((filing) => readFiling(filing));
      const results: Registered[] = read.map((one) => ('error' in one ? one : lost));
      const good = read.flatMap((one, index) => ('error' in one ? [] : [{ ...one, index }]));
      const registrations = good.map(async ({ submission, options, index }) => ({
        index,
        key: await idempotencyKey(submission, options, ports),
        make: (sequence: number) =>
          makeEntry(formatRadicado({ ...series, sequence }), submission, [], options, at, office),
      }));
      let waiting = await Promise.all(registrations);
      while (waiting.length > 0) {
        const { now, later } = firstOfEachKey(waiting);
        const registered = await ledger.registerEach(tenant, series, now);
        for (const [place, { index }] of now.entries()) results[index] = registered[place] ?? lost;
        waiting = later;
      }
      return results;
    },
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

/** A filing as it may be recorded, or why it may not. */
function readFiling({
  submission,
  options = {},
}: Filing): { submission: Submission; options: SubmitOptions } | { error: unknown } {
  try {
    return { submission: readSubmission(submission), options };
  } catch (error) {
    return { error };
  }
}

/** What the ledger can be given in one go, and what has the key of one of those. */
function firstOfEachKey<One extends Pick<Registration, 'key'>>(waiting: readonly One[]): { now: One[]; later: One[] } {
  const seen = new Set<string>();
  const [now, later]: [One[], One[]] = [[], []];
  for (const one of waiting) {
    const isRepeated = one.key !== undefined && seen.has(one.key.key);
    (isRepeated ? later : now).push(one);
    if (one.key) seen.add(one.key.key);
  }
  return { now, later };
}

const lost: Registered = { error: new TypeError('The ledger said nothing of a case that it was to register.') };

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
