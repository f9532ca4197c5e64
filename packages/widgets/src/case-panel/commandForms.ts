// What giving a command takes and reading a case does not. The panel fetches it apart, so that no page waits for it.
import { commandTexts, formFieldOf, readForm, type CommandType, type Locale } from '@pqrs-kit/core';
import { Composer } from '../response-composer/Composer.js';
import { composerForm } from '../response-composer/composerForm.js';
import { letterPage } from '../response-composer/letter.js';
import { composerStyles } from '../response-composer/styles.js';
import { actionForm } from './actionForm.js';

/** What is said when a command was carried out. */
function saidOf(type: CommandType, locale: Locale): string {
  const { done, saved } = commandTexts[locale];
  return done[type] ?? saved;
}

export const commandForms = {
  actionForm,
  readForm,
  formFieldOf,
  saidOf,
  Composer,
  composerForm,
  composerStyles,
  letterPage,
};
export type CommandForms = typeof commandForms;
