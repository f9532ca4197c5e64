import type { LitElement } from 'lit';
import { userEvent, within } from 'storybook/test';

/** The widget of a story; a wrong tag is a mistake in the story. */
export function widgetIn<Widget extends LitElement>(canvas: HTMLElement, tag: string): Widget {
  const widget = canvas.querySelector<Widget>(tag);
  if (!widget) throw new TypeError(`There is no <${tag}> in the story.`);
  return widget;
}

/** Looks for roles and labels inside a widget, past its shadow root. */
const inside = (widget: LitElement) => within(widget.renderRoot as HTMLElement);

/** Files a reclamo in the intake form, as a person would. */
export async function fileReclamo(canvas: HTMLElement) {
  const form = inside(widgetIn(canvas, 'pqrs-intake-form'));
  const next = async () => userEvent.click(await form.findByRole('button', { name: 'Continuar' }));
  await userEvent.click(await form.findByRole('radio', { name: /Reclamo/ }));
  await next();
  await userEvent.type(await form.findByLabelText(/Asunto/), 'Cobro duplicado');
  await userEvent.type(form.getByLabelText(/Los hechos/), 'La factura de septiembre se cobró dos veces.');
  await next();
  await userEvent.type(await form.findByLabelText(/Nombres y apellidos/), 'Luz Ángela Cárdenas');
  await userEvent.selectOptions(form.getByLabelText(/Tipo de documento/), 'CC');
  await userEvent.type(form.getByLabelText(/Número de documento/), '52841903');
  await userEvent.type(form.getByLabelText(/Correo electrónico/), 'luz@correo.example');
  await userEvent.click(form.getByLabelText(/Autorizo/));
  await next();
  await userEvent.click(await form.findByRole('radio', { name: /correo electrónico/i }));
  await next();
  await userEvent.click(await form.findByRole('button', { name: /Enviar/ }));
  return form;
}

/** Asks the status tracker for a case. */
export async function lookUp(canvas: HTMLElement, radicado: string, code: string) {
  const tracker = inside(widgetIn(canvas, 'pqrs-status-tracker'));
  await userEvent.type(await tracker.findByLabelText(/radicado/i), radicado);
  await userEvent.type(tracker.getByLabelText(/código/i), code);
  await userEvent.click(tracker.getByRole('button', { name: /Consultar/ }));
  return tracker;
}
