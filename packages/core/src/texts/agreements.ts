import type { Catalogue } from './catalogue.js';

/** The keys are those of the agreements; they are written again because this folder stands below them. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** What people read of an agreement (ANS), its clocks and the internal targets (OLA). */
export interface AgreementTexts {
  targets: Each<'acknowledgement' | 'firstResponse' | 'nextUpdate' | 'resolution'>;
  states: Each<'met' | 'running' | 'missed' | 'waiting'>;
  grades: Each<'high' | 'medium' | 'low'>;
  pauses: Each<
    | 'waitingForCustomer'
    | 'waitingForAccess'
    | 'waitingForApproval'
    | 'waitingForReturn'
    | 'waitingForThirdParty'
    | 'scheduledMaintenance'
    | 'forceMajeure'
    | 'resolved'
  >;
  /** Why a version applies. `{version}`, `{since}` (a worded instant), `{from}` and `{newer}` (version numbers). */
  why: Each<'inForce' | 'kept' | 'keptAfterEnd' | 'moved' | 'assigned'>;
  /** Why an event did not count. `{version}` of the agreement. */
  ignored: Each<'reasonNotAllowed' | 'automaticAnswer' | 'nothingToResume'>;
}

export const agreementTexts: Catalogue<AgreementTexts> = {
  'es-CO': {
    targets: {
      acknowledgement: 'Acuse de recibo',
      firstResponse: 'Primera respuesta',
      nextUpdate: 'Próximo avance',
      resolution: 'Solución',
    },
    states: { met: 'Cumplido', running: 'En curso', missed: 'Incumplido', waiting: 'En espera' },
    grades: { high: 'Alto', medium: 'Medio', low: 'Bajo' },
    pauses: {
      waitingForCustomer: 'En espera del cliente',
      waitingForAccess: 'En espera de acceso al sitio',
      waitingForApproval: 'En espera de aprobación del cliente',
      waitingForReturn: 'En espera del equipo devuelto',
      waitingForThirdParty: 'En espera de un tercero',
      scheduledMaintenance: 'Mantenimiento programado',
      forceMajeure: 'Fuerza mayor',
      resolved: 'Resuelto, antes de reabrirse',
    },
    why: {
      inForce: 'Rige la versión {version} del acuerdo, la vigente cuando llegó el caso.',
      kept: 'El caso conserva la versión {version}: la versión {newer} no cambia los casos en curso.',
      keptAfterEnd: 'El caso conserva la versión {version}: su vigencia terminó y ninguna otra lo toma.',
      moved: 'El caso pasó de la versión {from} a la {version} el {since}, con el tiempo que llevaba.',
      assigned: 'El caso se puso bajo la versión {version} el {since}; antes tenía la {from}.',
    },
    ignored: {
      reasonNotAllowed: 'La versión {version} del acuerdo no permite pausar por este motivo.',
      automaticAnswer: 'Un mensaje automático no es una primera respuesta.',
      nothingToResume: 'No había ninguna pausa por reanudar.',
    },
  },
  en: {
    targets: {
      acknowledgement: 'Acknowledgement',
      firstResponse: 'First response',
      nextUpdate: 'Next update',
      resolution: 'Resolution',
    },
    states: { met: 'Met', running: 'Running', missed: 'Missed', waiting: 'Waiting' },
    grades: { high: 'High', medium: 'Medium', low: 'Low' },
    pauses: {
      waitingForCustomer: 'Waiting for the customer',
      waitingForAccess: 'Waiting for access to the site',
      waitingForApproval: 'Waiting for approval by the customer',
      waitingForReturn: 'Waiting for the returned unit',
      waitingForThirdParty: 'Waiting for a third party',
      scheduledMaintenance: 'Scheduled maintenance',
      forceMajeure: 'Force majeure',
      resolved: 'Resolved, before it was reopened',
    },
    why: {
      inForce: 'Version {version} of the agreement applies, which was in force when the case came in.',
      kept: 'The case keeps version {version}: version {newer} does not change running cases.',
      keptAfterEnd: 'The case keeps version {version}: its validity has ended and no other takes it over.',
      moved: 'The case went from version {from} to {version} on {since}, with the time that had elapsed.',
      assigned: 'The case was put under version {version} on {since}; before, it had version {from}.',
    },
    ignored: {
      reasonNotAllowed: 'Version {version} of the agreement allows no pause for this reason.',
      automaticAnswer: 'An automatic message is no first response.',
      nothingToResume: 'There was no pause to resume from.',
    },
  },
  'pt-BR': {
    targets: {
      acknowledgement: 'Confirmação de recebimento',
      firstResponse: 'Primeira resposta',
      nextUpdate: 'Próxima atualização',
      resolution: 'Solução',
    },
    states: { met: 'Cumprido', running: 'Em andamento', missed: 'Descumprido', waiting: 'Em espera' },
    grades: { high: 'Alto', medium: 'Médio', low: 'Baixo' },
    pauses: {
      waitingForCustomer: 'À espera do cliente',
      waitingForAccess: 'À espera de acesso ao local',
      waitingForApproval: 'À espera de aprovação do cliente',
      waitingForReturn: 'À espera do equipamento devolvido',
      waitingForThirdParty: 'À espera de um terceiro',
      scheduledMaintenance: 'Manutenção programada',
      forceMajeure: 'Força maior',
      resolved: 'Resolvido, antes de ser reaberto',
    },
    why: {
      inForce: 'Aplica-se a versão {version} do acordo, a vigente quando o caso chegou.',
      kept: 'O caso mantém a versão {version}: a versão {newer} não altera os casos em andamento.',
      keptAfterEnd: 'O caso mantém a versão {version}: a vigência terminou e nenhuma outra o assume.',
      moved: 'O caso passou da versão {from} para a {version} em {since}, com o tempo já decorrido.',
      assigned: 'O caso foi posto sob a versão {version} em {since}; antes tinha a {from}.',
    },
    ignored: {
      reasonNotAllowed: 'A versão {version} do acordo não permite pausa por este motivo.',
      automaticAnswer: 'Uma mensagem automática não é uma primeira resposta.',
      nothingToResume: 'Não havia pausa a encerrar.',
    },
  },
};
