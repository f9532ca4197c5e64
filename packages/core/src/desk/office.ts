import type { Actor } from '../case/actor.js';
import type { OfficeBoard } from '../office/board.js';
import type { OfficeCommand } from '../office/command.js';
import type { OfficeDocument } from '../office/document.js';

/** What somebody gets who reads a document: where it is, how to tell that it is that file, and what every copy must carry. */
export interface DocumentReading extends Pick<
  OfficeDocument,
  'documentId' | 'title' | 'counterpart' | 'sha256' | 'link'
> {
  watermark?: string;
}

export interface OfficeAnswer {
  /** The book after the command, as the actor sees it. */
  board: OfficeBoard;
  /** Only for `readDocument`. */
  reading?: DocumentReading;
}

/** The office's own book: what belongs to no case. Every method fails with a PqrsError. */
export interface Office {
  /** The book as the actor may see it. @throws PqrsError `access-forbidden`, `ledger-unavailable` */
  open(actor: Actor): Promise<OfficeBoard>;
  /**
   * Carries out a command and gives the book after it. A document that is not the actor's to read is refused and the refusal recorded.
   *
   * @param expectedVersion the version that the actor saw; another one is `office-version-conflict`. Without it, who is slower than another
   *   tries again.
   * @throws PqrsError `access-forbidden`, `office-document-refused`, `office-version-conflict`, and those of `decideOffice` and
   *   `readOfficeCommand`
   */
  command(actor: Actor, command: OfficeCommand, expectedVersion?: number): Promise<OfficeAnswer>;
  /**
   * Opens the book where it is not open, records what the day brings (duties due and missed, documents that end soon), and arms the next look.
   * A second look at the same day changes nothing. @throws PqrsError `ledger-unavailable`
   */
  evaluate(): Promise<void>;
}
