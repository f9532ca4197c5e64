import type { Duty, Norm } from './norm.js';

/** A row of the research on a law that must not be encoded yet, with what is missing. */
export interface OpenQuestion {
  id: string;
  /** In Spanish. */
  question: string;
}

/** The law of one country (or union), or of one regime in it, as data. */
export interface NormPack {
  /** First part of its norms' ids: `co`. */
  id: string;
  name: string;
  /** Variants of one id follow each other: the ordinary one, then what took its place for a time. */
  norms: readonly Norm[];
  duties: readonly Duty[];
  open: readonly OpenQuestion[];
}
