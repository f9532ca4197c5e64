import { isPqrsError, type CaseNote } from '@pqrs-kit/core';
import { batchesOf } from '../batches.js';
import type { RemoteChange, RemoteValue } from '../connector.js';
import { crmActor } from './conflict.js';
import { valueHash } from './mergeFields.js';
import { nextLightDate, outgoingFields, wholeSecond } from './outgoing.js';
import { ownerToWrite, withAgreed, type OwnerToWrite } from './owner.js';
import type { CrmConflict, CrmLink } from './store.js';
import type { SyncContext } from './syncContext.js';
import { notesOf, type ToldCase } from './tellings.js';

/** Cases whose links are looked up together. */
const lookedUpTogether = 500;

/** A case with what has to be written of it. */
export interface Prepared {
  change: RemoteChange;
  link: CrmLink | undefined;
  radicado: string;
  notes: readonly CaseNote[];
  owner: OwnerToWrite;
  /** When its light changes next; see {@link nextLightDate}. */
  lightChangesOn: string | null;
}

/** Cases that are written together, and those that were looked at on the way and have nothing to be written. */
export interface Batch {
  prepared: Prepared[];
  quiet: ToldCase[];
  /** How many were kept of the quiet ones. */
  conflicts: number;
}

/**
 * What has to be written, as many at once as fill requests. Tickets that are made and those that are there fill theirs apart,
 * since few requests take both; what is left over of them goes together, for those that do.
 */
export async function* preparedBatches(
  context: SyncContext,
  caseIds: ReadonlySet<string>,
  today: string,
): AsyncGenerator<Batch> {
  const { store, organization, account, connector } = context;
  const { tenant } = organization;
  const waiting: Record<'linked' | 'fresh', Prepared[]> = { linked: [], fresh: [] };
  for (const some of batchesOf([...caseIds], lookedUpTogether)) {
    const links = linkedFirst(await store.linksByCase(tenant, account, some));
    const quiet: ToldCase[] = [];
    const conflicts: CrmConflict[] = [];
    for (const caseId of some) {
      const link = links.get(caseId);
      if (link ? link.state !== 'linked' : !context.map.create) continue;
      const one = await prepare(context, caseId, link, today);
      if (one && Object.keys(one.change.fields).length > 0) {
        const kind = link ? 'linked' : 'fresh';
        waiting[kind].push(one);
        if (waiting[kind].length >= connector.capabilities.pushSize) {
          yield { prepared: waiting[kind].splice(0), quiet: [], conflicts: 0 };
        }
      } else if (link) {
        const lit = { ...link, lightChangesOn: one?.lightChangesOn ?? null };
        quiet.push({
          link: one ? withAgreed(lit, one.owner) : lit,
          radicado: one?.radicado ?? '',
          notes: one?.notes ?? [],
        });
        if (one?.owner.conflict) conflicts.push(one.owner.conflict);
      }
    }
    if (quiet.length === 0) continue;
    await store.savePage(tenant, account, { links: quiet.map(({ link }) => link), conflicts });
    yield { prepared: [], quiet, conflicts: conflicts.length };
  }
  const rest = [...waiting.linked, ...waiting.fresh];
  if (rest.length > 0) yield { prepared: rest, quiet: [], conflicts: 0 };
}

/** One link of each case: where a ticket was merged or made anew, the one that is still linked. */
function linkedFirst(links: readonly CrmLink[]): Map<string, CrmLink> {
  const ended = links.filter(({ state }) => state !== 'linked');
  const linked = links.filter(({ state }) => state === 'linked');
  return new Map([...ended, ...linked].map((link) => [link.caseId, link]));
}

/** What has to be written of a case: the fields that differ from what both sides last agreed on. */
async function prepare(
  context: SyncContext,
  caseId: string,
  link: CrmLink | undefined,
  today: string,
): Promise<Prepared | undefined> {
  const { desk, map, nameOf, connector, caseLink } = context;
  const detail = await desk.open(crmActor(context), caseId).catch((error: unknown) => {
    if (isPqrsError(error) && error.code === 'case-not-found') return undefined;
    throw error;
  });
  if (!detail) return undefined;
  const { textLength } = connector.capabilities;
  const language = map.language;
  const known = outgoingFields(detail, {
    today,
    language,
    textLength,
    ...(caseLink === undefined ? {} : { caseLink }),
  });
  const fields: Record<string, RemoteValue> = {};
  for (const [key, value] of Object.entries(known)) {
    if (link?.base[nameOf(key)] !== valueHash(value)) fields[nameOf(key)] = value;
  }
  const owner = ownerToWrite(context, detail, link);
  if (owner.field) fields[owner.field[0]] = owner.field[1];
  const isNew = link === undefined;
  if (isNew) Object.assign(fields, map.create, { [subjectField(context)]: `${detail.radicado}` });
  // It goes along with what changed and is no change by itself: else every run would write every ticket.
  if (Object.keys(fields).length > 0) fields[nameOf('synced_at')] = wholeSecond(context.clock.now());
  const writeId = `${caseId}:${detail.version}:${today}`;
  return {
    ...{ link, owner, radicado: detail.radicado, notes: notesOf(context, detail) },
    lightChangesOn: nextLightDate(detail, today),
    change: { externalId: caseId, remoteId: link?.remoteId ?? null, fields, writeId },
  };
}

/** A ticket that we make bears the radicado alone: what a person wrote stays here. */
const subjectField = ({ connector }: SyncContext): string => (connector.crm === 'salesforce' ? 'Subject' : 'subject');
