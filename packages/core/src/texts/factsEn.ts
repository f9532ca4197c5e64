import type { FactTexts } from './facts.js';

const yesOrNo = { yes: 'Yes', no: 'No' } as const;

export const factTextsEn: FactTexts = {
  party: {
    question: 'Who must answer?',
    values: { public: 'A public authority', private: 'A private company or organisation', naturalPerson: 'A person' },
  },
  sector: {
    question: 'In which sector is whoever must answer?',
    values: {
      general: 'None with rules of its own',
      telecom: 'Telephone, internet or television',
      postal: 'Post and courier',
      utilities: 'Home public services',
      financial: 'Banking, insurance or securities',
      health: 'Health',
      socialSecurity: 'Pensions, occupational risks or family allowance',
      airTransport: 'Air transport',
      landTransport: 'Land transport',
      realEstate: 'Building and selling homes',
    },
  },
  requester: {
    question: 'Who files it?',
    values: {
      person: 'A person or organisation',
      child: 'A child or adolescent',
      journalist: 'A journalist at work',
      congress: 'A member or a commission of Congress',
      defensoria: 'The Ombudsman (Defensoría del Pueblo)',
      authority: 'Another authority',
      oversight: 'A supervisory body',
      judge: 'A judge',
    },
  },
  category: {
    question: 'What kind of request is it?',
    values: {
      peticion: 'Petition',
      queja: 'Complaint',
      reclamo: 'Claim',
      sugerencia: 'Suggestion',
      denuncia: 'Report',
      felicitacion: 'Compliment',
    },
  },
  subtype: {
    question: 'What does it ask for?',
    values: {
      general: 'A procedure or another request',
      informacion: 'Information or copies of documents',
      consulta: 'An opinion on a matter in charge of whoever answers',
    },
  },
  matter: {
    question: 'What is it about?',
    values: {
      service: 'The service, the bill or the attention',
      personalData: 'Personal data',
      creditData: 'Credit records',
      identityTheft: 'Identity theft',
      warranty: 'The guarantee of a good or service',
      retract: 'Withdrawal from a purchase',
      paymentReversal: 'Reversal of a payment',
      delivery: 'Delivery of an order',
      appeal: 'An appeal against an answer',
    },
  },
  consumerRelation: {
    question: 'Was the good or service bought or used as a final consumer?',
    values: yesOrNo,
  },
  object: { question: 'Is it a good or a service?', values: { good: 'A good', service: 'A service' } },
  distanceSale: {
    question: 'Was it bought at a distance, away from a shop or financed by the seller?',
    values: yesOrNo,
  },
  product: {
    question: 'Where is the good?',
    values: {
      notDelivered: 'Not delivered yet',
      delivered: 'The consumer has it',
      handedIn: 'Handed in for repair or exchange',
      loanerProvided: 'Handed in, and the consumer has another on loan',
    },
  },
  dataRequest: {
    question: 'What is asked about the data?',
    values: { query: 'To know them', claim: 'To correct, update or delete them' },
  },
  fundamentalRight: { question: 'Does the petition seek to protect a fundamental right?', values: yesOrNo },
  subordination: {
    question: 'Is the person defenceless or subordinate before whoever must answer?',
    values: yesOrNo,
  },
  healthRisk: {
    question: 'What risk does the patient run?',
    values: { vital: 'Vital', prioritised: 'Prioritised', simple: 'Simple' },
  },
};
