/**
 * How often a duty of the position comes back, in the letters of the position document: O ocasional, D diaria, s semanal, Q quincenal,
 * M mensual, T trimestral, S semestral, A anual. The small s and the capital S differ. Their words are in `dutyTexts`.
 */
export const periodicities = ['O', 'D', 's', 'Q', 'M', 'T', 'S', 'A'] as const;
export type Periodicity = (typeof periodicities)[number];

/** What kind of work it is, in the same letters: E ejecución, A análisis, D dirección, C control. */
export const dutyTypes = ['E', 'A', 'D', 'C'] as const;
export type DutyType = (typeof dutyTypes)[number];

/** A duty of the position, as the document has it. */
export interface RecurringDuty {
  /** Number of its line, such as `T1.1`. */
  id: string;
  /** In Spanish, as in the document. */
  name: string;
  periodicities: readonly Periodicity[];
  /** None where the document gives none. */
  types: readonly DutyType[];
}
