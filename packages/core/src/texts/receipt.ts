import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;
type Kind = 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';
type Answer = 'email' | 'post' | 'tracking';

/** "su reclamo": what a citizen filed, in the middle of a sentence. */
export const yourCase: Catalogue<Each<Kind>> = {
  'es-CO': {
    peticion: 'su petición',
    queja: 'su queja',
    reclamo: 'su reclamo',
    sugerencia: 'su sugerencia',
    denuncia: 'su denuncia',
    felicitacion: 'su felicitación',
  },
  en: {
    peticion: 'your petition',
    queja: 'your complaint',
    reclamo: 'your claim',
    sugerencia: 'your suggestion',
    denuncia: 'your report',
    felicitacion: 'your compliment',
  },
  'pt-BR': {
    peticion: 'sua petição',
    queja: 'sua queixa',
    reclamo: 'sua reclamação',
    sugerencia: 'sua sugestão',
    denuncia: 'sua denúncia',
    felicitacion: 'seu elogio',
  },
};

export interface ReceiptTexts {
  received: (yours: string) => string;
  noteCode: string;
  answerTo: (email: string) => string;
  radicado: string;
  receivedAt: string;
  code: string;
  copy: string;
  copied: string;
  /**
   * How the date came about: the words of a clock on time for citizens, and no more of it, because the form has to stay light.
   * A test holds the two to the same sentence.
   */
  due: Each<'verb' | 'counted' | 'notCounted' | 'rolled' | 'nor' | 'from' | 'today'> & {
    units: Each<'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours'>;
    skipped: Each<'weekends' | 'saturdays' | 'sundays' | 'saturdaysAndSundays' | 'holidays' | 'closures' | 'closed'>;
  };
  next: string;
  /** What follows, in three lines. */
  review: string;
  askOnce: string;
  follow: string;
  answer: Each<Answer>;
  proof: string;
  download: string;
  /** Keeps the signed receipt itself, as data that a program can check. */
  save: string;
  print: string;
}

