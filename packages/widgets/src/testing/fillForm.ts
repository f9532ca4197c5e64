import type { IntakeForm } from '../intake-form/IntakeForm.js';
import { one } from './widget.js';

/** Writes into a control of the form, as typing does. */
export function write(form: IntakeForm, field: string, value: string): void {
  const control = one(form, `#${field.replace('.', '-')}`) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Presses the button that goes on. */
export async function goOn(form: IntakeForm): Promise<void> {
  one(form, '.actions .primary').click();
  await form.updateComplete;
  await form.updateComplete;
}

export async function stepTo(form: IntakeForm, step: number): Promise<void> {
  form.step = step;
  await form.updateComplete;
}

/** Fills a reclamo up to the review; its answer is read with the code. */
export async function fillReclamo(form: IntakeForm): Promise<void> {
  one(form, '#category-reclamo').click();
  await stepTo(form, 2);
  write(form, 'subject', 'Impresora sin arreglo');
  write(form, 'facts', 'El 20 de octubre la entregué en Chapinero.');
  await stepTo(form, 3);
  write(form, 'person.name', 'María Fernanda Rodríguez');
  write(form, 'person.documentNumber', '52418903');
  one(form, '#consentVersion').click();
  await stepTo(form, 4);
  one(form, '#answerBy-tracking').click();
  await stepTo(form, 5);
}
