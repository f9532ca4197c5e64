import { html, nothing, type TemplateResult } from 'lit';
import { sameViewName, savedViewLimit, viewName } from '@pqrs-kit/core';
import { cross, icon } from '../foundation/icons.js';
import type { InboxSurface } from './InboxSurface.js';

/** The views that are kept, and a form to keep what is shown now. */
export function viewsMenu(inbox: InboxSurface): TemplateResult {
  const { texts, views } = inbox;
  const name = viewName(views.draft);
  const twin = views.list.some((view) => sameViewName(view.name, name));
  const full = !twin && views.list.length >= savedViewLimit.views;
  const hint = full ? texts.viewsFull(savedViewLimit.views) : twin ? texts.viewTwin : texts.viewHint;
  const save = (event: Event): void => {
    event.preventDefault();
    if (name === '' || full) (event.target as HTMLFormElement).querySelector('input')?.focus();
    else views.save(name);
  };
  return html`${views.list.length > 0 ? kept(inbox) : nothing}
    <form class="save-view" @submit=${save}>
      <label for="view-name">${texts.saveView}</label>
      <input
        id="view-name"
        class="input"
        dir="auto"
        autocomplete="off"
        maxlength=${savedViewLimit.name}
        placeholder=${texts.viewName}
        aria-describedby="view-hint"
        .value=${views.draft}
        @input=${(event: Event) => views.write((event.target as HTMLInputElement).value)}
      />
      <p id="view-hint" class="muted" role="status">${hint}</p>
      <button type="submit" class="btn small" aria-disabled=${name === '' || full ? 'true' : 'false'}>
        ${twin ? texts.replaceView : texts.keepView}
      </button>
    </form>`;
}

function kept({ texts, views }: InboxSurface): TemplateResult {
  return html`<ul class="kept-views" aria-label=${texts.viewsLabel}>
    ${views.list.map(
      ({ name }) =>
        html`<li>
          <bdi>${name}</bdi>
          <button
            type="button"
            class="remove"
            aria-label=${texts.removeView(name)}
            @click=${(event: Event) => views.remove(name, event)}
          >
            ${icon(cross, 14)}
          </button>
        </li>`,
    )}
  </ul>`;
}
