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

/** Embeddings, overrides and isolates: with them a name could turn the words around it. */
const directionMarks = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text of others as a letter takes it: cleaned of marks and controls, and set apart (FSI … PDI, Unicode UAX 9) where it
 * runs from right to left, so that it cannot reorder what stands beside it.
 *
 * @example
 * plainValue(' José\u202e ') // 'José'
 */
export function plainValue(text: string): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(directionMarks, '').replace(controls, '').trim();
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean;
}
