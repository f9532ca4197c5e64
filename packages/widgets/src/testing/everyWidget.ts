import type { PqrsClient } from '@pqrs-kit/core';
import type { DefinableElement } from '../foundation/define.js';
import type { PqrsElement } from '../foundation/PqrsElement.js';
import * as widgets from '../index.js';
import { sampleNow } from './sampleDesk.js';
import type { IntakeForm } from '../intake-form/IntakeForm.js';
import { all } from './widget.js';

/** The tag of every widget of the package: one that comes new is held to the same contract. */
export const everyTag: readonly string[] = Object.values(widgets as Record<string, unknown>)
  .filter((member): member is DefinableElement => typeof member === 'function' && 'tag' in member)
  .map(({ tag }) => tag)
  .sort();

/** Those that ask a client for what they show; a receipt is all there. */
export const askingTags: readonly string[] = everyTag.filter((tag) => tag !== 'pqrs-evidence-receipt');

/** The words of a draft that may be filed. */
const draft = {
  category: 'reclamo',
  subtype: 'general',
  anonymous: false,
  answerBy: 'email',
  key: 'k1',
  fields: {
    subject: 'Impresora sin arreglo',
    facts: 'La entregué en Chapinero.',
    'person.name': 'María Rodríguez',
    'person.documentType': 'CC',
    'person.documentNumber': '52418903',
    'person.email': 'mafe@correo.example',
  },
};

interface Use {
  /** What the widget needs before it is on the page. */
  before?(): void;
  /** How a person brings it to ask its client, where it does not ask on its own. */
  act?(element: PqrsElement): Promise<void>;
}

const uses: Readonly<Record<string, Use>> = {
  'pqrs-status-tracker': {
    async act(element) {
      const values = ['AND-2026-000001-7', 'ABCD-EFGH'];
      for (const [at, input] of (all(element, 'input') as HTMLInputElement[]).entries()) {
        input.value = values[at] ?? '';
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      await element.updateComplete;
      element.renderRoot.querySelector('form')?.requestSubmit();
    },
  },
  'pqrs-intake-form': {
    before: () => localStorage.setItem('pqrs-intake-draft', JSON.stringify({ version: 1, savedAt: sampleNow, draft })),
    async act(element) {
      const form = element as IntakeForm;
      const press = async (step: number, selector: string): Promise<void> => {
        form.step = step;
        await form.updateComplete;
        // Where the form cannot be shown there is nothing to press.
        form.renderRoot.querySelector<HTMLElement>(selector)?.click();
      };
      await press(3, '#consentVersion');
      await press(5, '.actions .primary');
    },
  },
};

/** A widget with what it needs to ask its client, not on the page yet. Its time is that of the samples. */
export function make(tag: string, client?: PqrsClient): PqrsElement {
  uses[tag]?.before?.();
  const element = document.createElement(tag) as PqrsElement;
  element.setAttribute('case-id', 'a-case');
  element.now = () => sampleNow;
  element.client = client;
  return element;
}

/** Does what a person does until the widget has asked its client. */
export async function use(element: PqrsElement): Promise<void> {
  await element.updateComplete;
  await uses[element.localName]?.act?.(element);
  await element.updateComplete;
}
