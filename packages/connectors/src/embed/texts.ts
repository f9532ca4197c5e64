import type { Catalogue } from '@pqrs-kit/core';

/** The texts around the widget of an embedded page. */
export interface EmbedTexts {
  titles: Readonly<Record<'case' | 'composer' | 'board' | 'form' | 'tracker', string>>;
  opening: string;
  /** The code was used, or is too old; or the page was open for too long. */
  ended: string;
  /** The CRM did not confirm who opens the page, or it was opened before, or the person does not work at the desk. */
  notOpened: string;
  noScript: string;
  back: string;
}

export const embedTexts: Catalogue<EmbedTexts> = {
  'es-CO': {
    titles: {
      case: 'Caso',
      composer: 'Respuesta',
      board: 'Bandeja de PQRS',
      form: 'Presentar una PQRS',
      tracker: 'Consultar una PQRS',
    },
    opening: 'Abriendo…',
    ended: 'Por seguridad esta ventana ya no muestra datos. Ciérrela y ábrala de nuevo desde la tarjeta.',
    notOpened:
      'La página no se abrió. Cierre esta ventana y ábrala de nuevo; si sigue igual, pida a quien administra las PQRS que le dé acceso.',
    noScript: 'Active JavaScript para ver esta página.',
    back: 'Volver a la bandeja',
  },
  en: {
    titles: {
      case: 'Case',
      composer: 'Answer',
      board: 'PQRS inbox',
      form: 'File a PQRS',
      tracker: 'Follow a PQRS',
    },
    opening: 'Opening…',
    ended: 'To keep data safe this window shows no more. Close it and open it again from the card.',
    notOpened:
      'The page was not opened. Close this window and open it again; if nothing changes, ask whoever runs the PQRS desk to give you access.',
    noScript: 'Switch on JavaScript to see this page.',
    back: 'Back to the inbox',
  },
  'pt-BR': {
    titles: {
      case: 'Caso',
      composer: 'Resposta',
      board: 'Caixa de PQRS',
      form: 'Registrar uma PQRS',
      tracker: 'Consultar uma PQRS',
    },
    opening: 'Abrindo…',
    ended: 'Por segurança esta janela já não mostra dados. Feche-a e abra-a de novo pelo cartão.',
    notOpened:
      'A página não foi aberta. Feche esta janela e abra-a de novo; se nada mudar, peça acesso a quem administra as PQRS.',
    noScript: 'Ative o JavaScript para ver esta página.',
    back: 'Voltar à caixa',
  },
};
