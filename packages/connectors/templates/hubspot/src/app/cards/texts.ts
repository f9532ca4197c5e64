/** What the card says before the gateway has said anything. All else comes worded from there. */
export interface CardTexts {
  loading: string;
  failed: string;
  failedHelp: string;
  refused: string;
  refusedHelp: string;
  retry: string;
  none: string;
  noneHelp: string;
  create: string;
  notOpened: string;
}

const es: CardTexts = {
  loading: 'Cargando la PQRS…',
  failed: 'No pudimos cargar la PQRS',
  failedHelp: 'El servicio no respondió. Intente de nuevo en un momento.',
  refused: 'Usted no trabaja en las PQRS',
  refusedHelp: 'Pida a quien dirige la oficina de PQRS que lo agregue.',
  retry: 'Intentar de nuevo',
  none: 'Este ticket no tiene una PQRS',
  noneHelp: 'Al crearla empieza a correr el término de ley.',
  create: 'Crear PQRS desde este ticket',
  notOpened: 'No pudimos abrir la ventana. Intente de nuevo.',
};

const en: CardTexts = {
  loading: 'Loading the PQRS…',
  failed: 'We could not load the PQRS',
  failedHelp: 'The service did not answer. Try again in a moment.',
  refused: 'You do not work on PQRS',
  refusedHelp: 'Ask the head of the PQRS office to add you.',
  retry: 'Try again',
  none: 'This ticket has no PQRS',
  noneHelp: 'The statutory term starts to run when you create one.',
  create: 'Create a PQRS from this ticket',
  notOpened: 'We could not open the window. Try again.',
};

const pt: CardTexts = {
  loading: 'Carregando a PQRS…',
  failed: 'Não foi possível carregar a PQRS',
  failedHelp: 'O serviço não respondeu. Tente de novo em instantes.',
  refused: 'Você não trabalha nas PQRS',
  refusedHelp: 'Peça a quem dirige o setor de PQRS que o inclua.',
  retry: 'Tentar de novo',
  none: 'Este ticket não tem uma PQRS',
  noneHelp: 'Ao criá-la, o prazo legal começa a correr.',
  create: 'Criar PQRS a partir deste ticket',
  notOpened: 'Não foi possível abrir a janela. Tente de novo.',
};

/** Texts in the language of the user's HubSpot; Spanish where it is none of ours. */
export function textsOf(language: string): CardTexts {
  if (language.startsWith('pt')) return pt;
  return language.startsWith('en') ? en : es;
}
