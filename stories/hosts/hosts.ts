import { html, type TemplateResult } from 'lit';
import './hosts.css';

const record = html`<dl class="host-lines">
  <div>
    <dt>Contacto</dt>
    <dd>María Fernanda Rodríguez</dd>
  </div>
  <div>
    <dt>Propietaria</dt>
    <dd>Camila Restrepo</dd>
  </div>
  <div>
    <dt>Canal</dt>
    <dd>Formulario web</dd>
  </div>
</dl>`;

type Frame = (widget: TemplateResult) => TemplateResult;

/** A ticket in the manner of HubSpot, with the widget as a card of it. */
const hubspotFrame: Frame = (widget) => html`
  <div class="host hubspot" lang="es">
    <div class="host-bar"><strong>Tickets</strong><span>Garantía sin repuesto</span></div>
    <div class="host-body">
      <section class="host-card" aria-labelledby="hubspot-about">
        <h2 id="hubspot-about">Acerca de este ticket</h2>
        ${record}
      </section>
      <section class="host-card" aria-labelledby="hubspot-card">
        <h2 id="hubspot-card">PQRS</h2>
        ${widget}
      </section>
    </div>
  </div>
`;

/** A case record in the manner of Salesforce Lightning, with the widget in its main column. */
const salesforceFrame: Frame = (widget) => html`
  <div class="host salesforce" lang="es">
    <div class="host-bar"><strong>Casos</strong><span>00001042</span></div>
    <div class="host-body">
      <section class="host-card" aria-labelledby="salesforce-card">
        <h2 id="salesforce-card">PQRS</h2>
        ${widget}
      </section>
      <section class="host-card" aria-labelledby="salesforce-about">
        <h2 id="salesforce-about">Detalles</h2>
        ${record}
      </section>
    </div>
  </div>
`;

/** A company's own page, with its face and its accent. */
const publicPage: Frame = (widget) => html`
  <div class="host public-page" lang="es">
    <div class="host-bar"><strong>Andina de Equipos</strong><span>Servicio al cliente</span></div>
    <div class="host-body">${widget}</div>
  </div>
`;

/** A telephone, 320 px wide: nothing may need more. */
const narrowPage: Frame = (widget) => html`<div class="host narrow-page">${widget}</div>`;

/** Where widgets are shown, by what the toolbar calls it. */
export const hosts = {
  none: { title: 'No host', frame: (widget: TemplateResult) => widget, headingLevel: 2 },
  hubspot: { title: 'HubSpot', frame: hubspotFrame, headingLevel: 3 },
  salesforce: { title: 'Salesforce', frame: salesforceFrame, headingLevel: 3 },
  page: { title: 'Public page', frame: publicPage, headingLevel: 2 },
  narrow: { title: '320 px', frame: narrowPage, headingLevel: 2 },
} as const satisfies Record<string, { title: string; frame: Frame; headingLevel: number }>;

export type HostName = keyof typeof hosts;
