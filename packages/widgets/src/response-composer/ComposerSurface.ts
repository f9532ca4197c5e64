import type { CaseDetail, Locale } from '@pqrs-kit/core';
import type { PanelForm } from '../case-panel/PanelForm.js';

/** What the templates of the composer read: the element that it is drawn in, as they see it. */
export interface ComposerSurface {
  readonly detail: CaseDetail;
  readonly locale: Locale;
  /** Heading level of its sections. */
  readonly sectionLevel: number;
  readonly form: PanelForm;
}
