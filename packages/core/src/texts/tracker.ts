import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string, Text = string> = Readonly<Record<Keys, Text>>;
type Stage = 'received' | 'assigned' | 'analysis' | 'answered' | 'closed';

export interface TrackerTexts {
  title: string;
  again: string;
  lead: string;
  radicado: string;
  radicadoHint: string;
  radicadoMissing: string;
  code: string;
  codeHint: string;
  codeMissing: string;
  look: string;
  looking: string;
  notFound: string;
  offline: string;
  failed: (phone: string) => string;
  /** What the title says at each stage. */
  states: Each<Stage, (yours: string) => string>;
  /** What it says of a case that ended without an answer of substance. */
  endings: Each<'transferred' | 'withdrawn' | 'merged', (yours: string, where: string) => string>;
  stages: Each<Stage>;
  stagesLabel: string;
  since: (date: string) => string;
  atMost: (date: string) => string;
  closing: string;
  reached: string;
  current: string;
  ahead: string;
  answer: string;
  sentTo: Each<'email' | 'post' | 'tracking'>;
  anytime: string;
  privacy: string;
}

export const trackerTexts: Catalogue<TrackerTexts> = {
  'es-CO': {
    title: 'Consulte su PQRS',
    again: 'Consultar otra PQRS',
    lead: 'Los dos datos están en el acuse que recibió al presentarla.',
    radicado: 'Número de radicado',
    radicadoHint: 'Con o sin guiones.',
    radicadoMissing: 'Escriba el número de radicado',
    code: 'Código de consulta',
    codeHint: 'Ocho letras y números.',
    codeMissing: 'Escriba el código de consulta',
    look: 'Consultar',
    looking: 'Consultando…',
    notFound: 'No encontramos un caso con ese radicado y ese código. Revise los dos datos del acuse.',
    offline: 'No hay conexión a internet. Revise su red e intente de nuevo.',
    failed: (phone) => `No pudimos consultar el caso. Intente en unos minutos${phone ? ` o llame al ${phone}` : ''}.`,
    states: {
      received: (yours) => `Recibimos ${yours}`,
      assigned: (yours) => `Ya hay quien atienda ${yours}`,
      analysis: (yours) => `${capital(yours)} está en análisis`,
      answered: (yours) => `Respondimos ${yours}`,
      closed: (yours) => `Cerramos ${yours}`,
    },
    endings: {
      transferred: (yours, body) => `Trasladamos ${yours}${body && ` a ${body}`}`,
      withdrawn: (yours) => `Terminó ${yours} por desistimiento`,
      merged: (yours, radicado) => `Atendemos ${yours} con el radicado ${radicado}`,
    },
    stages: {
      received: 'Recibida',
      assigned: 'Asignada',
      analysis: 'En análisis',
      answered: 'Respuesta',
      closed: 'Cierre',
    },
    stagesLabel: 'Etapas',
    since: (date) => `desde el ${date}`,
    atMost: (date) => `a más tardar el ${date}`,
    closing: 'Verificamos que la respuesta le llegó antes de cerrar.',
    reached: 'Cumplida',
    current: 'Etapa actual',
    ahead: 'Pendiente',
    answer: 'Nuestra respuesta',
    sentTo: {
      email: 'Enviamos la respuesta a su correo electrónico.',
      post: 'Enviamos la respuesta a su dirección.',
      tracking: 'La respuesta está publicada aquí.',
    },
    anytime: '¿Necesita ayuda?',
    privacy: 'Esta página no muestra su nombre ni sus datos.',
  },
  en: {
    title: 'Look up your case',
    again: 'Look up another case',
    lead: 'Both are on the receipt that you got when you filed it.',
    radicado: 'Filing number',
    radicadoHint: 'With or without hyphens.',
    radicadoMissing: 'Write the filing number',
    code: 'Tracking code',
    codeHint: 'Eight letters and numbers.',
    codeMissing: 'Write the tracking code',
    look: 'Look up',
    looking: 'Looking…',
    notFound: 'We found no case with that filing number and that code. Check both on your receipt.',
    offline: 'There is no internet connection. Check your network and try again.',
    failed: (phone) => `We could not look up the case. Try again in a few minutes${phone ? ` or call ${phone}` : ''}.`,
    states: {
      received: (yours) => `We received ${yours}`,
      assigned: (yours) => `Someone is in charge of ${yours}`,
      analysis: (yours) => `${capital(yours)} is in analysis`,
      answered: (yours) => `We answered ${yours}`,
      closed: (yours) => `We closed ${yours}`,
    },
    endings: {
      transferred: (yours, body) => `We transferred ${yours}${body && ` to ${body}`}`,
      withdrawn: (yours) => `${capital(yours)} ended by withdrawal`,
      merged: (yours, radicado) => `We are answering ${yours} under the radicado ${radicado}`,
    },
    stages: {
      received: 'Received',
      assigned: 'Assigned',
      analysis: 'In analysis',
      answered: 'Answer',
      closed: 'Closing',
    },
    stagesLabel: 'Stages',
    since: (date) => `since ${date}`,
    atMost: (date) => `by ${date} at the latest`,
    closing: 'We check that the answer reached you before closing.',
    reached: 'Done',
    current: 'Current stage',
    ahead: 'To come',
    answer: 'Our answer',
    sentTo: {
      email: 'We sent the answer to your email.',
      post: 'We sent the answer to your address.',
      tracking: 'The answer is published here.',
    },
    anytime: 'Do you need help?',
    privacy: 'This page does not show your name or your details.',
  },
  'pt-BR': {
    title: 'Consulte o seu caso',
    again: 'Consultar outro caso',
    lead: 'Os dois dados estão no comprovante que você recebeu ao apresentá-lo.',
    radicado: 'Número de protocolo',
    radicadoHint: 'Com ou sem hífens.',
    radicadoMissing: 'Escreva o número de protocolo',
    code: 'Código de consulta',
    codeHint: 'Oito letras e números.',
    codeMissing: 'Escreva o código de consulta',
    look: 'Consultar',
    looking: 'Consultando…',
    notFound: 'Não encontramos um caso com esse protocolo e esse código. Confira os dois dados do comprovante.',
    offline: 'Não há conexão com a internet. Verifique sua rede e tente novamente.',
    failed: (phone) =>
      `Não conseguimos consultar o caso. Tente em alguns minutos${phone ? ` ou ligue para ${phone}` : ''}.`,
    states: {
      received: (yours) => `Recebemos ${yours}`,
      assigned: (yours) => `Já há quem atenda ${yours}`,
      analysis: (yours) => `${capital(yours)} está em análise`,
      answered: (yours) => `Respondemos ${yours}`,
      closed: (yours) => `Encerramos ${yours}`,
    },
    endings: {
      transferred: (yours, body) => `Transferimos ${yours}${body && ` a ${body}`}`,
      withdrawn: (yours) => `${capital(yours)} terminou por desistência`,
      merged: (yours, radicado) => `Atendemos ${yours} com o radicado ${radicado}`,
    },
    stages: {
      received: 'Recebida',
      assigned: 'Atribuída',
      analysis: 'Em análise',
      answered: 'Resposta',
      closed: 'Encerramento',
    },
    stagesLabel: 'Etapas',
    since: (date) => `desde ${date}`,
    atMost: (date) => `no máximo até ${date}`,
    closing: 'Verificamos que a resposta chegou a você antes de encerrar.',
    reached: 'Cumprida',
    current: 'Etapa atual',
    ahead: 'Pendente',
    answer: 'Nossa resposta',
    sentTo: {
      email: 'Enviamos a resposta ao seu e-mail.',
      post: 'Enviamos a resposta ao seu endereço.',
      tracking: 'A resposta está publicada aqui.',
    },
    anytime: 'Precisa de ajuda?',
    privacy: 'Esta página não mostra o seu nome nem os seus dados.',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
