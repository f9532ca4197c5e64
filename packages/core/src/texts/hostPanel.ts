import type { Catalogue } from './catalogue.js';

/** What a panel inside a CRM says around a case, and in place of one. */
export interface HostPanelTexts {
  heading: string;
  loading: string;
  /** The record of the CRM has no case. */
  unlinked: string;
  /** The person does not work at the desk, or may not see this case. */
  refused: string;
  failed: string;
  retry: string;
  otherClocks: string;
}

export const hostPanelTexts: Catalogue<HostPanelTexts> = {
  'es-CO': {
    heading: 'PQRS del caso',
    loading: 'Cargando la PQRS…',
    unlinked: 'Este registro no tiene una PQRS.',
    refused: 'Usted no trabaja en las PQRS. Pida acceso a quien las administra.',
    failed: 'No pudimos cargar la PQRS. Sus datos están a salvo.',
    retry: 'Intentar de nuevo',
    otherClocks: 'Otros plazos',
  },
  en: {
    heading: 'PQRS of the record',
    loading: 'Loading the PQRS…',
    unlinked: 'This record has no PQRS.',
    refused: 'You do not work at the PQRS desk. Ask whoever runs it for access.',
    failed: 'The PQRS could not be loaded. Nothing was lost.',
    retry: 'Try again',
    otherClocks: 'Other terms',
  },
  'pt-BR': {
    heading: 'PQRS do registro',
    loading: 'Carregando a PQRS…',
    unlinked: 'Este registro não tem uma PQRS.',
    refused: 'Você não trabalha nas PQRS. Peça acesso a quem as administra.',
    failed: 'Não foi possível carregar a PQRS. Seus dados estão seguros.',
    retry: 'Tentar novamente',
    otherClocks: 'Outros prazos',
  },
};
