import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** Roles, and the questions that tell a category: what the texts of the widgets do not word themselves. */
export interface CaseTexts {
  roles: Each<'citizen' | 'area' | 'agent' | 'lead' | 'head' | 'boss' | 'auditor' | 'system'>;
  questions: Each<'conduct' | 'failure' | 'request'>;
  requested: Each<'documents' | 'opinion' | 'other'>;
}

export const caseTexts: Catalogue<CaseTexts> = {
  'es-CO': {
    roles: {
      citizen: 'Ciudadano',
      area: 'Área interna',
      agent: 'Agente',
      lead: 'Líder de equipo',
      head: 'Jefe de servicio y PQRS',
      boss: 'Jefe inmediato',
      auditor: 'Auditor',
      system: 'Sistema',
    },
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
    roles: {
      citizen: 'Citizen',
      area: 'Other area',
      agent: 'Agent',
      lead: 'Team lead',
      head: 'Head of service and PQRS',
      boss: 'Direct boss',
      auditor: 'Auditor',
      system: 'System',
    },
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
    roles: {
      citizen: 'Cidadão',
      area: 'Outra área',
      agent: 'Agente',
      lead: 'Líder de equipe',
      head: 'Chefe de atendimento e PQRS',
      boss: 'Chefe imediato',
      auditor: 'Auditor',
      system: 'Sistema',
    },
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
