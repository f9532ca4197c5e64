import { mayReadSync } from '@pqrs-kit/core';
import { html } from 'hono/html';
import { demoBoss, demoOrganization, demoStaff, type DemoPerson } from '../organization.js';
import { bar, rail } from './crm.js';
import { needsScript, page, type Markup } from './layout.js';

/** How the sync stands, for those whose role may see it. */
export function syncPage(): Markup {
  const everybody: readonly DemoPerson[] = [...demoStaff, demoBoss];
  return page({
    title: 'Sincronización',
    styles: ['crm.css', 'crm-narrow.css', 'sync.css'],
    script: 'salud.js',
    kind: 'crm',
    body: html`${rail('salud')}
      <div class="work">
        ${bar(everybody.filter(({ role }) => mayReadSync(role)))}
        <main class="sync" id="contenido" tabindex="-1">
          <h1 class="unseen">Sincronización con el CRM</h1>
          ${needsScript()}
          <pqrs-sync-health time-zone="${demoOrganization.timeZone}"></pqrs-sync-health>
        </main>
      </div>`,
  });
}
