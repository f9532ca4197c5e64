import type { Catalogue } from './catalogue.js';

type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type Command =
  | 'classify'
  | 'assign'
  | 'note'
  | 'draftAnswer'
  | 'approveAnswer'
  | 'returnAnswer'
  | 'notifyAnswer'
  | 'confirmNotification'
  | 'close'
  | 'reopen';
type Step = 'answerDrafted' | 'answerApproved' | 'answerNotified' | 'notificationConfirmed';
type PersonRow = 'name' | 'document' | 'email' | 'phone' | 'address' | 'municipality';

/** The texts of the case panel. */
export interface PanelTexts {
  heading: string;
  /** The term "radicado" before the number, for assistive technology. */
  radicado: string;
  copyRadicado: string;
  radicadoCopied: string;
  closing: string;
  stepsDone(done: number, total: number): string;
  steps: Each<Step>;
  missing: Each<Step>;
  complete: string;
  done: string;
  notDone: string;
  petitioner: string;
  person: Each<PersonRow>;
  anonymousHelp: string;
  story: string;
  facts: string;
  request: string;
  answerBy: string;
  channel: string;
  origin(system: string, status: string): string;
  owner: string;
  stage: string;
  answer: string;
  draftedBy(name: string, when: string): string;
  approvedBy(name: string, when: string): string;
  returnedBy(name: string, when: string): string;
  notifiedOn(when: string): string;
  timeline: string;
  by(name: string): string;
  /** Something of today, by its time of day. */
  today(time: string): string;
  notSeen: string;
  all(count: number): string;
  events: {
    registered: string;
    classified(category: string): string;
    assigned(name: string): string;
    noted: string;
    answerDrafted: string;
    answerApproved: string;
    answerReturned: string;
    answerNotified: string;
    notificationConfirmed: string;
    closed: string;
    reopened: string;
  };
  actions: Each<Command>;
  /** The button that carries the action out, where it differs from the one that opens its form. */
  confirm: Each<Command>;
  carriedOut: Each<Command>;
  more: string;
  cancel: string;
  saving: string;
  waiting: { approval: string; samePerson: string; role: string; restricted: string };
  fields: {
    answer: string;
    answerHint: string;
    decision: string;
    reason: string;
    returnReason: string;
    note: string;
    noteHint: string;
    category: string;
    subtype: string;
    assignee: string;
    notifyBy: string;
    proof: string;
    reference: string;
    referenceHint: string;
    choose: string;
  };
  help: { approveAnswer: string; close: string; notifyAnswer: string };
  required: string;
  chooseOne: string;
  showAll: string;
  showLess: string;
  tooLong(length: string, max: string): string;
  loading: string;
  failed: string;
  empty: string;
}

