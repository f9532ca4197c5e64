import type { Catalogue } from './catalogue.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** The texts of the inbox. */
export interface InboxTexts {
  heading: string;
  tabs: Each<'open' | 'mine' | 'unassigned' | 'approval' | 'closed'>;
  tabsLabel: string;
  search: string;
  searchHint: string;
  columns: Each<'due' | 'status' | 'days' | 'radicado' | 'type' | 'subject' | 'stage' | 'owner'>;
  filters: Each<'category' | 'stage' | 'channel' | 'urgency' | 'assignee' | 'originStatus'>;
  /** An applied filter: "Tipo: Queja, Reclamo". */
  applied(filter: string, values: string): string;
  removeFilter(filter: string): string;
  clearFilters: string;
  apply: string;
  any: string;
  groups: Each<'over' | 'today' | 'soon' | 'ok' | 'answered' | 'closed'>;
  urgencies: Each<'over' | 'today' | 'soon' | 'ok'>;
  sortBy: string;
  sorts: Each<'dueAt' | 'receivedAt' | 'radicado'>;
  order: Each<'asc' | 'desc'>;
  select(radicado: string): string;
  selectAll: string;
  selected(count: number): string;
  clearSelection: string;
  assign: string;
  assignTo: string;
  assigned(count: number, name: string): string;
  assignFailed(count: number): string;
  cancel: string;
  open(radicado: string): string;
  loadMore: string;
  shown(shown: number, total: number): string;
  found(total: number): string;
  loading: string;
  loadingMore: string;
  failed: string;
  empty: Each<'open' | 'mine' | 'unassigned' | 'approval' | 'closed' | 'filtered'>;
  changed(count: number): string;
  show: string;
  viewCards: string;
  viewTable: string;
  tableHint: string;
}

