import type { FactTexts } from './facts.js';

const yesOrNo = { yes: 'Sim', no: 'Não' } as const;

export const factTextsPt: FactTexts = {
  party: {
    question: 'Quem deve responder?',
    values: {
      public: 'Uma entidade pública',
      private: 'Uma empresa ou organização privada',
      naturalPerson: 'Uma pessoa física',
    },
  },
  sector: {
    question: 'Em que setor está quem deve responder?',
    values: {
      general: 'Nenhum com regras próprias',
      telecom: 'Telefonia, internet ou televisão',
      postal: 'Correio e entregas',
      utilities: 'Serviços públicos domiciliares',
      financial: 'Financeiro, seguros ou bolsa',
      health: 'Saúde',
      socialSecurity: 'Aposentadorias, riscos do trabalho ou compensação familiar',
      airTransport: 'Transporte aéreo',
      landTransport: 'Transporte terrestre',
      realEstate: 'Construção e venda de imóveis',
    },
  },
  requester: {
    question: 'Quem apresenta?',
    values: {
      person: 'Uma pessoa ou organização',
      child: 'Uma criança ou adolescente',
      journalist: 'Um jornalista no exercício da profissão',
      congress: 'Um congressista ou uma comissão do Congresso',
      defensoria: 'A Defensoría del Pueblo',
      authority: 'Outra autoridade',
      oversight: 'Um órgão de controle ou supervisão',
      judge: 'Um juiz',
    },
  },
  category: {
    question: 'Que tipo de solicitação é?',
    values: {
      peticion: 'Petição',
      queja: 'Queixa',
      reclamo: 'Reclamação',
      sugerencia: 'Sugestão',
      denuncia: 'Denúncia',
      felicitacion: 'Elogio',
    },
  },
  subtype: {
    question: 'O que pede?',
    values: {
      general: 'Um trâmite ou outra solicitação',
      informacion: 'Informação ou cópia de documentos',
      consulta: 'Um parecer sobre um tema a cargo de quem responde',
    },
  },
  matter: {
    question: 'De que se trata?',
    values: {
      service: 'O serviço, a fatura ou o atendimento',
      personalData: 'Dados pessoais',
      creditData: 'Dados em cadastros de crédito',
      identityTheft: 'Roubo de identidade',
      warranty: 'Garantia de um bem ou serviço',
      retract: 'Desistência de uma compra',
      paymentReversal: 'Estorno de um pagamento',
      delivery: 'Entrega de um pedido',
      appeal: 'Recurso contra uma resposta',
    },
  },
  consumerRelation: {
    question: 'O bem ou serviço foi comprado ou usado como consumidor final?',
    values: yesOrNo,
  },
  object: { question: 'É um bem ou um serviço?', values: { good: 'Um bem', service: 'Um serviço' } },
  distanceSale: {
    question: 'Foi comprado a distância, fora de um estabelecimento ou com financiamento do vendedor?',
    values: yesOrNo,
  },
  product: {
    question: 'Onde está o bem?',
    values: {
      notDelivered: 'Ainda não foi entregue',
      delivered: 'Está com o consumidor',
      handedIn: 'Foi deixado para reparo ou troca',
      loanerProvided: 'Foi deixado, e o consumidor tem outro emprestado',
    },
  },
  dataRequest: {
    question: 'O que se pede sobre os dados?',
    values: { query: 'Conhecê-los', claim: 'Corrigi-los, atualizá-los ou suprimi-los' },
  },
  fundamentalRight: { question: 'A petição busca proteger um direito fundamental?', values: yesOrNo },
  subordination: {
    question: 'A pessoa está indefesa ou subordinada diante de quem deve responder?',
    values: yesOrNo,
  },
  healthRisk: {
    question: 'Que risco corre o paciente?',
    values: { vital: 'Vital', prioritised: 'Priorizado', simple: 'Simples' },
  },
};
