import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** What the desk calls the things of a case, in a row, a filter or a panel. */
export interface CaseWords {
  categories: Each<'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion'>;
  subtypes: Each<'general' | 'informacion' | 'consulta'>;
  stages: Each<
    'unassigned' | 'analysis' | 'approval' | 'notification' | 'confirmation' | 'closing' | 'closed' | 'ended'
  >;
  endings: Each<'transferred' | 'withdrawn' | 'merged'>;
  channels: Each<'web' | 'phone' | 'email' | 'chat' | 'social' | 'inPerson' | 'post'>;
  decisions: Each<'granted' | 'partlyGranted' | 'denied' | 'informed'>;
  answerChannels: Each<'email' | 'post' | 'tracking'>;
  proofs: Each<'deliveryReceipt' | 'acceptance' | 'guide' | 'published'>;
  documents: Each<'CC' | 'NUIP' | 'CE' | 'NIT' | 'PA' | 'PPT' | 'other'>;
  unassigned: string;
  anonymous: string;
  restricted: string;
  restrictedHelp: string;
}

export const caseWords: Catalogue<CaseWords> = {
  'es-CO': {
    categories: {
      peticion: 'Petición',
      queja: 'Queja',
      reclamo: 'Reclamo',
      sugerencia: 'Sugerencia',
      denuncia: 'Denuncia',
      felicitacion: 'Felicitación',
    },
    subtypes: {
      general: 'Interés general o particular',
      informacion: 'Documentos o información',
      consulta: 'Consulta',
    },
    stages: {
      unassigned: 'Por asignar',
      analysis: 'En análisis',
      approval: 'Por aprobar',
      notification: 'Por notificar',
      confirmation: 'Por confirmar',
      closing: 'Por cerrar',
      closed: 'Cerrado',
      ended: 'Terminado',
    },
    endings: { transferred: 'Trasladado', withdrawn: 'Desistido', merged: 'Unido a otro caso' },
    channels: {
      web: 'Página web',
      phone: 'Teléfono',
      email: 'Correo electrónico',
      chat: 'Chat',
      social: 'Redes sociales',
      inPerson: 'Presencial',
      post: 'Correo físico',
    },
    decisions: {
      granted: 'Se accede',
      partlyGranted: 'Se accede en parte',
      denied: 'No se accede',
      informed: 'Se informa',
    },
    answerChannels: { email: 'Correo electrónico', post: 'Correo físico', tracking: 'Consulta con el código' },
    proofs: {
      deliveryReceipt: 'Acuse de entrega del correo',
      acceptance: 'Constancia de recibo firmada',
      guide: 'Guía de mensajería',
      published: 'Publicación en la consulta',
    },
    documents: {
      CC: 'Cédula de ciudadanía',
      NUIP: 'NUIP',
      CE: 'Cédula de extranjería',
      NIT: 'NIT',
      PA: 'Pasaporte',
      PPT: 'Permiso por Protección Temporal',
      other: 'Otro documento',
    },
    unassigned: 'Sin asignar',
    anonymous: 'Anónima',
    restricted: 'Contenido reservado',
    restrictedHelp: 'Contenido reservado. Solo lo ve quien tiene asignada la denuncia.',
  },
  en: {
    categories: {
      peticion: 'Petition',
      queja: 'Complaint',
      reclamo: 'Claim',
      sugerencia: 'Suggestion',
      denuncia: 'Report',
      felicitacion: 'Compliment',
    },
    subtypes: { general: 'General or private interest', informacion: 'Documents or information', consulta: 'Opinion' },
    stages: {
      unassigned: 'To assign',
      analysis: 'In analysis',
      approval: 'To approve',
      notification: 'To notify',
      confirmation: 'To confirm',
      closing: 'To close',
      closed: 'Closed',
      ended: 'Ended',
    },
    endings: { transferred: 'Transferred', withdrawn: 'Withdrawn', merged: 'Joined to another case' },
    channels: {
      web: 'Web page',
      phone: 'Telephone',
      email: 'E-mail',
      chat: 'Chat',
      social: 'Social networks',
      inPerson: 'In person',
      post: 'Post',
    },
    decisions: {
      granted: 'Granted',
      partlyGranted: 'Granted in part',
      denied: 'Not granted',
      informed: 'Information given',
    },
    answerChannels: { email: 'E-mail', post: 'Post', tracking: 'Lookup with the code' },
    proofs: {
      deliveryReceipt: 'Delivery receipt of the e-mail',
      acceptance: 'Signed acknowledgement',
      guide: 'Courier guide',
      published: 'Published in the lookup',
    },
    documents: {
      CC: 'Citizenship card',
      NUIP: 'NUIP',
      CE: 'Foreigner card',
      NIT: 'Tax number (NIT)',
      PA: 'Passport',
      PPT: 'Temporary protection permit',
      other: 'Other document',
    },
    unassigned: 'Unassigned',
    anonymous: 'Anonymous',
    restricted: 'Confidential content',
    restrictedHelp: 'Confidential content. Only the assignee of the report sees it.',
  },
  'pt-BR': {
    categories: {
      peticion: 'Petição',
      queja: 'Queixa',
      reclamo: 'Reclamação',
      sugerencia: 'Sugestão',
      denuncia: 'Denúncia',
      felicitacion: 'Elogio',
    },
    subtypes: {
      general: 'Interesse geral ou particular',
      informacion: 'Documentos ou informação',
      consulta: 'Consulta',
    },
    stages: {
      unassigned: 'A atribuir',
      analysis: 'Em análise',
      approval: 'A aprovar',
      notification: 'A notificar',
      confirmation: 'A confirmar',
      closing: 'A encerrar',
      closed: 'Encerrado',
      ended: 'Terminado',
    },
    endings: { transferred: 'Transferido', withdrawn: 'Desistido', merged: 'Unido a outro caso' },
    channels: {
      web: 'Página web',
      phone: 'Telefone',
      email: 'E-mail',
      chat: 'Chat',
      social: 'Redes sociais',
      inPerson: 'Presencial',
      post: 'Correio',
    },
    decisions: { granted: 'Deferido', partlyGranted: 'Deferido em parte', denied: 'Indeferido', informed: 'Informado' },
    answerChannels: { email: 'E-mail', post: 'Correio', tracking: 'Consulta com o código' },
    proofs: {
      deliveryReceipt: 'Confirmação de entrega do e-mail',
      acceptance: 'Recibo assinado',
      guide: 'Guia de remessa',
      published: 'Publicação na consulta',
    },
    documents: {
      CC: 'Cédula de cidadania',
      NUIP: 'NUIP',
      CE: 'Cédula de estrangeiro',
      NIT: 'NIT',
      PA: 'Passaporte',
      PPT: 'Permissão de proteção temporária',
      other: 'Outro documento',
    },
    unassigned: 'Sem responsável',
    anonymous: 'Anônima',
    restricted: 'Conteúdo reservado',
    restrictedHelp: 'Conteúdo reservado. Só o vê quem tem a denúncia atribuída.',
  },
};
