import type { Catalogue } from './catalogue.js';

/** Why a phrase says too little: the case goes on, there is no date, no action, or somebody else has it. */
export type EvasiveKind = 'pending' | 'noDate' | 'noAction' | 'handedOn';

export interface LetterHintTexts {
  /** Phrases by what they leave open, without accents or capitals. */
  evasive: Readonly<Record<EvasiveKind, readonly string[]>>;
  /** Phrases of courtesy and of the procedure: a text of these alone answers nothing. */
  procedural: readonly string[];
  /** What each hint tells whoever writes; texts for `fill`. */
  why: Readonly<Record<EvasiveKind | 'longSentence' | 'proceduralOnly', string>>;
}

export const letterHintTexts: Catalogue<LetterHintTexts> = {
  'es-CO': {
    evasive: {
      pending: [
        'se encuentra en tramite',
        'esta en tramite',
        'se encuentra en proceso',
        'estamos validando',
        'estamos verificando',
        'estamos revisando',
        'estamos adelantando las gestiones',
        'en proceso de validacion',
      ],
      noDate: [
        'a la mayor brevedad',
        'lo antes posible',
        'en el menor tiempo posible',
        'proximamente',
        'en los proximos dias',
        'oportunamente',
      ],
      noAction: [
        'sera tenido en cuenta',
        'tendremos en cuenta',
        'medidas pertinentes',
        'acciones correspondientes',
        'acciones pertinentes',
        'correctivos del caso',
      ],
      handedOn: [
        'fue escalado',
        'fue escalada',
        'ha sido escalado',
        'ha sido escalada',
        'area encargada',
        'area correspondiente',
        'area competente',
      ],
    },
    procedural: [
      'recibimos su',
      'hemos recibido',
      'acusamos recibo',
      'fue radicad',
      'quedo radicad',
      'cordial saludo',
      'agradecemos',
      'gracias por',
      'lamentamos los inconvenientes',
      'ofrecemos disculpas',
    ],
    why: {
      longSentence: 'La oración tiene {n} palabras. Con más de {max} cuesta seguirla: pártala en dos.',
      pending: '«{phrase}» dice que el caso sigue, no qué se decidió.',
      noDate: '«{phrase}» promete sin fecha. Diga el día.',
      noAction: '«{phrase}» no dice qué se hará. Diga quién hace qué y cuándo.',
      handedOn: '«{phrase}» dice quién tiene el caso, no qué se decidió.',
      proceduralOnly: 'El texto cuenta el trámite y no responde lo que la persona pidió.',
    },
  },
  en: {
    evasive: {
      pending: [
        'is being processed',
        'is in progress',
        'we are validating',
        'we are checking',
        'we are looking into',
        'is under review',
      ],
      noDate: ['as soon as possible', 'shortly', 'in due course', 'in the coming days', 'at our earliest convenience'],
      noAction: [
        'will be taken into account',
        'we will take into account',
        'appropriate measures',
        'corresponding actions',
        'necessary steps',
      ],
      handedOn: [
        'has been escalated',
        'was escalated',
        'the responsible area',
        'the relevant department',
        'the corresponding team',
      ],
    },
    procedural: [
      'we received your',
      'we have received',
      'we acknowledge receipt',
      'was filed',
      'thank you for',
      'we are sorry for',
      'we apologise',
      'we apologize',
      'kind regards',
    ],
    why: {
      longSentence: 'The sentence has {n} words. Beyond {max} it is hard to follow: split it in two.',
      pending: '“{phrase}” says that the case goes on, not what was decided.',
      noDate: '“{phrase}” promises without a date. Say the day.',
      noAction: '“{phrase}” does not say what will be done. Say who does what and when.',
      handedOn: '“{phrase}” says who has the case, not what was decided.',
      proceduralOnly: 'The text tells the procedure and does not answer what the person asked for.',
    },
  },
  'pt-BR': {
    evasive: {
      pending: [
        'encontra-se em tramitacao',
        'esta em tramitacao',
        'esta em andamento',
        'estamos validando',
        'estamos verificando',
        'estamos analisando',
        'em processo de validacao',
      ],
      noDate: [
        'o mais breve possivel',
        'o quanto antes',
        'no menor tempo possivel',
        'em breve',
        'nos proximos dias',
        'oportunamente',
      ],
      noAction: [
        'sera levado em conta',
        'levaremos em conta',
        'medidas cabiveis',
        'acoes correspondentes',
        'providencias necessarias',
      ],
      handedOn: [
        'foi escalado',
        'foi escalada',
        'area responsavel',
        'area correspondente',
        'setor responsavel',
        'setor competente',
      ],
    },
    procedural: [
      'recebemos seu',
      'recebemos sua',
      'acusamos o recebimento',
      'foi registrad',
      'foi protocolad',
      'agradecemos',
      'obrigado por',
      'lamentamos os transtornos',
      'pedimos desculpas',
      'atenciosamente',
    ],
    why: {
      longSentence: 'A frase tem {n} palavras. Com mais de {max} é difícil acompanhá-la: divida-a em duas.',
      pending: '“{phrase}” diz que o caso continua, não o que se decidiu.',
      noDate: '“{phrase}” promete sem data. Diga o dia.',
      noAction: '“{phrase}” não diz o que será feito. Diga quem faz o quê e quando.',
      handedOn: '“{phrase}” diz quem está com o caso, não o que se decidiu.',
      proceduralOnly: 'O texto conta o trâmite e não responde ao que a pessoa pediu.',
    },
  },
};
