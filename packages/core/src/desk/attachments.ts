import {
  usualAttachmentLimits,
  stagedHours,
  type AttachmentLimits,
  type StagedAttachment,
} from '../attachments/attachment.js';
import { examineFile } from '../attachments/examineFile.js';
import { mayCommand, mayReadContent, mayReadPerson } from '../access/permissions.js';
import type { Actor } from '../case/actor.js';
import { invalidInput } from '../case/checkSubmission.js';
import type { CaseAttachment, CaseState } from '../case/state.js';
import { isRestricted } from '../case/summarize.js';
import { isPqrsError, PqrsError, type FieldProblem } from '../errors.js';
import { parseInstant } from '../time/instant.js';
import type { Desk, FileUpload } from './desk.js';
import { entryOf, type Loaded } from './entry.js';
import { ledgerInstant } from './instants.js';
import { attachmentNotFound } from './memory/memoryFiles.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';
import type { Files } from './files.js';

const hour = 3_600_000;
/** The clocks of two processes may differ by so much: nothing is swept that one of them may still give to a case. */
const sweepGraceMs = hour;
/** Rows that one statement of the sweep takes. */
const sweptAtOnce = 100;
/** A read that must be recorded is tried so often while others write to the case. */
const readTries = 5;

/** How much an organisation lets attach. */
export function attachmentLimits({ attachments }: Pick<Organization, 'attachments'>): AttachmentLimits {
  return { ...usualAttachmentLimits, ...attachments };
}

/**
 * Keeping and giving out what is attached. The row that says that a file came is written before the file, and a case takes the row along with
 * its event: a process that is killed leaves at most a file that no case has, and the sweep removes it.
 */
export function createAttachments(
  ports: Ports,
  organization: Organization,
  load: (caseId: string) => Promise<Loaded>,
): Pick<Desk, 'stage' | 'readAttachment' | 'sweepAttachments'> & {
  attach(actor: Actor, caseId: string, upload: FileUpload): Promise<CaseState>;
} {
  const { ledger, clock, signer, ids } = ports;
  const { tenant } = organization;

  async function stage({ name, content }: FileUpload): Promise<StagedAttachment> {
    const files = requireFiles(ports);
    const examined = examineFile(name, content, attachmentLimits(organization));
    const staged: StagedAttachment = {
      attachmentId: ids.attachmentId(),
      sha256: await signer.digestBytes(content),
      ...examined,
      expiresAt: new Date(parseInstant(clock.now()) + stagedHours * hour).toISOString(),
    };
    await ledger.stageAttachment(tenant, staged);
    await files.put(tenant, staged.sha256, content);
    return staged;
  }

  async function record(before: Loaded, actor: Actor, fact: Parameters<typeof entryOf>[1][number], claims: string[]) {
    const at = ledgerInstant(clock.now());
    const { next, entry } = await entryOf(before, [fact], actor, at, { signer, organization });
    await ledger.append(tenant, before.state.version, { ...entry, ...(claims.length > 0 && { claims }) });
    return next;
  }

  return {
    stage,

    async attach(actor, caseId, upload) {
      const before = await load(caseId);
      requireAttaching(before.state, actor);
      const staged = await stage(upload);
      if (before.state.attachments.some(({ sha256 }) => sha256 === staged.sha256)) return before.state;
      const { attachmentId, expiresAt: _, ...attachment } = staged;
      return record(before, actor, { type: 'attached', attachment }, [attachmentId]);
    },

    async readAttachment(actor, caseId, sha256) {
      const files = requireFiles(ports);
      for (let tries = 1; ; tries += 1) {
        const before = await load(caseId);
        requireReading(before.state, actor);
        const found = attachmentOf(before.state, sha256);
        const content = await files.read(tenant, sha256);
        if (!isRestricted(before.state)) return { attachment: found, content };
        try {
          await record(before, actor, { type: 'attachmentRead', sha256 }, []);
          return { attachment: found, content };
        } catch (error) {
          if (tries === readTries || !isPqrsError(error) || error.code !== 'case-version-conflict') throw error;
        }
      }
    },

    async sweepAttachments() {
      const { files } = ports;
      if (!files) return 0;
      const now = parseInstant(clock.now());
      const before = new Date(now - sweepGraceMs).toISOString();
      const swept = await sweep(files, before);
      await files.clearUnfinished(new Date(now - stagedHours * hour).toISOString());
      return swept;
    },
  };

  /** The file goes before its row: a sweep that is cut off finds it again. */
  async function sweep(files: Files, before: string): Promise<number> {
    let swept = 0;
    for (;;) {
      const expired = await ledger.expiredAttachments(tenant, before, sweptAtOnce);
      for (const { sha256 } of expired) {
        await files.remove(tenant, sha256, () => ledger.isFileWanted(tenant, sha256, before));
      }
      const attachmentIds = expired.map(({ attachmentId }) => attachmentId);
      if (attachmentIds.length > 0) await ledger.dropAttachments(tenant, attachmentIds);
      swept += expired.length;
      if (expired.length < sweptAtOnce) return swept;
    }
  }
}