export const panelTexts: Catalogue<PanelTexts> = {
  'es-CO': {
    heading: 'Caso',
    radicado: 'Radicado',
    copyRadicado: 'Copiar el radicado',
    radicadoCopied: 'Radicado copiado.',
    closing: 'Cierre asegurado',
    stepsDone: (done, total) => `${done} de ${total}`,
    steps: {
      answerDrafted: 'Respuesta redactada',
      answerApproved: 'Aprobada por otra persona',
      answerNotified: 'Notificada al peticionario',
      notificationConfirmed: 'Notificación con prueba',
    },
    missing: {
      answerDrafted: 'Falta redactar la respuesta',
      answerApproved: 'Falta aprobación de quien no redactó',
      answerNotified: 'Falta notificar la respuesta',
      notificationConfirmed: 'Falta la prueba de la notificación',
    },
    complete: 'Está completo: se puede cerrar.',
    done: 'cumple',
    notDone: 'falta',
    petitioner: 'Peticionario',
    person: {
      name: 'Nombre',
      document: 'Documento',
      email: 'Correo',
      phone: 'Teléfono',
      address: 'Dirección',
      municipality: 'Municipio',
    },
    anonymousHelp: 'Presentada de forma anónima: no se guardaron datos de la persona.',
    story: 'Lo que pasó',
    facts: 'Hechos',
    request: 'Lo que pide',
    answerBy: 'Quiere la respuesta por',
    channel: 'Llegó por',
    origin: (system, status) => `Importado de ${system}, donde su estado es “${status}”.`,
    owner: 'Responsable',
    stage: 'Etapa',
    answer: 'Respuesta',
    draftedBy: (name, when) => `La redactó ${name}, ${when}`,
    approvedBy: (name, when) => `La aprobó ${name}, ${when}`,
    returnedBy: (name, when) => `La devolvió ${name}, ${when}`,
    notifiedOn: (when) => `Notificada ${when}`,
    timeline: 'Historia del caso',
    by: (name) => `por ${name}`,
    today: (time) => `hoy, ${time}`,
    notSeen: 'no la ve el peticionario',
    all: (count) => `Todo, ${count}`,
    events: {
      registered: 'Radicado y acuse',
      classified: (category) => `Clasificado como ${category.toLowerCase()}`,
      assigned: (name) => `Asignado a ${name}`,
      noted: 'Nota interna',
      answerDrafted: 'Respuesta redactada',
      answerApproved: 'Respuesta aprobada',
      answerReturned: 'Respuesta devuelta',
      answerNotified: 'Respuesta notificada',
      notificationConfirmed: 'Notificación confirmada',
      closed: 'Caso cerrado',
      reopened: 'Caso reabierto',
    },
    actions: {
      classify: 'Clasificar',
      assign: 'Asignar',
      note: 'Nota',
      draftAnswer: 'Redactar respuesta',
      approveAnswer: 'Aprobar respuesta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar respuesta',
      confirmNotification: 'Confirmar notificación',
      close: 'Cerrar caso',
      reopen: 'Reabrir',
    },
    confirm: {
      classify: 'Guardar clasificación',
      assign: 'Asignar',
      note: 'Guardar nota',
      draftAnswer: 'Enviar a aprobación',
      approveAnswer: 'Aprobar respuesta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar',
      confirmNotification: 'Confirmar',
      close: 'Cerrar caso',
      reopen: 'Reabrir',
    },
    carriedOut: {
      classify: 'Clasificación guardada.',
      assign: 'Caso asignado.',
      note: 'Nota guardada.',
      draftAnswer: 'Respuesta enviada a aprobación.',
      approveAnswer: 'Respuesta aprobada.',
      returnAnswer: 'Respuesta devuelta.',
      notifyAnswer: 'Respuesta notificada.',
      confirmNotification: 'Notificación confirmada.',
      close: 'Caso cerrado.',
      reopen: 'Caso reabierto.',
    },
    more: 'Más acciones',
    cancel: 'Cancelar',
    saving: 'Guardando…',
    waiting: {
      approval: 'Espera la aprobación de quien dirige la oficina de PQRS.',
      samePerson: 'Debe aprobar una persona distinta de quien redactó.',
      role: 'Su rol no permite el paso que sigue.',
      restricted: 'Contenido reservado. Solo lo ve quien tiene asignada la denuncia.',
    },
    fields: {
      answer: 'Respuesta',
      answerHint: 'Responda de fondo cada punto. Otra persona la aprueba antes de notificar.',
      decision: 'Decisión',
      reason: 'Razón',
      returnReason: '¿Qué debe cambiar?',
      note: 'Nota interna',
      noteHint: 'No la ve el peticionario.',
      category: 'Tipo',
      subtype: 'Clase de petición',
      assignee: 'Responsable',
      notifyBy: 'Notificar por',
      proof: 'Prueba',
      reference: 'Número o identificador',
      referenceHint: 'El de la guía, el mensaje o la constancia.',
      choose: 'Elija una opción',
    },
    help: {
      approveAnswer: 'Al aprobarla, la respuesta queda lista para notificar.',
      close: 'El caso queda cerrado con su prueba. Puede reabrirse con una razón.',
      notifyAnswer: 'Registre la notificación cuando envíe la respuesta: ese día se detiene el término.',
    },
    required: 'Escriba este dato para continuar',
    chooseOne: 'Elija una opción para continuar',
    showAll: 'Ver todo el texto',
    showLess: 'Ver menos',
    tooLong: (length, max) => `Tiene ${length} caracteres y el máximo es ${max}`,
    loading: 'Cargando el caso…',
    failed: 'No pudimos cargar el caso.',
    empty: 'Elija un caso de la bandeja para verlo aquí.',
  },
  en: {
    heading: 'Case',
    radicado: 'Filing number',
    copyRadicado: 'Copy the filing number',
    radicadoCopied: 'Filing number copied.',
    closing: 'Assured closing',
    stepsDone: (done, total) => `${done} of ${total}`,
    steps: {
      answerDrafted: 'Answer drafted',
      answerApproved: 'Approved by someone else',
      answerNotified: 'Notified to the petitioner',
      notificationConfirmed: 'Notification with proof',
    },
    missing: {
      answerDrafted: 'The answer is not drafted',
      answerApproved: 'Approval by someone other than the drafter is missing',
      answerNotified: 'The answer is not notified',
      notificationConfirmed: 'Proof of the notification is missing',
    },
    complete: 'Complete: it can be closed.',
    done: 'met',
    notDone: 'missing',
    petitioner: 'Petitioner',
    person: {
      name: 'Name',
      document: 'Document',
      email: 'E-mail',
      phone: 'Telephone',
      address: 'Address',
      municipality: 'Municipality',
    },
    anonymousHelp: 'Filed anonymously: no data of the person were kept.',
    story: 'What happened',
    facts: 'Facts',
    request: 'What is asked for',
    answerBy: 'Wants the answer by',
    channel: 'Came by',
    origin: (system, status) => `Imported from ${system}, where its status is “${status}”.`,
    owner: 'Owner',
    stage: 'Stage',
    answer: 'Answer',
    draftedBy: (name, when) => `Drafted by ${name}, ${when}`,
    approvedBy: (name, when) => `Approved by ${name}, ${when}`,
    returnedBy: (name, when) => `Returned by ${name}, ${when}`,
    notifiedOn: (when) => `Notified ${when}`,
    timeline: 'History of the case',
    by: (name) => `by ${name}`,
    today: (time) => `today, ${time}`,
    notSeen: 'not seen by the petitioner',
    all: (count) => `All, ${count}`,
    events: {
      registered: 'Filed and acknowledged',
      classified: (category) => `Classified as ${category.toLowerCase()}`,
      assigned: (name) => `Assigned to ${name}`,
      noted: 'Internal note',
      answerDrafted: 'Answer drafted',
      answerApproved: 'Answer approved',
      answerReturned: 'Answer returned',
      answerNotified: 'Answer notified',
      notificationConfirmed: 'Notification confirmed',
      closed: 'Case closed',
      reopened: 'Case reopened',
    },
    actions: {
      classify: 'Classify',
      assign: 'Assign',
      note: 'Note',
      draftAnswer: 'Draft the answer',
      approveAnswer: 'Approve the answer',
      returnAnswer: 'Return',
      notifyAnswer: 'Notify the answer',
      confirmNotification: 'Confirm the notification',
      close: 'Close the case',
      reopen: 'Reopen',
    },
    confirm: {
      classify: 'Save the classification',
      assign: 'Assign',
      note: 'Save the note',
      draftAnswer: 'Send for approval',
      approveAnswer: 'Approve the answer',
      returnAnswer: 'Return',
      notifyAnswer: 'Notify',
      confirmNotification: 'Confirm',
      close: 'Close the case',
      reopen: 'Reopen',
    },
    carriedOut: {
      classify: 'Classification saved.',
      assign: 'Case assigned.',
      note: 'Note saved.',
      draftAnswer: 'Answer sent for approval.',
      approveAnswer: 'Answer approved.',
      returnAnswer: 'Answer returned.',
      notifyAnswer: 'Answer notified.',
      confirmNotification: 'Notification confirmed.',
      close: 'Case closed.',
      reopen: 'Case reopened.',
    },
    more: 'More actions',
    cancel: 'Cancel',
    saving: 'Saving…',
    waiting: {
      approval: 'Waits for approval by the head of the PQRS office.',
      samePerson: 'Someone other than the drafter must approve.',
      role: 'Your role does not allow the next step.',
      restricted: 'Confidential content. Only the assignee of the report sees it.',
    },
    fields: {
      answer: 'Answer',
      answerHint: 'Answer each point on its merits. Someone else approves it before it is notified.',
      decision: 'Decision',
      reason: 'Reason',
      returnReason: 'What must change?',
      note: 'Internal note',
      noteHint: 'The petitioner does not see it.',
      category: 'Type',
      subtype: 'Kind of petition',
      assignee: 'Owner',
      notifyBy: 'Notify by',
      proof: 'Proof',
      reference: 'Number or identifier',
      referenceHint: 'That of the guide, the message or the acknowledgement.',
      choose: 'Choose an option',
    },
    help: {
      approveAnswer: 'Once approved, the answer is ready to be notified.',
      close: 'The case is closed with its proof. It can be reopened with a reason.',
      notifyAnswer: 'Record the notification when you send the answer: that day the term stops.',
    },
    required: 'Fill this in to continue',
    chooseOne: 'Choose an option to continue',
    showAll: 'Show the whole text',
    showLess: 'Show less',
    tooLong: (length, max) => `It has ${length} characters and the most is ${max}`,
    loading: 'Loading the case…',
    failed: 'We could not load the case.',
    empty: 'Choose a case in the inbox to see it here.',
  },
  'pt-BR': {
    heading: 'Caso',
    radicado: 'Protocolo',
    copyRadicado: 'Copiar o protocolo',
    radicadoCopied: 'Protocolo copiado.',
    closing: 'Encerramento garantido',
    stepsDone: (done, total) => `${done} de ${total}`,
    steps: {
      answerDrafted: 'Resposta redigida',
      answerApproved: 'Aprovada por outra pessoa',
      answerNotified: 'Notificada ao solicitante',
      notificationConfirmed: 'Notificação com prova',
    },
    missing: {
      answerDrafted: 'Falta redigir a resposta',
      answerApproved: 'Falta a aprovação de quem não redigiu',
      answerNotified: 'Falta notificar a resposta',
      notificationConfirmed: 'Falta a prova da notificação',
    },
    complete: 'Está completo: pode ser encerrado.',
    done: 'cumprido',
    notDone: 'falta',
    petitioner: 'Solicitante',
    person: {
      name: 'Nome',
      document: 'Documento',
      email: 'E-mail',
      phone: 'Telefone',
      address: 'Endereço',
      municipality: 'Município',
    },
    anonymousHelp: 'Apresentada de forma anônima: não foram guardados dados da pessoa.',
    story: 'O que aconteceu',
    facts: 'Fatos',
    request: 'O que pede',
    answerBy: 'Quer a resposta por',
    channel: 'Chegou por',
    origin: (system, status) => `Importado de ${system}, onde sua situação é “${status}”.`,
    owner: 'Responsável',
    stage: 'Etapa',
    answer: 'Resposta',
    draftedBy: (name, when) => `Redigida por ${name}, ${when}`,
    approvedBy: (name, when) => `Aprovada por ${name}, ${when}`,
    returnedBy: (name, when) => `Devolvida por ${name}, ${when}`,
    notifiedOn: (when) => `Notificada ${when}`,
    timeline: 'Histórico do caso',
    by: (name) => `por ${name}`,
    today: (time) => `hoje, às ${time}`,
    notSeen: 'o solicitante não a vê',
    all: (count) => `Tudo, ${count}`,
    events: {
      registered: 'Protocolo e recibo',
      classified: (category) => `Classificado como ${category.toLowerCase()}`,
      assigned: (name) => `Atribuído a ${name}`,
      noted: 'Nota interna',
      answerDrafted: 'Resposta redigida',
      answerApproved: 'Resposta aprovada',
      answerReturned: 'Resposta devolvida',
      answerNotified: 'Resposta notificada',
      notificationConfirmed: 'Notificação confirmada',
      closed: 'Caso encerrado',
      reopened: 'Caso reaberto',
    },
    actions: {
      classify: 'Classificar',
      assign: 'Atribuir',
      note: 'Nota',
      draftAnswer: 'Redigir resposta',
      approveAnswer: 'Aprovar resposta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar resposta',
      confirmNotification: 'Confirmar notificação',
      close: 'Encerrar caso',
      reopen: 'Reabrir',
    },
    confirm: {
      classify: 'Salvar classificação',
      assign: 'Atribuir',
      note: 'Salvar nota',
      draftAnswer: 'Enviar para aprovação',
      approveAnswer: 'Aprovar resposta',
      returnAnswer: 'Devolver',
      notifyAnswer: 'Notificar',
      confirmNotification: 'Confirmar',
      close: 'Encerrar caso',
      reopen: 'Reabrir',
    },
    carriedOut: {
      classify: 'Classificação salva.',
      assign: 'Caso atribuído.',
      note: 'Nota salva.',
      draftAnswer: 'Resposta enviada para aprovação.',
      approveAnswer: 'Resposta aprovada.',
      returnAnswer: 'Resposta devolvida.',
      notifyAnswer: 'Resposta notificada.',
      confirmNotification: 'Notificação confirmada.',
      close: 'Caso encerrado.',
      reopen: 'Caso reaberto.',
    },
    more: 'Mais ações',
    cancel: 'Cancelar',
    saving: 'Salvando…',
    waiting: {
      approval: 'Aguarda a aprovação de quem dirige o setor de PQRS.',
      samePerson: 'Deve aprovar uma pessoa diferente de quem redigiu.',
      role: 'Seu papel não permite o próximo passo.',
      restricted: 'Conteúdo reservado. Só o vê quem tem a denúncia atribuída.',
    },
    fields: {
      answer: 'Resposta',
      answerHint: 'Responda o mérito de cada ponto. Outra pessoa aprova antes de notificar.',
      decision: 'Decisão',
      reason: 'Motivo',
      returnReason: 'O que deve mudar?',
      note: 'Nota interna',
      noteHint: 'O solicitante não a vê.',
      category: 'Tipo',
      subtype: 'Classe de petição',
      assignee: 'Responsável',
      notifyBy: 'Notificar por',
      proof: 'Prova',
      reference: 'Número ou identificador',
      referenceHint: 'O da guia, da mensagem ou do recibo.',
      choose: 'Escolha uma opção',
    },
    help: {
      approveAnswer: 'Depois de aprovada, a resposta fica pronta para notificar.',
      close: 'O caso fica encerrado com sua prova. Pode ser reaberto com um motivo.',
      notifyAnswer: 'Registre a notificação ao enviar a resposta: nesse dia o prazo para.',
    },
    required: 'Preencha este dado para continuar',
    chooseOne: 'Escolha uma opção para continuar',
    showAll: 'Ver o texto todo',
    showLess: 'Ver menos',
    tooLong: (length, max) => `Tem ${length} caracteres e o máximo é ${max}`,
    loading: 'Carregando o caso…',
    failed: 'Não pudemos carregar o caso.',
    empty: 'Escolha um caso na caixa para vê-lo aqui.',
  },
};
