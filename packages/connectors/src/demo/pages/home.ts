import { html } from 'hono/html';
import { demoOrganization } from '../organization.js';
import { publicPage, type Markup } from './layout.js';

interface Door {
  href: string;
  title: string;
  text: string;
}

const doors: readonly Door[] = [
  {
    href: '/radicar',
    title: 'Presentar una PQRS',
    text: 'El formulario público: cinco pasos, sus datos solo si los quiere dar, y un acuse con radicado y fecha de respuesta.',
  },
  {
    href: '/consultar',
    title: 'Consultar una PQRS',
    text: 'Con el radicado y el código del acuse se ve en qué va el caso y cómo se calculó su fecha.',
  },
  {
    href: '/crm',
    title: 'Trabajar los casos',
    text: 'Un CRM que aloja los componentes: la bandeja a la izquierda y el panel del caso a la derecha. Puede entrar como agente o como jefa.',
  },
];

/** What this is, and three doors: file, follow, work. */
export function homePage(): Markup {
  return publicPage({
    title: 'PQRS dentro de su CRM',
    here: 'inicio',
    main: html`<div class="home">
      <h1>PQRS dentro del CRM que ya usa</h1>
      <p class="lead">
        Peticiones, quejas, reclamos y sugerencias con sus términos legales exactos y explicados día por día. Esta
        demostración muestra a ${demoOrganization.name}, una empresa inventada que vende y repara equipos.
      </p>
      <ul class="doors">
        ${doors.map(
          ({ href, title, text }) =>
            html`<li>
              <a href="${href}"><h2>${title}</h2></a>
              <p>${text}</p>
            </li>`,
        )}
      </ul>
      <p class="more">
        También hay una <a href="/crm/bandeja">bandeja a todo el ancho</a>, el
        <a href="/crm/oficina">libro de la oficina</a> (permisos, tareas, contratos, protocolos), la
        <a href="/crm/salud">sincronización con el CRM</a> y el
        <a href="/openapi.json">contrato de la interfaz HTTP</a> (OpenAPI 3.1).
      </p>
    </div>`,
  });
}
