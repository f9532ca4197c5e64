import { foldOffice } from '../office/evolve.js';
import { emptyOffice, type OfficeState } from '../office/state.js';
import { chainStart } from './chain.js';
import type { Ledger } from './ports.js';

/** The office's book as it stands, and the hash that the next event is chained to. */
export interface OfficeBook {
  state: OfficeState;
  lastHash: string;
}

/** Reads the book of an organisation. It grows by the day, so what was read once is kept and only what is new is read. */
export function createOfficeReading(ledger: Pick<Ledger, 'readOffice'>, tenant: string): () => Promise<OfficeBook> {
  let known: OfficeBook = { state: emptyOffice, lastHash: chainStart };
  return async () => {
    const before = known;
    const events = await ledger.readOffice(tenant, before.state.version);
    const last = events.at(-1);
    if (!last) return before;
    const now = { state: foldOffice(events, before.state), lastHash: last.hash };
    if (now.state.version > known.state.version) known = now;
    return now;
  };
}
