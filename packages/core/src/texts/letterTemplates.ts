import type { Catalogue } from './catalogue.js';

export type StandardTemplateId = 'respuesta-de-fondo' | 'prorroga' | 'pedir-datos' | 'traslado' | 'agradecimiento';

/** A title and a body with variables such as `{{radicado}}`. */
interface TemplateText {
  title: string;
  body: string;
}

/** The templates that the product comes with. They are a start: an organisation edits them into versions of its own. */
export const standardTemplateTexts: Catalogue<Readonly<Record<StandardTemplateId, TemplateText>>> = {
  'es-CO': {
    'respuesta-de-fondo': {
      title: 'Respuesta de fondo',
      body: `Recibimos su caso con radicado {{radicado}} el {{fechaRecibo}}, sobre: {{asunto}}.

Revisamos lo que usted pidió y decidimos: {{decision}}. Más abajo encuentra la decisión sobre cada punto y su razón.`,
    },
    prorroga: {
      title: 'Aviso de prórroga',
      body: `El término para responder su caso con radicado {{radicado}} vence el {{vence}}. No podremos resolverlo antes de esa fecha por esta razón: {{motivo}}.

Le responderemos a más tardar el {{prorrogaHasta}}. Fundamento: {{normas}}.`,
    },
    'pedir-datos': {
      title: 'Solicitud de datos para completar el caso',
      body: `Para resolver su caso con radicado {{radicado}} necesitamos lo siguiente: {{faltante}}.

Puede aportarlo hasta el {{plazoPersona}}. Fundamento: {{normas}}. Si tiene dudas, llámenos al {{telefono}}.`,
    },
    traslado: {
      title: 'Traslado por competencia',
      body: `Su caso con radicado {{radicado}}, recibido el {{fechaRecibo}}, corresponde a {{competente}}. La razón es: {{motivo}}.

Le enviamos su caso con todos sus documentos. El término para responderle se cuenta desde que lo reciba {{competente}}. Fundamento: {{normas}}.`,
    },
    agradecimiento: {
      title: 'Agradecimiento',
      body: `Recibimos su mensaje con radicado {{radicado}} el {{fechaRecibo}}, sobre: {{asunto}}.

Gracias por escribirnos. Compartimos su mensaje con las personas responsables.`,
    },
  },
  en: {
    'respuesta-de-fondo': {
      title: 'Answer of substance',
      body: `We received your case with radicado {{radicado}} on {{fechaRecibo}}, about: {{asunto}}.

We reviewed what you asked for and decided: {{decision}}. Below you find the decision on each point and its reason.`,
    },
    prorroga: {
      title: 'Notice of extension',
      body: `The term to answer your case with radicado {{radicado}} ends on {{vence}}. We cannot decide it before that date, for this reason: {{motivo}}.

We will answer you by {{prorrogaHasta}}. Basis: {{normas}}.`,
    },
    'pedir-datos': {
      title: 'Request for information to complete the case',
      body: `To decide your case with radicado {{radicado}} we need the following: {{faltante}}.

You can provide it until {{plazoPersona}}. Basis: {{normas}}. If you have questions, call us at {{telefono}}.`,
    },
    traslado: {
      title: 'Transfer to the competent body',
      body: `Your case with radicado {{radicado}}, received on {{fechaRecibo}}, belongs to {{competente}}. The reason is: {{motivo}}.

We sent it your case with all its documents. The term to answer you counts from when {{competente}} receives it. Basis: {{normas}}.`,
    },
    agradecimiento: {
      title: 'Thanks',
      body: `We received your message with radicado {{radicado}} on {{fechaRecibo}}, about: {{asunto}}.

Thank you for writing to us. We shared your message with the people responsible.`,
    },
  },
  'pt-BR': {
    'respuesta-de-fondo': {
      title: 'Resposta de mérito',
      body: `Recebemos seu caso com protocolo {{radicado}} em {{fechaRecibo}}, sobre: {{asunto}}.

Analisamos o que você pediu e decidimos: {{decision}}. Abaixo está a decisão sobre cada ponto e sua razão.`,
    },
    prorroga: {
      title: 'Aviso de prorrogação',
      body: `O prazo para responder ao seu caso com protocolo {{radicado}} vence em {{vence}}. Não poderemos resolvê-lo antes dessa data por esta razão: {{motivo}}.

Responderemos até {{prorrogaHasta}}. Fundamento: {{normas}}.`,
    },
    'pedir-datos': {
      title: 'Pedido de dados para completar o caso',
      body: `Para resolver seu caso com protocolo {{radicado}} precisamos do seguinte: {{faltante}}.

Você pode apresentá-lo até {{plazoPersona}}. Fundamento: {{normas}}. Se tiver dúvidas, ligue para {{telefono}}.`,
    },
    traslado: {
      title: 'Encaminhamento por competência',
      body: `Seu caso com protocolo {{radicado}}, recebido em {{fechaRecibo}}, cabe a {{competente}}. A razão é: {{motivo}}.

Enviamos seu caso com todos os documentos. O prazo para responder conta desde o recebimento por {{competente}}. Fundamento: {{normas}}.`,
    },
    agradecimiento: {
      title: 'Agradecimento',
      body: `Recebemos sua mensagem com protocolo {{radicado}} em {{fechaRecibo}}, sobre: {{asunto}}.

Obrigado por escrever. Compartilhamos sua mensagem com as pessoas responsáveis.`,
    },
  },
};
