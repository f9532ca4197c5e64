import type { ReactiveControllerHost } from 'lit';
import type { Municipality } from '@pqrs-kit/core';

/** Most places shown at once: as many as fit a telephone above its keyboard. */
const mostShown = 7;

type Find = (typed: string, most: number) => Municipality[];

/** What a person may mean by what they type into the field of a municipality. The list is fetched apart, the first time that it is needed. */
export class PlaceSearch {
  found: readonly Municipality[] = [];
  /** The one that the arrow keys stand on; -1: none. */
  active = -1;
  readonly #host: ReactiveControllerHost;
  #find: Find | undefined;
  #typed = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get open(): boolean {
    return this.found.length > 0;
  }

  async search(typed: string): Promise<void> {
    this.#typed = typed;
    try {
      this.#find ??= (await import('./placeList.js')).findMunicipalities;
    } catch {
      // Without the list the field takes any text, as it does for places of other countries.
      return;
    }
    const found = this.#find(this.#typed, mostShown);
    this.#show(found.length === 1 && found[0]?.name === this.#typed ? [] : found);
  }

  close(): void {
    if (this.open) this.#show([]);
  }

  move(steps: number): void {
    const places = this.found.length + 1;
    this.active = ((this.active + 1 + steps + places) % places) - 1;
    this.#host.requestUpdate();
  }

  #show(found: readonly Municipality[]): void {
    this.found = found;
    this.active = -1;
    this.#host.requestUpdate();
  }
}