export const inboxTexts: Catalogue<InboxTexts> = {
  'es-CO': {
    heading: 'Bandeja de PQRS',
    tabs: {
      open: 'Todos los abiertos',
      mine: 'Asignados a mí',
      unassigned: 'Sin asignar',
      approval: 'Por aprobar',
      closed: 'Cerrados',
    },
    tabsLabel: 'Conjuntos de casos',
    search: 'Buscar casos',
    searchHint: 'Radicado, nombre o asunto',
    columns: {
      due: 'Vence',
      status: 'Estado',
      days: 'Días',
      radicado: 'Radicado',
      type: 'Tipo',
      subject: 'Asunto y peticionario',
      stage: 'Etapa',
      owner: 'Responsable',
    },
    filters: {
      category: 'Tipo',
      stage: 'Etapa',
      channel: 'Canal',
      urgency: 'Vencimiento',
      assignee: 'Responsable',
      originStatus: 'Estado de origen',
    },
    applied: (filter, values) => `${filter}: ${values}`,
    removeFilter: (filter) => `Quitar el filtro ${filter}`,
    clearFilters: 'Quitar filtros',
    apply: 'Aplicar',
    any: 'Cualquiera',
    groups: {
      over: 'Vencidos',
      today: 'Vencen hoy',
      soon: 'Por vencer',
      ok: 'A tiempo',
      answered: 'Respondidos, por cerrar',
      closed: 'Cerrados',
    },
    urgencies: { over: 'Vencidos', today: 'Vencen hoy', soon: 'Por vencer', ok: 'A tiempo' },
    sortBy: 'Orden',
    sorts: { dueAt: 'Vencimiento', receivedAt: 'Recepción', radicado: 'Radicado' },
    order: { asc: 'ascendente', desc: 'descendente' },
    select: (radicado) => `Seleccionar el caso ${radicado}`,
    selectAll: 'Seleccionar todos los casos cargados',
    selected: (count) => (count === 1 ? '1 seleccionado' : `${count} seleccionados`),
    clearSelection: 'Quitar selección',
    assign: 'Asignar',
    assignTo: 'Asignar a',
    assigned: (count, name) => (count === 1 ? `1 caso asignado a ${name}.` : `${count} casos asignados a ${name}.`),
    assignFailed: (count) =>
      count === 1
        ? '1 caso no se pudo asignar. Sigue seleccionado.'
        : `${count} casos no se pudieron asignar. Siguen seleccionados.`,
    cancel: 'Cancelar',
    open: (radicado) => `Abrir el caso ${radicado}`,
    loadMore: 'Cargar más casos',
    shown: (shown, total) => `${shown} de ${total} casos`,
    found: (total) => (total === 1 ? '1 caso' : `${total} casos`),
    loading: 'Cargando casos…',
    loadingMore: 'Cargando…',
    failed: 'No pudimos cargar los casos.',
    empty: {
      open: 'No hay casos abiertos. Los que se radiquen aparecen aquí.',
      mine: 'No tiene casos asignados. Tome uno de los que están sin asignar.',
      unassigned: 'No hay casos sin asignar.',
      approval: 'No hay respuestas por aprobar.',
      closed: 'No hay casos cerrados.',
      filtered: 'Ningún caso cumple estos filtros.',
    },
    changed: (count) => (count === 1 ? '1 caso cambió.' : `${count} casos cambiaron.`),
    show: 'Mostrar',
    viewCards: 'Ver como fichas',
    viewTable: 'Ver como tabla',
    tableHint: 'Flechas para moverse por los casos, Intro para abrir, espacio para seleccionar.',
  },
  en: {
    heading: 'PQRS inbox',
    tabs: {
      open: 'All open',
      mine: 'Assigned to me',
      unassigned: 'Unassigned',
      approval: 'To approve',
      closed: 'Closed',
    },
    tabsLabel: 'Sets of cases',
    search: 'Search cases',
    searchHint: 'Filing number, name or subject',
    columns: {
      due: 'Due',
      status: 'Status',
      days: 'Days',
      radicado: 'Filing number',
      type: 'Type',
      subject: 'Subject and petitioner',
      stage: 'Stage',
      owner: 'Owner',
    },
    filters: {
      category: 'Type',
      stage: 'Stage',
      channel: 'Channel',
      urgency: 'Due',
      assignee: 'Owner',
      originStatus: 'Status at origin',
    },
    applied: (filter, values) => `${filter}: ${values}`,
    removeFilter: (filter) => `Remove the filter ${filter}`,
    clearFilters: 'Remove filters',
    apply: 'Apply',
    any: 'Any',
    groups: {
      over: 'Overdue',
      today: 'Due today',
      soon: 'Due soon',
      ok: 'On time',
      answered: 'Answered, to close',
      closed: 'Closed',
    },
    urgencies: { over: 'Overdue', today: 'Due today', soon: 'Due soon', ok: 'On time' },
    sortBy: 'Order',
    sorts: { dueAt: 'Due date', receivedAt: 'Receipt', radicado: 'Filing number' },
    order: { asc: 'ascending', desc: 'descending' },
    select: (radicado) => `Select case ${radicado}`,
    selectAll: 'Select all loaded cases',
    selected: (count) => `${count} selected`,
    clearSelection: 'Clear selection',
    assign: 'Assign',
    assignTo: 'Assign to',
    assigned: (count, name) => (count === 1 ? `1 case assigned to ${name}.` : `${count} cases assigned to ${name}.`),
    assignFailed: (count) =>
      count === 1
        ? '1 case could not be assigned. It stays selected.'
        : `${count} cases could not be assigned. They stay selected.`,
    cancel: 'Cancel',
    open: (radicado) => `Open case ${radicado}`,
    loadMore: 'Load more cases',
    shown: (shown, total) => `${shown} of ${total} cases`,
    found: (total) => (total === 1 ? '1 case' : `${total} cases`),
    loading: 'Loading cases…',
    loadingMore: 'Loading…',
    failed: 'We could not load the cases.',
    empty: {
      open: 'There are no open cases. New filings appear here.',
      mine: 'You have no cases. Take one of the unassigned.',
      unassigned: 'There are no unassigned cases.',
      approval: 'There are no answers to approve.',
      closed: 'There are no closed cases.',
      filtered: 'No case meets these filters.',
    },
    changed: (count) => (count === 1 ? '1 case changed.' : `${count} cases changed.`),
    show: 'Show',
    viewCards: 'View as cards',
    viewTable: 'View as table',
    tableHint: 'Arrow keys move through the cases, Enter opens, space selects.',
  },
  'pt-BR': {
    heading: 'Caixa de PQRS',
    tabs: {
      open: 'Todos os abertos',
      mine: 'Atribuídos a mim',
      unassigned: 'Sem responsável',
      approval: 'A aprovar',
      closed: 'Encerrados',
    },
    tabsLabel: 'Conjuntos de casos',
    search: 'Buscar casos',
    searchHint: 'Protocolo, nome ou assunto',
    columns: {
      due: 'Vence',
      status: 'Situação',
      days: 'Dias',
      radicado: 'Protocolo',
      type: 'Tipo',
      subject: 'Assunto e solicitante',
      stage: 'Etapa',
      owner: 'Responsável',
    },
    filters: {
      category: 'Tipo',
      stage: 'Etapa',
      channel: 'Canal',
      urgency: 'Vencimento',
      assignee: 'Responsável',
      originStatus: 'Situação de origem',
    },
    applied: (filter, values) => `${filter}: ${values}`,
    removeFilter: (filter) => `Remover o filtro ${filter}`,
    clearFilters: 'Remover filtros',
    apply: 'Aplicar',
    any: 'Qualquer',
    groups: {
      over: 'Vencidos',
      today: 'Vencem hoje',
      soon: 'A vencer',
      ok: 'No prazo',
      answered: 'Respondidos, a encerrar',
      closed: 'Encerrados',
    },
    urgencies: { over: 'Vencidos', today: 'Vencem hoje', soon: 'A vencer', ok: 'No prazo' },
    sortBy: 'Ordem',
    sorts: { dueAt: 'Vencimento', receivedAt: 'Recebimento', radicado: 'Protocolo' },
    order: { asc: 'crescente', desc: 'decrescente' },
    select: (radicado) => `Selecionar o caso ${radicado}`,
    selectAll: 'Selecionar todos os casos carregados',
    selected: (count) => (count === 1 ? '1 selecionado' : `${count} selecionados`),
    clearSelection: 'Limpar seleção',
    assign: 'Atribuir',
    assignTo: 'Atribuir a',
    assigned: (count, name) => (count === 1 ? `1 caso atribuído a ${name}.` : `${count} casos atribuídos a ${name}.`),
    assignFailed: (count) =>
      count === 1
        ? '1 caso não pôde ser atribuído. Continua selecionado.'
        : `${count} casos não puderam ser atribuídos. Continuam selecionados.`,
    cancel: 'Cancelar',
    open: (radicado) => `Abrir o caso ${radicado}`,
    loadMore: 'Carregar mais casos',
    shown: (shown, total) => `${shown} de ${total} casos`,
    found: (total) => (total === 1 ? '1 caso' : `${total} casos`),
    loading: 'Carregando casos…',
    loadingMore: 'Carregando…',
    failed: 'Não pudemos carregar os casos.',
    empty: {
      open: 'Não há casos abertos. Os novos aparecem aqui.',
      mine: 'Você não tem casos atribuídos. Pegue um dos que estão sem responsável.',
      unassigned: 'Não há casos sem responsável.',
      approval: 'Não há respostas a aprovar.',
      closed: 'Não há casos encerrados.',
      filtered: 'Nenhum caso atende a estes filtros.',
    },
    changed: (count) => (count === 1 ? '1 caso mudou.' : `${count} casos mudaram.`),
    show: 'Mostrar',
    viewCards: 'Ver como fichas',
    viewTable: 'Ver como tabela',
    tableHint: 'Setas para percorrer os casos, Enter para abrir, espaço para selecionar.',
  },
};
