import { attachmentLimits } from '@pqrs-kit/core';
import { html } from 'hono/html';
import { demoOrganization } from '../organization.js';
import { needsScript, publicPage, type Markup } from './layout.js';

const limits = attachmentLimits(demoOrganization);
const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** The public form. */
export function filingPage(): Markup {
  return publicPage({
    title: 'Presentar una PQRS',
    here: 'radicar',
    script: 'radicar.js',
    main: html`<div class="filing">
      <h1 class="unseen">Presentar una petición, queja, reclamo o sugerencia</h1>
      ${needsScript()}
      <pqrs-intake-form
        channel="web"
        consent-version="${demoOrganization.policyVersion}"
        phone="${demoOrganization.phone}"
        organization="${demoOrganization.name}"
        time-zone="${demoOrganization.timeZone}"
        max-file-size="${megabytes(limits.fileBytes)}"
        max-files="${limits.files}"
        max-total-size="${megabytes(limits.totalBytes)}"
      >
        <p slot="help">Lunes a viernes, 8 a. m. a 5 p. m.</p>
        <p slot="after-submit"><a href="/consultar">Consultar una PQRS</a></p>
      </pqrs-intake-form>
    </div>`,
  });
}
