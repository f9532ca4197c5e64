/**
 * The variables that a template of a letter may have, written `{{radicado}}`. The list is closed: what each stands for is in
 * `letterVariableTexts`, in the language of whoever writes the template.
 */
export const letterVariables = [
  'radicado',
  'nombre',
  'fecha',
  'fechaRecibo',
  'vence',
  'prorrogaHasta',
  'categoria',
  'asunto',
  'decision',
  'normas',
  'organizacion',
  'telefono',
  'firmante',
  'cargo',
  'faltante',
  'plazoPersona',
  'competente',
  'motivo',
] as const;
export type LetterVariable = (typeof letterVariables)[number];

/** Values of variables, as plain text. */
export type LetterValues = Readonly<Partial<Record<LetterVariable, string>>>;

export function isLetterVariable(name: string): name is LetterVariable {
  return (letterVariables as readonly string[]).includes(name);
}

/** Embeddings and overrides: with them a text could turn the words around it. */
const overrides = /[\u202A-\u202E]/gu;
const isolatesAndMarks = /[\u200E\u200F\u061C\u2066-\u2069]/gu;
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text as a letter prints it: in Unicode NFC, trimmed, with plain line feeds, without controls and overrides. What
 * {@link plainValue} set apart stays so.
 */
export function cleanParagraph(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(overrides, '').replace(controls, '').trim();
}

/**
 * A text of others as it is put into a line of ours: clean, and set apart (FSI … PDI, Unicode UAX 9) where it runs from right to left, so
 * that it cannot reorder what stands beside it.
 *
 * @example
 * plainValue(' José\u202e ') // 'José'
 */
export function plainValue(text: string): string {
  const clean = cleanParagraph(text.replace(isolatesAndMarks, ''));
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean;
}

/** Whether a text says nothing. */
export function isBlank(text: string | undefined): boolean {
  return plainValue(text ?? '') === '';
}
