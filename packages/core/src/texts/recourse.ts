import type { Catalogue } from './catalogue.js';

export type RecourseName =
  | 'review'
  | 'administrativeAppeal'
  | 'telecomAppeal'
  | 'utilitiesAppeal'
  | 'consumerAuthority'
  | 'dataAuthority'
  | 'financialDefender'
  | 'tutela';

/** What a person who does not agree may do, in a letter. */
export const recourseTexts: Catalogue<Readonly<Record<RecourseName, string>>> = {
  'es-CO': {
    review:
      'Puede pedirnos que revisemos esta decisión. Escríbanos con el número de radicado y díganos con qué no está de acuerdo.',
    administrativeAppeal:
      'Puede presentar el recurso de reposición, y el de apelación cuando procede, dentro de los 10 días hábiles siguientes a la notificación de esta decisión.',
    telecomAppeal:
      'Puede presentar el recurso de reposición y, en subsidio, el de apelación, dentro de los 10 días hábiles siguientes a esta respuesta.',
    utilitiesAppeal:
      'Puede presentar el recurso de reposición y, en subsidio, el de apelación ante la Superintendencia de Servicios Públicos Domiciliarios, dentro de los 5 días hábiles siguientes a la fecha en que conozca esta decisión.',
    consumerAuthority:
      'Si considera que se desconocieron sus derechos como consumidor, puede acudir a la Superintendencia de Industria y Comercio.',
    dataAuthority:
      'Si considera que se desconocieron sus derechos sobre sus datos personales, puede presentar una queja ante la Superintendencia de Industria y Comercio.',
    financialDefender: 'Puede presentar su queja ante el Defensor del Consumidor Financiero de esta entidad.',
    tutela:
      'Si considera que se vulneró su derecho fundamental de petición, puede presentar una acción de tutela ante un juez.',
  },
  en: {
    review:
      'You can ask us to review this decision. Write to us with the filing number and tell us what you do not agree with.',
    administrativeAppeal:
      'You can file the recurso de reposición, and that of apelación where it is open, within 10 business days after the notification of this decision.',
    telecomAppeal:
      'You can file the recurso de reposición and, subsidiarily, that of apelación, within 10 business days after this answer.',
    utilitiesAppeal:
      'You can file the recurso de reposición and, subsidiarily, that of apelación before the Superintendencia de Servicios Públicos Domiciliarios, within 5 business days after the date on which you learn of this decision.',
    consumerAuthority:
      'If you consider that your rights as a consumer were disregarded, you can turn to the Superintendencia de Industria y Comercio.',
    dataAuthority:
      'If you consider that your rights over your personal data were disregarded, you can complain to the Superintendencia de Industria y Comercio.',
    financialDefender: 'You can take your complaint to the Defensor del Consumidor Financiero of this organisation.',
    tutela:
      'If you consider that your fundamental right of petition was violated, you can file an acción de tutela before a judge.',
  },
  'pt-BR': {
    review:
      'Você pode pedir que revisemos esta decisão. Escreva com o número de protocolo e diga com o que não concorda.',
    administrativeAppeal:
      'Você pode apresentar o recurso de reposición, e o de apelación quando couber, dentro dos 10 dias úteis seguintes à notificação desta decisão.',
    telecomAppeal:
      'Você pode apresentar o recurso de reposición e, subsidiariamente, o de apelación, dentro dos 10 dias úteis seguintes a esta resposta.',
    utilitiesAppeal:
      'Você pode apresentar o recurso de reposición e, subsidiariamente, o de apelación perante a Superintendencia de Servicios Públicos Domiciliarios, dentro dos 5 dias úteis seguintes à data em que conheça esta decisão.',
    consumerAuthority:
      'Se considera que seus direitos de consumidor foram desrespeitados, pode recorrer à Superintendencia de Industria y Comercio.',
    dataAuthority:
      'Se considera que seus direitos sobre seus dados pessoais foram desrespeitados, pode apresentar queixa à Superintendencia de Industria y Comercio.',
    financialDefender: 'Você pode levar sua queixa ao Defensor del Consumidor Financiero desta organização.',
    tutela:
      'Se considera que seu direito fundamental de petição foi violado, pode apresentar uma acción de tutela perante um juiz.',
  },
};
