import type { Catalogue } from './catalogue.js';

/** What the history of a case says around its events. */
export interface TimelineTexts {
  filterLabel: string;
  filters: Readonly<Record<'all' | 'legal' | 'message' | 'internal' | 'escalation', string>>;
  /** Said after another filter was chosen. */
  shown: (count: number) => string;
  openAttachment: (name: string) => string;
  loading: string;
  empty: string;
  emptyFilter: string;
}

export const timelineTexts: Catalogue<TimelineTexts> = {
  'es-CO': {
    filterLabel: 'Qué se muestra',
    filters: {
      all: 'Todo',
      legal: 'Actos del trámite',
      message: 'Mensajes',
      internal: 'Trabajo interno',
      escalation: 'Escalamiento',
    },
    shown: (count) => (count === 1 ? '1 registro' : `${count} registros`),
    openAttachment: (name) => `Abrir ${name}`,
    loading: 'Cargando la historia…',
    empty: 'Aquí aparece lo que pasa con el caso.',
    emptyFilter: 'No hay registros de este tipo.',
  },
  en: {
    filterLabel: 'What is shown',
    filters: {
      all: 'All',
      legal: 'Formal steps',
      message: 'Messages',
      internal: 'Internal work',
      escalation: 'Escalation',
    },
    shown: (count) => (count === 1 ? '1 record' : `${count} records`),
    openAttachment: (name) => `Open ${name}`,
    loading: 'Loading the history…',
    empty: 'What happens to the case appears here.',
    emptyFilter: 'There are no records of this kind.',
  },
  'pt-BR': {
    filterLabel: 'O que é mostrado',
    filters: {
      all: 'Tudo',
      legal: 'Atos do processo',
      message: 'Mensagens',
      internal: 'Trabalho interno',
      escalation: 'Escalonamento',
    },
    shown: (count) => (count === 1 ? '1 registro' : `${count} registros`),
    openAttachment: (name) => `Abrir ${name}`,
    loading: 'Carregando o histórico…',
    empty: 'O que acontece com o caso aparece aqui.',
    emptyFilter: 'Não há registros deste tipo.',
  },
};
