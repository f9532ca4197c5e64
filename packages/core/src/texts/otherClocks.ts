import type { Catalogue } from './catalogue.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What is said of the clocks of a case beside that of the law: texts for `fill`. */
export interface OtherClockTexts {
  heading: string;
  /** What the clock of the law is called beside the others. */
  statute: string;
  /** `{target}` of an agreement, `{id}` of a request or requirement, `{area}`, `{authority}`. */
  names: Texts<'agreement' | 'internal' | 'internalOf' | 'requirement' | 'requirementOf'>;
  /** Under the name: `{contract}` and `{priority}`, or `{reference}`. */
  under: Texts<'agreement' | 'internal' | 'requirement'>;
  labels: Texts<
    'started' | 'term' | 'elapsed' | 'stopped' | 'paused' | 'rule' | 'version' | 'notCounted' | 'misfit' | 'norm'
  >;
  /** `{from}` and `{to}` are worded instants, `{reason}` a reason to wait. */
  pause: Texts<'ended' | 'lasts'>;
  /** From `{at}` on, `{priority}` has `{time}`. */
  rule: string;
  misfit: string;
  /** `{h}` hours and `{m}` minutes of open time. */
  open: Texts<'hours' | 'minutes' | 'both'>;
  agreement: Texts<'heading' | 'customer' | 'contract' | 'priority' | 'penalty' | 'unknown'>;
  /** `{impact}` and `{urgency}` are grades. */
  grade: string;
  penalty: Readonly<{
    kinds: Texts<'credit' | 'penalty'>;
    /** `{kind}` of the `{clause}`. */
    label: string;
    /** `{met}` of `{measured}`, from `{from}` to `{until}`. */
    met: string;
    /** Below `{share}` per cent: `{rate}` per cent of `{base}` is `{sum}`, with a cap of `{cap}`; owed is `{owed}`. */
    owed: string;
    none: string;
  }>;
}

export const otherClockTexts: Catalogue<OtherClockTexts> = {
  'es-CO': {
    heading: 'Otros relojes',
    statute: 'Término legal',
    names: {
      agreement: '{target} del acuerdo',
      internal: 'Solicitud interna {id}',
      internalOf: 'Solicitud a {area}',
      requirement: 'Requerimiento {id}',
      requirementOf: 'Requerimiento de {authority}',
    },
    under: { agreement: 'ANS {contract}, {priority}', internal: 'Interno', requirement: '{reference}' },
    labels: {
      started: 'Empezó',
      term: 'Tiempo',
      elapsed: 'Ha contado',
      stopped: 'Se detuvo',
      paused: 'En pausa',
      rule: 'Cambio',
      version: 'Versión',
      notCounted: 'No contó',
      misfit: 'Atención',
      norm: 'Norma',
    },
    pause: { ended: '{reason}: {from} a {to}', lasts: '{reason}: desde {from}' },
    rule: 'Desde {at}: {priority}, {time}',
    misfit: 'Termina después de lo que se le debe al cliente.',
    open: { hours: '{h} h', minutes: '{m} min', both: '{h} h {m} min' },
    agreement: {
      heading: 'Acuerdo de servicio (ANS)',
      customer: 'Cliente',
      contract: 'Contrato',
      priority: 'Prioridad',
      penalty: 'Penalidad',
      unknown: 'Este contrato ya no está entre los acuerdos de la organización: ningún plazo suyo corre.',
    },
    grade: 'nivel de impacto {impact} y de urgencia {urgency}',
    penalty: {
      kinds: { credit: 'Crédito', penalty: 'Multa' },
      label: '{kind}, cláusula {clause}',
      met: 'Se cumplieron {met} de {measured} plazos del {from} al {until}.',
      owed: 'Por debajo de {share}\u00a0%: {rate}\u00a0% de {base} son {sum}, con tope de {cap}. Se deben {owed}.',
      none: 'No se debe nada.',
    },
  },
  en: {
    heading: 'Other clocks',
    statute: 'Legal term',
    names: {
      agreement: '{target} of the agreement',
      internal: 'Internal request {id}',
      internalOf: 'Request to {area}',
      requirement: 'Requirement {id}',
      requirementOf: 'Requirement of {authority}',
    },
    under: { agreement: 'SLA {contract}, {priority}', internal: 'Internal', requirement: '{reference}' },
    labels: {
      started: 'Started',
      term: 'Time',
      elapsed: 'Counted',
      stopped: 'Stopped',
      paused: 'On hold',
      rule: 'Change',
      version: 'Version',
      notCounted: 'Did not count',
      misfit: 'Note',
      norm: 'Norm',
    },
    pause: { ended: '{reason}: {from} to {to}', lasts: '{reason}: since {from}' },
    rule: 'From {at}: {priority}, {time}',
    misfit: 'It ends after what the customer is owed.',
    open: { hours: '{h} h', minutes: '{m} min', both: '{h} h {m} min' },
    agreement: {
      heading: 'Service agreement (SLA)',
      customer: 'Customer',
      contract: 'Contract',
      priority: 'Priority',
      penalty: 'Penalty',
      unknown: 'This contract is no longer among the agreements of the organisation: none of its clocks runs.',
    },
    grade: 'impact {impact}, urgency {urgency}',
    penalty: {
      kinds: { credit: 'Credit', penalty: 'Penalty' },
      label: '{kind}, clause {clause}',
      met: '{met} of {measured} targets were met from {from} to {until}.',
      owed: 'Below {share}%: {rate}% of {base} is {sum}, with a cap of {cap}. Owed: {owed}.',
      none: 'Nothing is owed.',
    },
  },
  'pt-BR': {
    heading: 'Outros relógios',
    statute: 'Prazo legal',
    names: {
      agreement: '{target} do acordo',
      internal: 'Solicitação interna {id}',
      internalOf: 'Solicitação a {area}',
      requirement: 'Requisição {id}',
      requirementOf: 'Requisição de {authority}',
    },
    under: { agreement: 'ANS {contract}, {priority}', internal: 'Interno', requirement: '{reference}' },
    labels: {
      started: 'Começou',
      term: 'Tempo',
      elapsed: 'Já contou',
      stopped: 'Parou',
      paused: 'Em pausa',
      rule: 'Mudança',
      version: 'Versão',
      notCounted: 'Não contou',
      misfit: 'Atenção',
      norm: 'Norma',
    },
    pause: { ended: '{reason}: {from} a {to}', lasts: '{reason}: desde {from}' },
    rule: 'Desde {at}: {priority}, {time}',
    misfit: 'Termina depois do que se deve ao cliente.',
    open: { hours: '{h} h', minutes: '{m} min', both: '{h} h {m} min' },
    agreement: {
      heading: 'Acordo de serviço (ANS)',
      customer: 'Cliente',
      contract: 'Contrato',
      priority: 'Prioridade',
      penalty: 'Penalidade',
      unknown: 'Este contrato já não está entre os acordos da organização: nenhum prazo dele corre.',
    },
    grade: 'nível de impacto {impact} e de urgência {urgency}',
    penalty: {
      kinds: { credit: 'Crédito', penalty: 'Multa' },
      label: '{kind}, cláusula {clause}',
      met: 'Foram cumpridos {met} de {measured} prazos de {from} a {until}.',
      owed: 'Abaixo de {share}%: {rate}% de {base} são {sum}, com teto de {cap}. Devem-se {owed}.',
      none: 'Nada é devido.',
    },
  },
};
