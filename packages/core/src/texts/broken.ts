import type { Catalogue } from './catalogue.js';

/** What a widget says in place of itself when it cannot show what it was given. */
export interface BrokenTexts {
  broken: string;
  code: string;
}

/** Apart from the texts of the service, because every widget carries these. */
export const brokenTexts: Catalogue<BrokenTexts> = {
  'es-CO': { broken: 'No se pudo mostrar. Recargue la página; si continúa, informe el código.', code: 'Código' },
  en: { broken: 'This could not be shown. Reload the page; if it continues, report the code.', code: 'Code' },
  'pt-BR': {
    broken: 'Não foi possível mostrar. Recarregue a página; se continuar, informe o código.',
    code: 'Código',
  },
};
