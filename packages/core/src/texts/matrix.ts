import type { Catalogue } from './catalogue.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** What the escalation matrix says: texts in braces are for `fill`. */
export interface MatrixTexts {
  heading: string;
  level: string;
  who: string;
  thisCase: string;
  /** `{severities}` is a list of severities. */
  severity: string;
  or: string;
  conditions: Each<'share' | 'minutes' | 'minutesUpTo' | 'atOnce' | 'lapse' | 'facts'>;
  beforeDue: Each<'businessDays' | 'hours'>;
  ofTerm: string;
  states: Each<'acknowledged' | 'told' | 'current' | 'next'>;
  nextAlert: string;
  noNext: string;
  silence: string;
  log: string;
  noLog: string;
  waits: string;
  acknowledgedBy: string;
  sent: string;
  why: string;
  notAssessed: string;
  escalateNow: string;
  escalateTo: string;
  reason: string;
  reasonMissing: string;
  send: string;
  sending: string;
  cancel: string;
  done: string;
  cannot: string;
  edit: string;
  editHint: string;
  /** The name of a field: `{level}` and `{severity}`. */
  shareOf: string;
  /** Minutes without acknowledgement, by `{severity}`. */
  silenceOf: string;
  /** `{what}` with its number `{from}` and `{to}`. */
  changed: string;
  noChanges: string;
  propose: string;
  proposed: string;
  discard: string;
  loading: string;
  empty: string;
}