/**
 * The files that a filing names, as its record keeps them; the same content twice is there once.
 *
 * @throws PqrsError `input-invalid`: one is not kept (any more), or they are too many or too large together
 */
export async function attachmentsOfFiling(
  { ledger }: Pick<Ports, 'ledger'>,
  organization: Organization,
  attachmentIds: readonly string[],
): Promise<StagedAttachment[]> {
  if (attachmentIds.length === 0) return [];
  const limits = attachmentLimits(organization);
  if (attachmentIds.length > limits.files)
    throw refused({ field: 'attachments', code: 'tooManyFiles', params: { max: limits.files } });
  const staged = await ledger.stagedAttachments(organization.tenant, attachmentIds);
  const found = new Map(staged.map((one) => [one.attachmentId, one]));
  const gone = attachmentIds.flatMap((id, place): FieldProblem[] =>
    found.has(id) ? [] : [{ field: `attachments.${place}`, code: 'fileGone' }],
  );
  if (gone.length > 0) throw refused(...gone);
  const inOrder = [...new Set(attachmentIds)].flatMap((id) => found.get(id) ?? []);
  const kept = inOrder.filter(({ sha256 }, place) => inOrder.findIndex((one) => one.sha256 === sha256) === place);
  if (kept.reduce((sum, { bytes }) => sum + bytes, 0) > limits.totalBytes) {
    const max = Math.floor(limits.totalBytes / 1024 / 1024);
    throw refused({ field: 'attachments', code: 'filesTooLarge', params: { max } });
  }
  return kept;
}

function refused(...problems: FieldProblem[]): PqrsError {
  return invalidInput('The filing', problems);
}

function requireFiles({ files }: Ports): Files {
  if (files) return files;
  throw new PqrsError(
    'files-unavailable',
    'No place for attachments is set up.',
    'Name a folder with --files or PQRS_FILES.',
  );
}

/** Whoever may take a note may attach a file. A machine brings what came with the case, and is shown nothing of it. */
function requireAttaching(state: CaseState, actor: Actor): void {
  if (mayCommand(actor.role, 'note') && (actor.role === 'system' || mayReadContent(state, actor))) return;
  throw forbidden('This case is not theirs to attach to.');
}

/** A file may show who filed, so it is for those who may see that. */
function requireReading(state: CaseState, actor: Actor): void {
  if (!mayReadPerson(state, actor)) throw forbidden('The attachments of this case are not theirs to read.');
}

function forbidden(message: string): PqrsError {
  return new PqrsError('access-forbidden', message, 'Ask the head of the desk.');
}

function attachmentOf({ attachments }: CaseState, sha256: string): CaseAttachment {
  const found = attachments.find((one) => one.sha256 === sha256);
  if (!found) throw attachmentNotFound();
  return found;
}
