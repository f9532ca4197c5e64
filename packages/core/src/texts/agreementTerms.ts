import type { Catalogue } from './catalogue.js';

/** The keys are those of the agreements; they are written again because this folder stands below them. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** What people read of the terms of an agreement (ANS) itself; what they read of its clocks is in `agreementTexts`. */
export interface AgreementTermTexts {
  exclusions: Each<'customerCause' | 'thirdPartyCause' | 'scheduledMaintenance' | 'forceMajeure' | 'outOfScope'>;
  sensitivity: Each<'publica' | 'interna' | 'confidencial' | 'restringida'>;
}

export const agreementTermTexts: Catalogue<AgreementTermTexts> = {
  'es-CO': {
    exclusions: {
      customerCause: 'Causa del cliente',
      thirdPartyCause: 'Causa de un tercero',
      scheduledMaintenance: 'Mantenimiento programado',
      forceMajeure: 'Fuerza mayor',
      outOfScope: 'Fuera del alcance del contrato',
    },
    sensitivity: {
      publica: 'Pública',
      interna: 'Interna',
      confidencial: 'Confidencial',
      restringida: 'Restringida',
    },
  },
  en: {
    exclusions: {
      customerCause: 'Caused by the customer',
      thirdPartyCause: 'Caused by a third party',
      scheduledMaintenance: 'Scheduled maintenance',
      forceMajeure: 'Force majeure',
      outOfScope: 'Outside the scope of the contract',
    },
    sensitivity: {
      publica: 'Public',
      interna: 'Internal',
      confidencial: 'Confidential',
      restringida: 'Restricted',
    },
  },
  'pt-BR': {
    exclusions: {
      customerCause: 'Causa do cliente',
      thirdPartyCause: 'Causa de um terceiro',
      scheduledMaintenance: 'Manutenção programada',
      forceMajeure: 'Força maior',
      outOfScope: 'Fora do escopo do contrato',
    },
    sensitivity: {
      publica: 'Pública',
      interna: 'Interna',
      confidencial: 'Confidencial',
      restringida: 'Restrita',
    },
  },
};
