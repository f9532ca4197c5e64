import { PqrsError } from '@pqrs-kit/core';

/** A part of a widget that is a file of its own: fetched once for the page, and again after it did not come. */
export class Apart<Part extends object> {
  /** Once it came. */
  here: Part | undefined;
  readonly #bring: () => Promise<Part>;
  #coming: Promise<Part | undefined> | undefined;
  #cause: unknown;

  /** @param bring Imports it. */
  constructor(bring: () => Promise<Part>) {
    this.#bring = bring;
  }

  /** Never rejects: undefined where it could not be fetched, and the next call asks again. */
  fetch(): Promise<Part | undefined> {
    this.#coming ??= this.#bring().then(
      (part) => (this.here = part),
      (cause: unknown) => {
        this.#cause = cause;
        this.#coming = undefined;
        return undefined;
      },
    );
    return this.#coming;
  }

  /** @throws PqrsError `network-unreachable` while it is not here. */
  get part(): Part {
    if (this.here) return this.here;
    throw new PqrsError('network-unreachable', 'A part of the widget could not be fetched.', 'Try again.', {
      cause: this.#cause,
    });
  }
}
