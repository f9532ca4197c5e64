import {
  attachmentLimits,
  fileTooLarge,
  isCaseLetter,
  isPqrsError,
  PqrsError,
  type AttachmentLimits,
  type LeftFileReason,
} from '@pqrs-kit/core';
import type { RemoteFile } from '../connector.js';
import { isCrmError, type CrmError } from '../crmError.js';
import { crmActor } from './conflict.js';
import type { SyncContext } from './syncContext.js';

/** Tries while others write to the case. */
const mostTries = 5;

/** What a case has of its ticket. */
export interface Taken {
  files: number;
  bytes: number;
}

/** What became of a file. */
export type FileOutcome =
  | { is: 'taken'; bytes: number }
  /** It stayed in the CRM. `name` where it is known, `reason` where the case is to say it. */
  | { is: 'left'; error: PqrsError; name: string | undefined; reason: LeftFileReason | undefined }
  /** Something failed that passes by itself. */
  | { is: 'later'; error: PqrsError };

/**
 * Brings one file into a case through the same door as uploads: by its content, within the limits of attachments, which hold for all files
 * of one ticket as for those of one filing. What is there already is not there twice.
 *
 * @throws CrmError what is not the file's own failure
 */
export async function takeFile(
  context: SyncContext,
  caseId: string,
  file: RemoteFile,
  before: Taken,
): Promise<FileOutcome> {
  let name = file.known?.name;
  try {
    const opened = await context.connector.openFile(file, context.signal);
    ({ name } = opened);
    // A letter that went there from here.
    if (isCaseLetter(name)) return { is: 'taken', bytes: 0 };
    requireRoom(attachmentLimits(context.organization), before, opened.bytes);
    await attach(context, caseId, name, await opened.read());
    return { is: 'taken', bytes: opened.bytes };
  } catch (error) {
    if (isCrmError(error)) return ofCrm(error, name);
    if (!isPqrsError(error) || passesUp.includes(error.code)) throw error;
    if (error.code === 'case-version-conflict') return { is: 'later', error };
    return { is: 'left', error, name, reason: reasonIn(error) };
  }
}

/** What says nothing of the file. */
const passesUp: readonly string[] = ['ledger-unavailable', 'ledger-newer-version', 'internal-failure'];

async function attach(context: SyncContext, caseId: string, name: string, content: Uint8Array): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await context.desk.attach(crmActor(context), caseId, { name, content });
      return;
    } catch (error) {
      if (!isPqrsError(error) || error.code !== 'case-version-conflict' || tries === mostTries) throw error;
    }
  }
}

/** Nothing of a file that would not be taken is read. @throws PqrsError */
function requireRoom({ fileBytes, files, totalBytes }: AttachmentLimits, before: Taken, bytes: number): void {
  if (bytes > fileBytes) throw fileTooLarge(fileBytes);
  if (before.files >= files)
    throw noRoom('tooManyFiles', files, `The case has the ${files} files that it may take of its ticket.`);
  const max = Math.floor(totalBytes / 1024 / 1024);
  if (before.bytes + bytes > totalBytes)
    throw noRoom('filesTooLarge', max, `The files of the ticket have more than ${max} MB together.`);
}

function noRoom(code: 'tooManyFiles' | 'filesTooLarge', max: number, message: string): PqrsError {
  const help = 'Attach at the desk what the case needs of them, or raise "attachments" of the organisation.';
  return new PqrsError('input-invalid', message, help, { fields: [{ field: 'file', code, params: { max } }] });
}

const passing: readonly CrmError['kind'][] = [
  ...(['transient', 'timeout', 'locked', 'protocol', 'rate-second', 'rate-concurrency'] as const),
];

function ofCrm(error: CrmError, name: string | undefined): FileOutcome {
  if (error.kind === 'permission') return { is: 'left', error, name, reason: 'forbidden' };
  if (error.scope === 'account') throw error;
  if (passing.includes(error.kind)) return { is: 'later', error };
  const isGone = error.kind === 'not-found' || error.kind === 'deleted';
  return { is: 'left', error, name, reason: isGone ? 'gone' : undefined };
}

const reasons: readonly string[] = [
  ...(['fileEmpty', 'fileExecutable', 'fileUnpacksTooLarge', 'fileTypeUnknown'] as const),
  ...(['fileTypeMismatch', 'fileTooLarge', 'tooManyFiles', 'filesTooLarge'] as const),
] satisfies readonly LeftFileReason[];

function reasonIn({ fields }: PqrsError): LeftFileReason | undefined {
  const code = fields?.[0]?.code;
  return code !== undefined && reasons.includes(code) ? (code as LeftFileReason) : undefined;
}
