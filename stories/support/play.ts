import type { PqrsElement } from '@pqrs-kit/widgets';
import type { IntakeForm } from '../../packages/widgets/src/intake-form/IntakeForm.js';
import type { StatusTracker } from '../../packages/widgets/src/status-tracker/StatusTracker.js';
import { fillReclamo, goOn } from '../../packages/widgets/src/testing/fillForm.js';
import { one, shown } from '../../packages/widgets/src/testing/widget.js';

/** The widget of a story; a wrong tag is a mistake in the story. */
export function widgetIn<Widget extends PqrsElement>(canvas: HTMLElement, tag: string): Widget {
  const widget = canvas.querySelector<Widget>(tag);
  if (!widget) throw new TypeError(`There is no <${tag}> in the story.`);
  return widget;
}

/** Files a reclamo in the intake form, up to what a selector finds: the receipt, or what failed. */
export async function fileReclamo(form: IntakeForm, until: string): Promise<void> {
  await form.updateComplete;
  await fillReclamo(form);
  await goOn(form);
  await shown(form, until);
}

/** Asks the status tracker for a case, up to what a selector finds. */
export async function lookUp(
  tracker: StatusTracker,
  { radicado, trackingCode }: { radicado: string; trackingCode: string },
  until = '[part~=result]',
): Promise<void> {
  await tracker.updateComplete;
  for (const [field, value] of Object.entries({ radicado, code: trackingCode })) {
    const input = one(tracker, `#${field}`) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await tracker.updateComplete;
  (one(tracker, 'form') as HTMLFormElement).requestSubmit();
  await shown(tracker, until);
}