export const matrixTexts: Catalogue<MatrixTexts> = {
  'es-CO': {
    heading: 'Matriz de escalamiento',
    level: 'Nivel',
    who: 'Quién recibe el aviso',
    thisCase: 'Este caso',
    severity: 'Severidad {severities}',
    or: 'o',
    conditions: {
      share: '{percent}\u00a0%',
      minutes: 'A los {from} min',
      minutesUpTo: '{from} a {to} min',
      atOnce: 'De inmediato',
      lapse: 'Al vencer',
      facts: 'Por los hechos',
    },
    beforeDue: {
      businessDays: 'Falta {n} día hábil|Faltan {n} días hábiles',
      hours: 'Falta {n} hora|Faltan {n} horas',
    },
    ofTerm: 'del término',
    states: { acknowledged: 'Acusado', told: 'Avisado', current: 'Nivel actual', next: 'Sigue' },
    nextAlert: 'Próximo aviso',
    noNext: 'No hay más avisos por venir.',
    silence: 'Si nadie confirma el recibo, el aviso pasa al siguiente nivel. Cada aviso sale una sola vez.',
    log: 'Avisos de este caso',
    noLog: 'Nadie ha recibido un aviso de este caso.',
    waits: '{level} espera acuse',
    acknowledgedBy: '{level} acusado por {name}',
    sent: 'Enviado {when}',
    why: 'Por qué la severidad es {severity}',
    notAssessed: 'Nadie la ha evaluado: rige la más baja.',
    escalateNow: 'Escalar ahora',
    escalateTo: 'Escalar a',
    reason: 'Motivo',
    reasonMissing: 'Escriba el motivo para continuar',
    send: 'Escalar',
    sending: 'Escalando…',
    cancel: 'Cancelar',
    done: 'Caso escalado a {level}.',
    cannot: 'Su rol o la etapa del caso no permiten escalarlo.',
    edit: 'Editar la matriz',
    editHint: 'Las fechas de este caso muestran lo que cambiaría. Rige cuando la organización la adopte.',
    shareOf: '{level}, severidad {severity}: % del término',
    silenceOf: 'Severidad {severity}: minutos sin acuse',
    changed: '{what}: de {from} a {to}',
    noChanges: 'Todavía no cambia nada.',
    propose: 'Proponer la matriz',
    proposed: 'Se propuso la matriz.',
    discard: 'Descartar',
    loading: 'Cargando la matriz…',
    empty: 'Aquí aparece a quién se avisa de un caso y cuándo.',
  },
  en: {
    heading: 'Escalation matrix',
    level: 'Level',
    who: 'Who is told',
    thisCase: 'This case',
    severity: 'Severity {severities}',
    or: 'or',
    conditions: {
      share: '{percent}%',
      minutes: 'After {from} min',
      minutesUpTo: '{from} to {to} min',
      atOnce: 'At once',
      lapse: 'When it lapses',
      facts: 'By the facts',
    },
    beforeDue: {
      businessDays: '{n} business day left|{n} business days left',
      hours: '{n} hour left|{n} hours left',
    },
    ofTerm: 'of the term',
    states: { acknowledged: 'Acknowledged', told: 'Told', current: 'Current level', next: 'Next' },
    nextAlert: 'Next alert',
    noNext: 'No further alert is to come.',
    silence: 'If nobody acknowledges it, the alert goes on to the next level. Each alert goes out once.',
    log: 'Alerts of this case',
    noLog: 'Nobody was told of this case.',
    waits: '{level} waits for an acknowledgement',
    acknowledgedBy: '{level} acknowledged by {name}',
    sent: 'Sent {when}',
    why: 'Why the severity is {severity}',
    notAssessed: 'Nobody assessed it: the lowest holds.',
    escalateNow: 'Escalate now',
    escalateTo: 'Escalate to',
    reason: 'Reason',
    reasonMissing: 'Write the reason to continue',
    send: 'Escalate',
    sending: 'Escalating…',
    cancel: 'Cancel',
    done: 'Case escalated to {level}.',
    cannot: 'Your role or the stage of the case does not allow escalating it.',
    edit: 'Edit the matrix',
    editHint: 'The dates of this case show what would change. It holds once the organisation adopts it.',
    shareOf: '{level}, severity {severity}: % of the term',
    silenceOf: 'Severity {severity}: minutes without acknowledgement',
    changed: '{what}: from {from} to {to}',
    noChanges: 'Nothing changes yet.',
    propose: 'Propose the matrix',
    proposed: 'The matrix was proposed.',
    discard: 'Discard',
    loading: 'Loading the matrix…',
    empty: 'Who is told of a case and when appears here.',
  },
  'pt-BR': {
    heading: 'Matriz de escalonamento',
    level: 'Nível',
    who: 'Quem recebe o aviso',
    thisCase: 'Este caso',
    severity: 'Gravidade {severities}',
    or: 'ou',
    conditions: {
      share: '{percent}\u00a0%',
      minutes: 'Aos {from} min',
      minutesUpTo: '{from} a {to} min',
      atOnce: 'De imediato',
      lapse: 'Ao vencer',
      facts: 'Pelos fatos',
    },
    beforeDue: {
      businessDays: 'Falta {n} dia útil|Faltam {n} dias úteis',
      hours: 'Falta {n} hora|Faltam {n} horas',
    },
    ofTerm: 'do prazo',
    states: { acknowledged: 'Confirmado', told: 'Avisado', current: 'Nível atual', next: 'Próximo' },
    nextAlert: 'Próximo aviso',
    noNext: 'Não há mais avisos por vir.',
    silence: 'Se ninguém confirmar o recebimento, o aviso passa ao próximo nível. Cada aviso sai uma única vez.',
    log: 'Avisos deste caso',
    noLog: 'Ninguém recebeu aviso deste caso.',
    waits: '{level} aguarda confirmação',
    acknowledgedBy: '{level} confirmado por {name}',
    sent: 'Enviado {when}',
    why: 'Por que a gravidade é {severity}',
    notAssessed: 'Ninguém avaliou: vale a mais baixa.',
    escalateNow: 'Escalar agora',
    escalateTo: 'Escalar para',
    reason: 'Motivo',
    reasonMissing: 'Escreva o motivo para continuar',
    send: 'Escalar',
    sending: 'Escalando…',
    cancel: 'Cancelar',
    done: 'Caso escalado para {level}.',
    cannot: 'Seu papel ou a etapa do caso não permite escalá-lo.',
    edit: 'Editar a matriz',
    editHint: 'As datas deste caso mostram o que mudaria. Vale quando a organização a adotar.',
    shareOf: '{level}, gravidade {severity}: % do prazo',
    silenceOf: 'Gravidade {severity}: minutos sem confirmação',
    changed: '{what}: de {from} para {to}',
    noChanges: 'Ainda não muda nada.',
    propose: 'Propor a matriz',
    proposed: 'A matriz foi proposta.',
    discard: 'Descartar',
    loading: 'Carregando a matriz…',
    empty: 'Aqui aparece quem é avisado de um caso e quando.',
  },
};
