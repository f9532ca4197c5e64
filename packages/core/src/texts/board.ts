import type { Catalogue } from './catalogue.js';

/** What the supervisor's board says: texts in braces are for `fill`. */
export interface BoardTexts {
  heading: string;
  column: string;
  /** "8 de 6": how many, and how many there should be at most. */
  ofLimit: string;
  /** Cards that were not read. */
  notShown: string;
  emptyColumn: string;
  over: string;
  overOf: string;
  move: string;
  moveCase: string;
  /** Beside a column that a case cannot go to from where it stands. */
  noStep: string;
  requested: string;
  moved: string;
  due: string;
  dragHint: string;
  groupBy: string;
  noGroups: string;
  groupings: Readonly<Record<'assignee' | 'category', string>>;
  /** While filters are in force. */
  noneMatches: string;
  loading: string;
  empty: string;
}

export const boardTexts: Catalogue<BoardTexts> = {
  'es-CO': {
    heading: 'Tablero de supervisión',
    column: 'Columna',
    ofLimit: '{count} de {limit}',
    notShown: 'y {n} caso más|y {n} casos más',
    emptyColumn: 'Ningún caso en esta etapa.',
    over: 'Esta columna supera su límite: {count} de {limit}.',
    overOf: '{column} supera su límite: {count} de {limit}.',
    move: 'Mover a…',
    moveCase: 'Mover el caso {radicado} a…',
    noStep: 'no hay un paso directo',
    requested: 'Se pidió mover el caso {radicado} a {column}.',
    moved: 'Caso {radicado} movido a {column}.',
    due: 'Vence',
    dragHint: 'Arrastre la ficha o use el botón “Mover a…”.',
    groupBy: 'Agrupar por',
    noGroups: 'Sin grupos',
    groupings: { assignee: 'Responsable', category: 'Tipo' },
    noneMatches: 'Ningún caso abierto cumple los filtros.',
    loading: 'Cargando el tablero…',
    empty: 'No hay casos abiertos. Los que se radiquen aparecen aquí.',
  },
  en: {
    heading: 'Supervision board',
    column: 'Column',
    ofLimit: '{count} of {limit}',
    notShown: 'and {n} more case|and {n} more cases',
    emptyColumn: 'No case at this stage.',
    over: 'This column is over its limit: {count} of {limit}.',
    overOf: '{column} is over its limit: {count} of {limit}.',
    move: 'Move to…',
    moveCase: 'Move case {radicado} to…',
    noStep: 'there is no direct step',
    requested: 'Asked to move case {radicado} to {column}.',
    moved: 'Case {radicado} moved to {column}.',
    due: 'Due',
    dragHint: 'Drag the card or use the button “Move to…”.',
    groupBy: 'Group by',
    noGroups: 'No groups',
    groupings: { assignee: 'Handler', category: 'Kind' },
    noneMatches: 'No open case meets the filters.',
    loading: 'Loading the board…',
    empty: 'There are no open cases. Those that are filed appear here.',
  },
  'pt-BR': {
    heading: 'Quadro de supervisão',
    column: 'Coluna',
    ofLimit: '{count} de {limit}',
    notShown: 'e mais {n} caso|e mais {n} casos',
    emptyColumn: 'Nenhum caso nesta etapa.',
    over: 'Esta coluna passa do limite: {count} de {limit}.',
    overOf: '{column} passa do limite: {count} de {limit}.',
    move: 'Mover para…',
    moveCase: 'Mover o caso {radicado} para…',
    noStep: 'não há um passo direto',
    requested: 'Pedido de mover o caso {radicado} para {column}.',
    moved: 'Caso {radicado} movido para {column}.',
    due: 'Vence',
    dragHint: 'Arraste a ficha ou use o botão “Mover para…”.',
    groupBy: 'Agrupar por',
    noGroups: 'Sem grupos',
    groupings: { assignee: 'Responsável', category: 'Tipo' },
    noneMatches: 'Nenhum caso aberto atende aos filtros.',
    loading: 'Carregando o quadro…',
    empty: 'Não há casos abertos. Os que forem protocolados aparecem aqui.',
  },
};
