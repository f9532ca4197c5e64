// What looking a case up does not need and showing it does. The tracker fetches it apart while the person types.
import type { TemplateResult } from 'lit';
import { clockFaceView, trackerView, type clockLedgerView, type Locale, type TrackedCase } from '@pqrs-kit/core';
import { result, type ResultOptions } from './result.js';
import { resultStyles } from './resultStyles.js';

interface FoundOptions extends Omit<ResultOptions, 'view' | 'clock' | 'ledger'> {
  locale: Locale;
  now: string;
  timeZone: string;
  /** Words how the date came about. */
  explain: typeof clockLedgerView;
}

/** The case that was found, as it stands now. */
function found(tracked: TrackedCase, { locale, now, timeZone, explain, ...rest }: FoundOptions): TemplateResult {
  return result({
    ...rest,
    view: trackerView(tracked, { locale, now, timeZone, texts: rest.texts }),
    ...(!tracked.ending && {
      clock: clockFaceView(tracked.clock, now, locale, { audience: 'citizen' }),
      ledger: () => explain(tracked.clock, now, locale, { audience: 'citizen' }),
    }),
  });
}

export const resultParts = { found, styles: resultStyles };
