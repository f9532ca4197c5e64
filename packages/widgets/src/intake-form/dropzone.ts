import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  acceptedEndings,
  fileMessage,
  intakeFileTexts,
  serviceTexts,
  sizeText,
  type IntakeFileTexts,
  type Locale,
} from '@pqrs-kit/core';
import { clip, cross, icon, overdue, peticion } from '../foundation/icons.js';
import { errorLine } from './field.js';
import type { FormFile } from './FormFiles.js';
import type { StepContext } from './step.js';

/** Where files are chosen or dropped: its limits are said before, a real button inside, and each file below with its state in words. */
export function dropzone(step: StepContext): TemplateResult {
  const { files, locale, limits, draft } = step;
  const texts = intakeFileTexts[locale];
  const size = (bytes: number) => sizeText(bytes, locale);
  const error = errorLine('attachments', step.problems, locale);
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    files?.add(input.files ?? []);
    // The same file may be chosen again after it was removed.
    input.value = '';
  };
  return html`<div class="field ${error === nothing ? '' : 'wrong'}" part="field">
    <div class="label">
      <label for="attachments" part="label" id="attachments-label">${texts.label}</label>
      <span class="hint">${step.texts.optional}</span>
    </div>
    <p class="hint" part="hint" id="attachments-hint">
      ${texts.limits(limits.files, size(limits.fileBytes), size(limits.totalBytes))}
      ${draft.anonymous ? html`<b>${texts.warningAnonymous}</b>` : texts.warning}
    </p>
    ${error}
    <div
      class="dropzone"
      part="dropzone"
      @dragover=${takeOver}
      @dragleave=${leave}
      @drop=${(event: DragEvent) => drop(event, step)}
    >
      <span class="btn file-button" part="button">
        ${icon(clip)}<span id="attachments-choose" aria-hidden="true">${texts.choose}</span>
        <input
          type="file"
          id="attachments"
          multiple
          accept=${acceptedEndings}
          aria-labelledby="attachments-label attachments-choose"
          aria-describedby="attachments-hint ${error === nothing ? '' : 'attachments-error'}"
          @change=${choose}
        />
      </span>
      <span class="muted drop-words">${texts.drop}</span>
    </div>
    ${fileList(step, texts)}
  </div>`;
}

function fileList({ files, locale }: StepContext, texts: IntakeFileTexts): TemplateResult | typeof nothing {
  if (!files || files.list.length === 0) return nothing;
  return html`<ul class="files">
    ${repeat(
      files.list,
      ({ id }) => id,
      (file) =>
        html`<li class="file ${file.state}">
          ${icon(file.state === 'refused' || file.state === 'failed' ? overdue : peticion, 20)}
          <div class="file-words">
            ${fileName(file.name)}
            <span class="file-state">${stateOf(file, texts, locale)}</span>
            ${file.state === 'sending' ? html`<progress max=${file.bytes} .value=${file.sent} aria-label=${file.name}></progress>` : nothing}
          </div>
          ${
            file.state === 'failed' && file.source
              ? html`<button
                  type="button"
                  class="link"
                  part="button"
                  aria-label=${texts.retry(file.name)}
                  @click=${() => files.retry(file)}
                >
                  ${serviceTexts[locale].retry}
                </button>`
              : nothing
          }
          <button
            type="button"
            class="remove"
            part="button"
            aria-label=${texts.remove(file.name)}
            @click=${(event: Event) => removeFrom(event, () => files.remove(file))}
          >
            ${icon(cross)}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** A long name keeps its ending in sight: the beginning is what gives way. */
function fileName(name: string): TemplateResult {
  const tail = name.slice(-10);
  return html`<span class="file-name" title=${name}><bdi>${name.slice(0, -10)}</bdi><bdi>${tail}</bdi></span>`;
}

function stateOf(file: FormFile, texts: IntakeFileTexts, locale: Locale): string {
  const size = sizeText(file.bytes, locale);
  switch (file.state) {
    case 'ready':
      return `${size} · ${texts.ready}`;
    case 'waiting':
      return `${size} · ${texts.waiting}`;
    case 'sending':
      return texts.sending(percentOf(file));
    case 'refused':
      return `${texts.notTaken}. ${file.problem ? fileMessage(locale, file.problem) : ''}`;
    case 'failed':
      return file.problem ? fileMessage(locale, file.problem) : texts.refused.other;
  }
}

function percentOf({ sent, bytes }: FormFile): string {
  return `${bytes > 0 ? Math.min(100, Math.round((sent / bytes) * 100)) : 0}\u00a0%`;
}

function takeOver(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('over-it');
}

function leave(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove('over-it');
}

function drop(event: DragEvent, { files }: StepContext): void {
  event.preventDefault();
  leave(event);
  files?.add(event.dataTransfer?.files ?? []);
}

/** The focus goes to where the next file is chosen: the button that had it goes away. */
function removeFrom(event: Event, remove: () => void): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot | Document;
  remove();
  root.querySelector<HTMLElement>('#attachments')?.focus();
}
