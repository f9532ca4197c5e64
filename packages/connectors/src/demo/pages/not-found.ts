import { html } from 'hono/html';
import { publicPage, type Markup } from './layout.js';

/** For an address that leads nowhere. */
export function notFoundPage(): Markup {
  return publicPage({
    title: 'No hay nada en esta dirección',
    here: 'otra',
    main: html`<div class="home">
      <h1>No hay nada en esta dirección</h1>
      <p class="lead">
        Revise la dirección o vuelva al inicio. Si busca un caso, consúltelo con su radicado y su código.
      </p>
      <p><a href="/">Ir al inicio</a></p>
      <p><a href="/consultar">Consultar una PQRS</a></p>
    </div>`,
  });
}
