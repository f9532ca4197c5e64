/** How a file is that was looked for: as it was kept, not there, or with other bytes than its name says. */
export type FileState = 'sound' | 'missing' | 'changed';

/**
 * Where the bytes of attachments lie, outside the ledger, each under its SHA-256. Who may see a file and for how long it is kept is not asked
 * here: the ledger says so. A failure of what keeps them is `files-unavailable`.
 */
export interface Files {
  /** Keeps a file and returns once it would survive a fall of the machine. The same content twice is one file. */
  put(tenant: string, sha256: string, content: Uint8Array): Promise<void>;
  /** The bytes, which have that hash. @throws PqrsError `attachment-not-found` (missing, or changed) */
  read(tenant: string, sha256: string): Promise<Uint8Array>;
  /** How a file is, without giving it out. */
  look(tenant: string, sha256: string): Promise<FileState>;
  /**
   * Takes a file away, unless somebody wants it: that is asked once the file cannot be found any more, so that whoever comes to want it
   * later keeps it anew.
   */
  remove(tenant: string, sha256: string, isWanted: () => Promise<boolean>): Promise<void>;
  /** Takes away what writes that were cut off left behind before an instant. */
  clearUnfinished(before: string): Promise<void>;
}
