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

/** A ticket in the manner of HubSpot, with the widget as a card of it. */
export const hubspotFrame = (widget: TemplateResult): TemplateResult => html`
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
export const salesforceFrame = (widget: TemplateResult): TemplateResult => html`
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
export const publicPage = (widget: TemplateResult): TemplateResult => html`
  <div class="host public-page" lang="es">
    <div class="host-bar"><strong>Andina de Equipos</strong><span>Servicio al cliente</span></div>
    <div class="host-body">${widget}</div>
  </div>
`;
