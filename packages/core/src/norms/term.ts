/**
 * A length of time with its unit. The units are never mixed: a term of "days" fixed by a law is of business days
 * (Ley 4 de 1913 art. 62) unless it says otherwise, and hours run on without regard to days (arts. 60 and 62).
 */
export interface Term {
  amount: number;
  unit: TermUnit;
}

export const termUnits = ['businessDays', 'calendarDays', 'months', 'years', 'hours'] as const;
export type TermUnit = (typeof termUnits)[number];
