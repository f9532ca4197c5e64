import { html } from 'hono/html';
import { demoOrganization } from '../organization.js';
import { needsScript, publicPage, type Markup } from './layout.js';

/** Where people follow their case. */
export function trackingPage(): Markup {
  return publicPage({
    title: 'Consultar una PQRS',
    here: 'consultar',
    script: 'consultar.js',
    main: html`<div class="tracking">
      <h1 class="unseen">Consultar una PQRS</h1>
      ${needsScript()}
      <pqrs-status-tracker
        phone="${demoOrganization.phone}"
        time-zone="${demoOrganization.timeZone}"
      ></pqrs-status-tracker>
    </div>`,
  });
}
