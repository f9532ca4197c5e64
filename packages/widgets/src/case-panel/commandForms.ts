// What giving a command takes and reading a case does not. The panel fetches it apart, so that no page waits for it.
import { commandTexts, type CommandType, type Locale } from '@pqrs-kit/core';

export { formFieldOf, readForm } from '@pqrs-kit/core';
export { actionForm } from './actionForm.js';

/** What is said when a command was carried out. */
export function saidOf(type: CommandType, locale: Locale): string {
  const { done, saved } = commandTexts[locale];
  return done[type] ?? saved;
}
