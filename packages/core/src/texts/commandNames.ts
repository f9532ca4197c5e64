import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;
export type CommandName =
  | 'classify'
  | 'assign'
  | 'note'
  | 'recordContact'
  | 'setItems'
  | 'prioritize'
  | 'setAgreement'
  | 'pauseAgreement'
  | 'resumeAgreement'
  | 'assess'
  | 'acceptMerge'
  | 'declineMerge'
  | 'acknowledgeAlert'
  | 'escalate'
  | 'requestInformation'
  | 'receiveInformation'
  | 'extendTerm'
  | 'askArea'
  | 'answerArea'
  | 'draftAnswer'
  | 'approveAnswer'
  | 'returnAnswer'
  | 'notifyAnswer'
  | 'confirmNotification'
  | 'bounceNotification'
  | 'executeRemedy'
  | 'verifyRemedy'
  | 'codeCause'
  | 'declareLate'
  | 'recordPenalty'
  | 'decidePenalty'
  | 'recordRequirement'
  | 'answerRequirement'
  | 'requestDisclosure'
  | 'decideDisclosure'
  | 'transfer'
  | 'withdraw'
  | 'close'
  | 'reopen';

/** What the desk calls what may be done to a case, and what was chosen when it was done. */
export interface CommandNames {
  actions: Each<CommandName>;
  grounds: Each<'irreparableHarm' | 'child' | 'journalist'>;
  areas: Each<'logistica' | 'ventas' | 'calidad' | 'produccion' | 'postventa' | 'remanufactura'>;
  penaltyDecisions: Each<'accept' | 'contest' | 'negotiate'>;
}