export const receiptTexts: Catalogue<ReceiptTexts> = {
  'es-CO': {
    received: (yours) => `Recibimos ${yours}`,
    noteCode: 'Anote el código: es la única manera de consultar la respuesta.',
    answerTo: (email) => `La respuesta llegará a ${email}`,
    radicado: 'Número de radicado',
    receivedAt: 'Recibido',
    code: 'Código de consulta',
    copy: 'Copiar radicado',
    copied: 'Radicado copiado.',
    due: {
      verb: 'Le responderemos a más tardar el',
      counted: 'Es {term} desde el {from}{skipped}.|Son {term} desde el {from}{skipped}.',
      notCounted: '; no cuenta {parts}|; no cuentan {parts}',
      rolled: 'el último día no es hábil y el término se extiende hasta el primer día hábil siguiente',
      nor: 'ni',
      from: 'recibido el {date}',
      today: 'hoy, {date}',
      units: {
        businessDays: '{n} día hábil|{n} días hábiles',
        calendarDays: '{n} día calendario|{n} días calendario',
        months: '{n} mes|{n} meses',
        years: '{n} año|{n} años',
        hours: '{n} hora corrida|{n} horas corridas',
      },
      skipped: {
        weekends: '{n} fin de semana|{n} fines de semana',
        saturdays: '{n} sábado|{n} sábados',
        sundays: '{n} domingo|{n} domingos',
        saturdaysAndSundays: '{n} sábados y domingos',
        holidays: '{n} festivo|{n} festivos',
        closures: '{n} día cívico|{n} días cívicos',
        closed: '{n} cierre|{n} cierres',
      },
    },
    next: 'Qué sigue',
    review: 'Una persona revisa su caso y asigna a quien lo resuelve.',
    askOnce: 'Si hace falta un dato, se lo pedimos una sola vez.',
    follow: 'Consulte el avance cuando quiera, con el radicado y el código.',
    answer: {
      email: 'Recibe la respuesta en su correo y puede pedir que se revise.',
      post: 'Recibe la respuesta en su dirección y puede pedir que se revise.',
      tracking: 'Lee la respuesta en la consulta, con el radicado y el código.',
    },
    proof: 'Acuse verificable',
    download: 'Descargar acuse',
    save: 'Guardar comprobante',
    print: 'Imprimir',
  },
  en: {
    received: (yours) => `We received ${yours}`,
    noteCode: 'Note the code down: it is the only way to read the answer.',
    answerTo: (email) => `The answer will go to ${email}`,
    radicado: 'Filing number',
    receivedAt: 'Received',
    code: 'Tracking code',
    copy: 'Copy filing number',
    copied: 'Filing number copied.',
    due: {
      verb: 'We will answer you by',
      counted: 'That is {term} from {from}{skipped}.',
      notCounted: '; {parts} does not count|; {parts} do not count',
      rolled: 'the last day is not a business day, so the term goes on to the next one that is',
      nor: 'and',
      from: 'received {date}',
      today: 'today, {date}',
      units: {
        businessDays: '{n} business day|{n} business days',
        calendarDays: '{n} calendar day|{n} calendar days',
        months: '{n} month|{n} months',
        years: '{n} year|{n} years',
        hours: '{n} running hour|{n} running hours',
      },
      skipped: {
        weekends: '{n} weekend|{n} weekends',
        saturdays: '{n} Saturday|{n} Saturdays',
        sundays: '{n} Sunday|{n} Sundays',
        saturdaysAndSundays: '{n} Saturdays and Sundays',
        holidays: '{n} holiday|{n} holidays',
        closures: '{n} civic day|{n} civic days',
        closed: '{n} closed day|{n} closed days',
      },
    },
    next: 'What comes next',
    review: 'A person reviews your case and assigns someone to solve it.',
    askOnce: 'If something is missing, we ask you for it only once.',
    follow: 'Follow the progress at any time, with the filing number and the code.',
    answer: {
      email: 'You get the answer by email and can ask for a review.',
      post: 'You get the answer at your address and can ask for a review.',
      tracking: 'You read the answer in the lookup, with the filing number and the code.',
    },
    proof: 'Verifiable receipt',
    download: 'Download receipt',
    save: 'Save signed receipt',
    print: 'Print',
  },
  'pt-BR': {
    received: (yours) => `Recebemos ${yours}`,
    noteCode: 'Anote o código: é a única forma de consultar a resposta.',
    answerTo: (email) => `A resposta chegará a ${email}`,
    radicado: 'Número de protocolo',
    receivedAt: 'Recebido',
    code: 'Código de consulta',
    copy: 'Copiar protocolo',
    copied: 'Protocolo copiado.',
    due: {
      verb: 'Responderemos até',
      counted: 'É {term} a partir de {from}{skipped}.|São {term} a partir de {from}{skipped}.',
      notCounted: '; não conta {parts}|; não contam {parts}',
      rolled: 'o último dia não é útil e o prazo se estende até o primeiro dia útil seguinte',
      nor: 'nem',
      from: 'recebido em {date}',
      today: 'hoje, {date}',
      units: {
        businessDays: '{n} dia útil|{n} dias úteis',
        calendarDays: '{n} dia corrido|{n} dias corridos',
        months: '{n} mês|{n} meses',
        years: '{n} ano|{n} anos',
        hours: '{n} hora corrida|{n} horas corridas',
      },
      skipped: {
        weekends: '{n} fim de semana|{n} fins de semana',
        saturdays: '{n} sábado|{n} sábados',
        sundays: '{n} domingo|{n} domingos',
        saturdaysAndSundays: '{n} sábados e domingos',
        holidays: '{n} feriado|{n} feriados',
        closures: '{n} dia cívico|{n} dias cívicos',
        closed: '{n} dia fechado|{n} dias fechados',
      },
    },
    next: 'O que vem agora',
    review: 'Uma pessoa analisa o seu caso e designa quem o resolve.',
    askOnce: 'Se faltar algum dado, pedimos uma única vez.',
    follow: 'Acompanhe quando quiser, com o protocolo e o código.',
    answer: {
      email: 'Você recebe a resposta no seu e-mail e pode pedir revisão.',
      post: 'Você recebe a resposta no seu endereço e pode pedir revisão.',
      tracking: 'Você lê a resposta na consulta, com o protocolo e o código.',
    },
    proof: 'Comprovante verificável',
    download: 'Baixar comprovante',
    save: 'Salvar comprovante assinado',
    print: 'Imprimir',
  },
};
