import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** Roles, and the questions that tell a category: what the texts of the widgets do not word themselves. */
export interface CaseTexts {
  roles: Each<'citizen' | 'agent' | 'head' | 'system'>;
  questions: Each<'conduct' | 'failure' | 'request'>;
  requested: Each<'documents' | 'opinion' | 'other'>;
}

export const caseTexts: Catalogue<CaseTexts> = {
  'es-CO': {
    roles: { citizen: 'Ciudadano', agent: 'Agente', head: 'Jefe de servicio y PQRS', system: 'Sistema' },
    questions: {
      conduct: '¿Se trata del comportamiento de una persona?',
      failure: '¿Un producto, servicio, factura o entrega no salió como debía?',
      request: '¿Pide algo, sin que haya una inconformidad?',
    },
    requested: {
      documents: 'Información o copia de documentos',
      opinion: 'Una consulta: nuestro concepto sobre un asunto',
      other: 'Un trámite u otra solicitud',
    },
  },
  en: {
    roles: { citizen: 'Citizen', agent: 'Agent', head: 'Head of service and PQRS', system: 'System' },
    questions: {
      conduct: 'Is it about how a person behaved?',
      failure: 'Did a product, service, bill or delivery not turn out as due?',
      request: 'Do you ask for something, without a complaint?',
    },
    requested: {
      documents: 'Information or copies of documents',
      opinion: 'An opinion on a matter',
      other: 'A procedure or another request',
    },
  },
  'pt-BR': {
    roles: { citizen: 'Cidadão', agent: 'Agente', head: 'Chefe de atendimento e PQRS', system: 'Sistema' },
    questions: {
      conduct: 'Trata-se do comportamento de uma pessoa?',
      failure: 'Um produto, serviço, fatura ou entrega não saiu como devia?',
      request: 'Pede algo, sem que haja uma insatisfação?',
    },
    requested: {
      documents: 'Informação ou cópia de documentos',
      opinion: 'Uma consulta: nosso parecer sobre um assunto',
      other: 'Um trâmite ou outra solicitação',
    },
  },
};
