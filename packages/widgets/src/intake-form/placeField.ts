import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeField } from '@pqrs-kit/core';
import { fieldFrame, stateOf } from './field.js';
import { idOf, type StepContext } from './step.js';

/** A municipality: typed as one likes, with those of the country offered below (the pattern of an editable combobox of WAI-ARIA). */
export function placeField(step: StepContext, field: IntakeField): TemplateResult {
  const { places, draft, texts } = step;
  const id = idOf(field);
  const open = places?.open ?? false;
  const active = places?.active ?? -1;
  const { invalid, describedBy } = stateOf(step, field);
  const control = html`<div class="places-around">
    <input
      class="input"
      part="input"
      id=${id}
      name=${id}
      dir="auto"
      type="text"
      role="combobox"
      aria-labelledby="${id}-label"
      autocomplete="off"
      aria-autocomplete="list"
      aria-expanded=${open}
      aria-controls="places"
      aria-activedescendant=${active < 0 ? nothing : `place-${active}`}
      aria-required="true"
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      .value=${draft.fields[field] ?? ''}
      @input=${(event: Event) => type(step, field, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => press(step, field, event)}
      @blur=${() => places?.close()}
    />
    <ul class="places" role="listbox" id="places" aria-label=${texts.fields[field][0]} ?hidden=${!open}>
      ${places?.found.map(
        ({ name }, place) =>
          html`<li
            role="option"
            id="place-${place}"
            aria-selected=${place === active}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @pointerup=${() => choose(step, field, name)}
          >
            ${name}
          </li>`,
      )}
    </ul>
    <span class="sr" role="status">${open ? texts.placesFound(places?.found.length ?? 0) : nothing}</span>
  </div>`;
  return fieldFrame(step, field, control, {}, nothing);
}

function type({ places, type: write }: StepContext, field: IntakeField, value: string): void {
  write(field, value);
  void places?.search(value);
}

function choose({ places, type: write }: StepContext, field: IntakeField, name: string): void {
  write(field, name);
  places?.close();
}

function press(step: StepContext, field: IntakeField, event: KeyboardEvent): void {
  const { places } = step;
  if (!places?.open) return;
  const chosen = places.found[places.active];
  if (event.key === 'ArrowDown') places.move(1);
  else if (event.key === 'ArrowUp') places.move(-1);
  else if (event.key === 'Escape') places.close();
  else if (event.key === 'Enter' && chosen) choose(step, field, chosen.name);
  else return;
  event.preventDefault();
}
