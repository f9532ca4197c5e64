import type { FactTexts } from './facts.js';

const yesOrNo = { yes: 'Sí', no: 'No' } as const;

export const factTextsEs: FactTexts = {
  party: {
    question: '¿Quién debe responder?',
    values: {
      public: 'Una entidad pública',
      private: 'Una empresa u organización privada',
      naturalPerson: 'Una persona natural',
    },
  },
  sector: {
    question: '¿En qué sector está quien debe responder?',
    values: {
      general: 'Ninguno con reglas propias',
      telecom: 'Telefonía, internet o televisión',
      postal: 'Correo y mensajería',
      utilities: 'Servicios públicos domiciliarios',
      financial: 'Financiero, seguros o bolsa',
      health: 'Salud',
      socialSecurity: 'Pensiones, riesgos laborales o compensación familiar',
      airTransport: 'Transporte aéreo',
      landTransport: 'Transporte terrestre',
      realEstate: 'Construcción y venta de vivienda',
    },
  },
  requester: {
    question: '¿Quién lo presenta?',
    values: {
      person: 'Una persona u organización',
      child: 'Un niño, niña o adolescente',
      journalist: 'Un periodista en su oficio',
      congress: 'Un congresista o una comisión del Congreso',
      defensoria: 'La Defensoría del Pueblo',
      authority: 'Otra autoridad',
      oversight: 'Un organismo de control o vigilancia',
      judge: 'Un juez',
    },
  },
  category: {
    question: '¿Qué tipo de solicitud es?',
    values: {
      peticion: 'Petición',
      queja: 'Queja',
      reclamo: 'Reclamo',
      sugerencia: 'Sugerencia',
      denuncia: 'Denuncia',
      felicitacion: 'Felicitación',
    },
  },
  subtype: {
    question: '¿Qué pide?',
    values: {
      general: 'Un trámite u otra solicitud',
      informacion: 'Información o copia de documentos',
      consulta: 'Un concepto sobre un tema a cargo de quien responde',
    },
  },
  matter: {
    question: '¿De qué se trata?',
    values: {
      service: 'El servicio, la factura o la atención',
      personalData: 'Datos personales',
      creditData: 'Datos en centrales de riesgo',
      identityTheft: 'Suplantación de identidad',
      warranty: 'Garantía de un bien o servicio',
      retract: 'Retracto de una compra',
      paymentReversal: 'Reversión de un pago',
      delivery: 'Entrega de un pedido',
      appeal: 'Recurso contra una respuesta',
    },
  },
  consumerRelation: {
    question: '¿Compró o usó el bien o servicio como consumidor final?',
    values: yesOrNo,
  },
  object: { question: '¿Es un bien o un servicio?', values: { good: 'Un bien', service: 'Un servicio' } },
  distanceSale: {
    question: '¿Lo compró a distancia, fuera de un establecimiento o con financiación del vendedor?',
    values: yesOrNo,
  },
  product: {
    question: '¿Dónde está el bien?',
    values: {
      notDelivered: 'No se ha entregado',
      delivered: 'Lo tiene el consumidor',
      handedIn: 'Se dejó para reparación o cambio',
      loanerProvided: 'Se dejó, y el consumidor tiene otro en préstamo',
    },
  },
  dataRequest: {
    question: '¿Qué pide sobre los datos?',
    values: { query: 'Conocerlos', claim: 'Corregirlos, actualizarlos o suprimirlos' },
  },
  fundamentalRight: { question: '¿La petición busca proteger un derecho fundamental?', values: yesOrNo },
  subordination: {
    question: '¿La persona está en indefensión o subordinación frente a quien debe responder?',
    values: yesOrNo,
  },
  healthRisk: {
    question: '¿Qué riesgo tiene el paciente?',
    values: { vital: 'Vital', prioritised: 'Priorizado', simple: 'Simple' },
  },
};
