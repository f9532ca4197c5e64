import { html } from 'hono/html';
import { demoOrganization, demoStaff, type DemoPerson } from '../organization.js';
import { icon, needsScript, page, type Markup } from './layout.js';

const drawings = {
  mail: '<path d="M3.5 5.5h13v9.5h-13z"/><path d="m3.5 6.5 6.5 5 6.5-5"/>',
  person: '<circle cx="10" cy="7" r="3"/><path d="M4 16.5c.8-3 3.2-4.5 6-4.5s5.2 1.5 6 4.5"/>',
  box: '<path d="m10 3 6.5 3.5v7L10 17l-6.5-3.5v-7z"/><path d="m3.5 6.5 6.5 3.5 6.5-3.5M10 10v7"/>',
  book: '<path d="M4.5 3.5h9a2 2 0 0 1 2 2v11h-9a2 2 0 0 1-2-2zM4.5 14.5a2 2 0 0 1 2-2h9M8 7h4"/>',
  table: '<path d="M3.5 4.5h13v11h-13zM3.5 8.5h13M8 8.5v7"/>',
  pulse: '<path d="M2.5 10.5h3.5l2-5.5 4 10 2-4.5h3.5"/>',
} as const;

/** The ticket page of an invented CRM that hosts the widgets: list at the left, conversation, PQRS panel at the right. */
export function crmPage(): Markup {
  return page({
    title: 'Casos',
    styles: ['crm.css', 'ticket.css', 'crm-narrow.css'],
    script: 'crm.js',
    kind: 'crm',
    body: html`${rail('casos')}
      <div class="work">
        ${bar()}
        <main class="parts" id="contenido" tabindex="-1" data-view="list">
          <h1 class="unseen">Casos de servicio</h1>
          <nav class="views" aria-label="Partes de la pantalla">
            <button type="button" data-show="list" aria-current="true">Lista</button>
            <button type="button" data-show="ticket">Conversación</button>
            <button type="button" data-show="panel">PQRS</button>
          </nav>
          <section class="list" aria-label="Lista de casos">
            ${needsScript()}
            <pqrs-agent-inbox
              view="cards"
              selection="none"
              density="compact"
              time-zone="${demoOrganization.timeZone}"
            ></pqrs-agent-inbox>
          </section>
          <section class="ticket" tabindex="-1" aria-label="Conversación del caso">${ticket()}</section>
          <section class="panel" tabindex="-1" aria-label="PQRS del caso">
            <pqrs-case-panel density="compact" time-zone="${demoOrganization.timeZone}" hidden></pqrs-case-panel>
            <p class="empty" data-panel-empty>
              Elija un caso de la lista para ver su término, lo que falta y su historia.
            </p>
          </section>
        </main>
      </div>`,
  });
}

/** The inbox as a table over the whole width. */
export function inboxPage(): Markup {
  return page({
    title: 'Bandeja de PQRS',
    styles: ['crm.css', 'ticket.css', 'crm-narrow.css'],
    script: 'bandeja.js',
    kind: 'crm',
    body: html`${rail('bandeja')}
      <div class="work">
        ${bar()}
        <main class="inbox" id="contenido" tabindex="-1">
          <h1 class="unseen">Bandeja de PQRS</h1>
          ${needsScript()}
          <pqrs-agent-inbox view="table" time-zone="${demoOrganization.timeZone}"></pqrs-agent-inbox>
        </main>
      </div>`,
  });
}

export function rail(here: 'casos' | 'bandeja' | 'oficina' | 'salud'): Markup {
  const link = (id: string, href: string, text: string, drawing: string) =>
    html`<a href="${href}" title="${text}" ${id === here ? html`aria-current="page"` : ''}>
      ${icon(drawing)}<span class="unseen">${text}</span>
    </a>`;
  return html`<nav class="rail" aria-label="CRM">
    <a class="mark" href="/" title="Inicio"><span aria-hidden="true">A</span><span class="unseen">Inicio</span></a>
    ${link('casos', '/crm', 'Casos', drawings.box)}
    ${link('bandeja', '/crm/bandeja', 'Bandeja de PQRS', drawings.table)}
    ${link('oficina', '/crm/oficina', 'Libro de la oficina', drawings.book)}
    ${link('salud', '/crm/salud', 'Sincronización', drawings.pulse)}
    ${link('radicar', '/radicar', 'Presentar una PQRS', drawings.mail)}
    ${link('consultar', '/consultar', 'Consultar una PQRS', drawings.person)}
  </nav>`;
}

/** Who works, and what this is not. */
export function bar(people: readonly DemoPerson[] = demoStaff.filter(({ id }) => id !== 'julian-avila')): Markup {
  return html`<header class="bar">
    <fieldset class="who">
      <legend>Trabaja como</legend>
      ${people.map(
        ({ id, name, title }) =>
          html`<label
            ><input type="radio" name="person" value="${id}" /><span>${name} <small>${title}</small></span></label
          >`,
      )}
    </fieldset>
    <p role="status" data-session></p>
    <p class="small">Demostración con datos inventados. No es asesoría jurídica.</p>
  </header>`;
}

function ticket(): Markup {
  return html`<p class="empty" data-ticket-empty>Elija un caso de la lista para leer su conversación.</p>
    <article data-ticket hidden>
      <header class="ticket-head">
        <h2 data-subject tabindex="-1"></h2>
        <p data-facts></p>
      </header>
      <div class="messages" data-messages role="log" aria-label="Mensajes" tabindex="0"></div>
      <form class="composer" data-composer>
        <label class="unseen" for="nota">Nota interna</label>
        <textarea
          id="nota"
          name="note"
          rows="1"
          maxlength="4000"
          placeholder="Escriba una nota interna"
          required
        ></textarea>
        <button type="submit">Guardar nota</button>
        <p role="status" data-composer-status></p>
      </form>
    </article>`;
}
