import type { Catalogue } from './catalogue.js';

/** What a widget says in place of itself when it cannot show what it was given. */
export interface BrokenTexts {
  broken: string;
  code: string;
  /** A part of the widget did not come over the network. */
  missing: string;
  retry: string;
}

/** Apart from the texts of the service, because every widget carries these. */
export const brokenTexts: Catalogue<BrokenTexts> = {
  'es-CO': {
    broken: 'No se pudo mostrar. Recargue la página; si continúa, informe el código.',
    code: 'Código',
    missing: 'No se pudo cargar por completo. Revise su conexión e intente de nuevo, o recargue la página.',
    retry: 'Intentar de nuevo',
  },
  en: {
    broken: 'This could not be shown. Reload the page; if it continues, report the code.',
    code: 'Code',
    missing: 'This could not be loaded completely. Check your connection and try again, or reload the page.',
    retry: 'Try again',
  },
  'pt-BR': {
    broken: 'Não foi possível mostrar. Recarregue a página; se continuar, informe o código.',
    code: 'Código',
    missing: 'Não foi possível carregar por completo. Verifique sua conexão e tente novamente, ou recarregue a página.',
    retry: 'Tentar novamente',
  },
};
