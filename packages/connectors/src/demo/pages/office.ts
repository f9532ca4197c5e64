import { html } from 'hono/html';
import { demoBoss, demoStaff } from '../organization.js';
import { bar, rail } from './crm.js';
import { needsScript, page, type Markup } from './layout.js';

const languages = [
  { tag: 'es-CO', name: 'Español' },
  { tag: 'en', name: 'English' },
  { tag: 'pt-BR', name: 'Português' },
] as const;

/** The office's own book, as the person who works sees it. Its words come from the view; the script only writes them. */
export function officePage(): Markup {
  const people = [...demoStaff.filter(({ id }) => id !== 'julian-avila'), demoBoss];
  return page({
    title: 'Libro de la oficina',
    styles: ['crm.css', 'crm-narrow.css', 'office.css'],
    script: 'oficina.js',
    kind: 'crm',
    body: html`${rail('oficina')}
      <div class="work">
        ${bar(people)}
        <main class="office" id="contenido" tabindex="-1">
          <header class="office-head">
            <h1 data-title>Libro de la oficina</h1>
            <label
              >Idioma
              <select name="language" data-language>
                ${languages.map(({ tag, name }) => html`<option value="${tag}" lang="${tag}">${name}</option>`)}
              </select></label
            >
          </header>
          ${needsScript()}
          <p role="status" data-office-status></p>
          <div data-office></div>
        </main>
      </div>`,
  });
}
