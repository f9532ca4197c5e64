import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** The fixed words of a letter of answer: texts for `fill`. */
export interface LetterTexts {
  /** `{yours}`: "su reclamo". */
  title: string;
  /** Of an answer that nobody approved yet. */
  draftTitle: string;
  /** `{id}` is the organisation's tax number. */
  taxId: string;
  phone: string;
  /** `{place}, {date}` */
  dateline: string;
  /** In place of a name that nobody gave. */
  anonymous: string;
  radicado: string;
  received: string;
  subject: string;
  greeting: string;
  sections: Each<'analysis' | 'decision' | 'remedies' | 'legalBasis' | 'term' | 'recourse' | 'notification'>;
  decision: Each<'granted' | 'partlyGranted' | 'denied' | 'informed'>;
  columns: Each<'item' | 'outcome' | 'reason'>;
  /** Stands in the column of reasons where all was granted and none was given. */
  asAsked: string;
  /** Stands there where the analysis gives the reason. */
  asAnalysed: string;
  /** Before the list of what is promised. */
  promise: string;
  /** `{date}` is the last day. */
  promisedBy: string;
  recourseCited: string;
  notification: Each<'email' | 'post' | 'tracking'>;
  farewell: string;
  notice: string;
  /** `{role}` of whoever drafted it. */
  draftRole: string;
  draftNotice: string;
  /** `{n}` of `{total}`. */
  page: string;
}

export const letterTexts: Catalogue<LetterTexts> = {
  'es-CO': {
    title: 'Respuesta a {yours}',
    draftTitle: 'Proyecto de respuesta a {yours}',
    taxId: 'NIT {id}',
    phone: 'Teléfono {phone}',
    dateline: '{place}, {date}',
    anonymous: 'Persona que presentó el caso de forma anónima',
    radicado: 'Radicado',
    received: 'Recibido',
    subject: 'Asunto',
    greeting: 'Cordial saludo:',
    sections: {
      analysis: 'Análisis',
      decision: 'Decisión',
      remedies: 'Lo que haremos',
      legalBasis: 'Fundamento',
      term: 'Cómo se contó el término',
      recourse: 'A dónde puede acudir',
      notification: 'Cómo le comunicamos esta respuesta',
    },
    decision: {
      granted: 'Accedemos a lo que usted pidió.',
      partlyGranted: 'Accedemos a una parte de lo que usted pidió.',
      denied: 'No accedemos a lo que usted pidió.',
      informed: 'Le damos la información que pidió.',
    },
    columns: { item: 'Usted pidió', outcome: 'Decidimos', reason: 'Razón' },
    asAsked: 'Como usted lo pidió.',
    asAnalysed: 'Por las razones del análisis.',
    promise: 'Nos comprometemos a lo siguiente:',
    promisedBy: 'A más tardar el {date}.',
    recourseCited: '{text} ({citation}).',
    notification: {
      email: 'Le enviamos esta carta al correo electrónico que usted indicó.',
      post: 'Le enviamos esta carta a la dirección que usted indicó.',
      tracking: 'Publicamos esta carta en la consulta. Para leerla se usan el radicado y el código del acuse.',
    },
    farewell: 'Atentamente,',
    notice: 'Conserve esta carta. Puede consultar su caso con el radicado y el código de su acuse.',
    draftRole: '{role} · Proyecto',
    draftNotice: 'Proyecto de respuesta: falta que lo aprueben. No lo envíe ni lo entregue.',
    page: 'Página {n} de {total}',
  },
  en: {
    title: 'Answer to {yours}',
    draftTitle: 'Draft of the answer to {yours}',
    taxId: 'NIT {id}',
    phone: 'Telephone {phone}',
    dateline: '{place}, {date}',
    anonymous: 'Person who filed the case anonymously',
    radicado: 'Filing number',
    received: 'Received',
    subject: 'Subject',
    greeting: 'Dear reader:',
    sections: {
      analysis: 'Analysis',
      decision: 'Decision',
      remedies: 'What we will do',
      legalBasis: 'Basis',
      term: 'How the term was counted',
      recourse: 'Where you can turn',
      notification: 'How we send you this answer',
    },
    decision: {
      granted: 'We grant what you asked for.',
      partlyGranted: 'We grant a part of what you asked for.',
      denied: 'We do not grant what you asked for.',
      informed: 'We give you the information that you asked for.',
    },
    columns: { item: 'You asked', outcome: 'We decided', reason: 'Reason' },
    asAsked: 'As you asked.',
    asAnalysed: 'For the reasons in the analysis.',
    promise: 'We commit to the following:',
    promisedBy: 'No later than {date}.',
    recourseCited: '{text} ({citation}).',
    notification: {
      email: 'We send this letter to the e-mail address that you gave.',
      post: 'We send this letter to the address that you gave.',
      tracking:
        'We publish this letter in the lookup. It is read with the filing number and the code of the acknowledgement.',
    },
    farewell: 'Sincerely,',
    notice: 'Keep this letter. You can look up your case with the filing number and the code of your acknowledgement.',
    draftRole: '{role} · Draft',
    draftNotice: 'Draft of an answer: it is not approved yet. Do not send it or hand it out.',
    page: 'Page {n} of {total}',
  },
  'pt-BR': {
    title: 'Resposta a {yours}',
    draftTitle: 'Minuta da resposta a {yours}',
    taxId: 'NIT {id}',
    phone: 'Telefone {phone}',
    dateline: '{place}, {date}',
    anonymous: 'Pessoa que apresentou o caso de forma anônima',
    radicado: 'Protocolo',
    received: 'Recebido',
    subject: 'Assunto',
    greeting: 'Saudações:',
    sections: {
      analysis: 'Análise',
      decision: 'Decisão',
      remedies: 'O que faremos',
      legalBasis: 'Fundamento',
      term: 'Como o prazo foi contado',
      recourse: 'A quem você pode recorrer',
      notification: 'Como comunicamos esta resposta',
    },
    decision: {
      granted: 'Deferimos o que você pediu.',
      partlyGranted: 'Deferimos uma parte do que você pediu.',
      denied: 'Não deferimos o que você pediu.',
      informed: 'Damos a informação que você pediu.',
    },
    columns: { item: 'Você pediu', outcome: 'Decidimos', reason: 'Razão' },
    asAsked: 'Como você pediu.',
    asAnalysed: 'Pelas razões da análise.',
    promise: 'Assumimos o seguinte compromisso:',
    promisedBy: 'Até {date}.',
    recourseCited: '{text} ({citation}).',
    notification: {
      email: 'Enviamos esta carta ao e-mail que você indicou.',
      post: 'Enviamos esta carta ao endereço que você indicou.',
      tracking: 'Publicamos esta carta na consulta. Para lê-la usam-se o protocolo e o código do comprovante.',
    },
    farewell: 'Atenciosamente,',
    notice: 'Guarde esta carta. Você pode consultar seu caso com o protocolo e o código do comprovante.',
    draftRole: '{role} · Minuta',
    draftNotice: 'Minuta de resposta: falta a aprovação. Não envie nem entregue.',
    page: 'Página {n} de {total}',
  },
};
