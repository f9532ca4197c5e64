import type { OpenTime, WorkingMinutes } from './agreement.js';

/** The areas that serve a case from inside. */
export const internalAreas = ['logistica', 'ventas', 'calidad', 'produccion', 'postventa', 'remanufactura'] as const;
export type InternalArea = (typeof internalAreas)[number];

/** What a case asks of an area, with the time that the area has (OLA) in its own hours. */
export interface InternalRequest extends OpenTime {
  id: string;
  area: InternalArea;
  within: WorkingMinutes;
  /** ISO instant at which it was asked. */
  askedAt: string;
  /** Ids of requests whose replies it needs first: its time begins with the last of them. */
  after?: readonly string[];
  /** ISO instant of the reply. */
  repliedAt?: string;
}