export const commandNames: Catalogue<CommandNames> = {
  'es-CO': {
    actions: {
      classify: 'Clasificar',
      assign: 'Asignar',
      note: 'Nota',
      recordContact: 'Registrar contacto',
      setItems: 'Separar pretensiones',
      prioritize: 'Dar prioridad',
      setAgreement: 'Fijar acuerdo (ANS)',
      pauseAgreement: 'Pausar el acuerdo',
      resumeAgreement: 'Reanudar el acuerdo',
      assess: 'Valorar gravedad',
      acceptMerge: 'Unir al caso anterior',
      declineMerge: 'Son casos distintos',
      acknowledgeAlert: 'Atender alerta',
      escalate: 'Escalar',
      requestInformation: 'Pedir que complete',
      receiveInformation: 'Llegó lo pedido',
      extendTerm: 'Prorrogar',
      askArea: 'Pedir a un área',
      answerArea: 'Responder como área',
      draftAnswer: 'Redactar respuesta',
      approveAnswer: 'Aprobar respuesta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar respuesta',
      confirmNotification: 'Confirmar notificación',
      bounceNotification: 'No llegó',
      executeRemedy: 'Cumplir lo prometido',
      verifyRemedy: 'Verificar lo prometido',
      codeCause: 'Registrar la causa',
      declareLate: 'Explicar la demora',
      recordPenalty: 'Registrar penalidad',
      decidePenalty: 'Decidir penalidad',
      recordRequirement: 'Registrar requerimiento',
      answerRequirement: 'Responder requerimiento',
      requestDisclosure: 'Pedir entrega de datos',
      decideDisclosure: 'Decidir entrega de datos',
      transfer: 'Trasladar por competencia',
      withdraw: 'Registrar desistimiento',
      close: 'Cerrar caso',
      reopen: 'Reabrir',
    },
    grounds: {
      irreparableHarm: 'Evitar un perjuicio irremediable',
      child: 'La presenta un niño, niña o adolescente',
      journalist: 'La presenta un periodista para su actividad',
    },
    areas: {
      logistica: 'Logística',
      ventas: 'Ventas',
      calidad: 'Calidad',
      produccion: 'Producción',
      postventa: 'Postventa',
      remanufactura: 'Remanufactura',
    },
    penaltyDecisions: { accept: 'Aceptar', contest: 'Controvertir', negotiate: 'Negociar' },
  },
  en: {
    actions: {
      classify: 'Classify',
      assign: 'Assign',
      note: 'Note',
      recordContact: 'Record a contact',
      setItems: 'Split the claims',
      prioritize: 'Give priority',
      setAgreement: 'Set the agreement (SLA)',
      pauseAgreement: 'Pause the agreement',
      resumeAgreement: 'Resume the agreement',
      assess: 'Assess severity',
      acceptMerge: 'Join to the earlier case',
      declineMerge: 'They are two cases',
      acknowledgeAlert: 'Take on alert',
      escalate: 'Escalate',
      requestInformation: 'Ask to complete',
      receiveInformation: 'What was asked for came',
      extendTerm: 'Extend the term',
      askArea: 'Ask an area',
      answerArea: 'Answer for the area',
      draftAnswer: 'Draft the answer',
      approveAnswer: 'Approve the answer',
      returnAnswer: 'Return',
      notifyAnswer: 'Notify the answer',
      confirmNotification: 'Confirm the notification',
      bounceNotification: 'It did not arrive',
      executeRemedy: 'Carry out what was promised',
      verifyRemedy: 'Verify what was promised',
      codeCause: 'Record the cause',
      declareLate: 'Explain the delay',
      recordPenalty: 'Record a penalty',
      decidePenalty: 'Decide a penalty',
      recordRequirement: 'Record a requirement',
      answerRequirement: 'Answer a requirement',
      requestDisclosure: 'Ask to hand over data',
      decideDisclosure: 'Decide on handing over data',
      transfer: 'Transfer to the competent body',
      withdraw: 'Record a withdrawal',
      close: 'Close the case',
      reopen: 'Reopen',
    },
    grounds: {
      irreparableHarm: 'To prevent irreparable harm',
      child: 'Filed by a child or adolescent',
      journalist: 'Filed by a journalist for their work',
    },
    areas: {
      logistica: 'Logistics',
      ventas: 'Sales',
      calidad: 'Quality',
      produccion: 'Production',
      postventa: 'After-sales',
      remanufactura: 'Remanufacture',
    },
    penaltyDecisions: { accept: 'Accept', contest: 'Contest', negotiate: 'Negotiate' },
  },
  'pt-BR': {
    actions: {
      classify: 'Classificar',
      assign: 'Atribuir',
      note: 'Nota',
      recordContact: 'Registrar contato',
      setItems: 'Separar pedidos',
      prioritize: 'Dar prioridade',
      setAgreement: 'Definir acordo (ANS)',
      pauseAgreement: 'Pausar o acordo',
      resumeAgreement: 'Retomar o acordo',
      assess: 'Avaliar gravidade',
      acceptMerge: 'Unir ao caso anterior',
      declineMerge: 'São casos distintos',
      acknowledgeAlert: 'Atender alerta',
      escalate: 'Escalar',
      requestInformation: 'Pedir que complete',
      receiveInformation: 'Chegou o que foi pedido',
      extendTerm: 'Prorrogar',
      askArea: 'Pedir a uma área',
      answerArea: 'Responder pela área',
      draftAnswer: 'Redigir resposta',
      approveAnswer: 'Aprovar resposta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar resposta',
      confirmNotification: 'Confirmar notificação',
      bounceNotification: 'Não chegou',
      executeRemedy: 'Cumprir o prometido',
      verifyRemedy: 'Verificar o prometido',
      codeCause: 'Registrar a causa',
      declareLate: 'Explicar o atraso',
      recordPenalty: 'Registrar penalidade',
      decidePenalty: 'Decidir penalidade',
      recordRequirement: 'Registrar exigência',
      answerRequirement: 'Responder exigência',
      requestDisclosure: 'Pedir entrega de dados',
      decideDisclosure: 'Decidir entrega de dados',
      transfer: 'Transferir por competência',
      withdraw: 'Registrar desistência',
      close: 'Encerrar caso',
      reopen: 'Reabrir',
    },
    grounds: {
      irreparableHarm: 'Evitar um dano irreparável',
      child: 'Apresentada por criança ou adolescente',
      journalist: 'Apresentada por jornalista para sua atividade',
    },
    areas: {
      logistica: 'Logística',
      ventas: 'Vendas',
      calidad: 'Qualidade',
      produccion: 'Produção',
      postventa: 'Pós-venda',
      remanufactura: 'Remanufatura',
    },
    penaltyDecisions: { accept: 'Aceitar', contest: 'Contestar', negotiate: 'Negociar' },
  },
};
