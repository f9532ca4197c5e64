import type { Organization } from '@pqrs-kit/core';
import { demoAgreements, demoAreaTargets } from './agreements.js';

/** Somebody who works at the desk of the demonstration. */
export interface DemoPerson {
  id: string;
  name: string;
  role: 'agent' | 'head' | 'boss';
  /** What the pages call the role. */
  title: string;
}

export const demoStaff = [
  { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent', title: 'Agente de servicio' },
  { id: 'julian-avila', name: 'Julián Ávila', role: 'agent', title: 'Agente de garantías' },
  { id: 'paola-ruiz', name: 'Paola Ruiz', role: 'head', title: 'Jefa de servicio y PQRS' },
] as const satisfies readonly DemoPerson[];

/** The head's direct boss: works on no case, and decides what is hers alone. */
export const demoBoss = {
  id: 'ana-rios',
  name: 'Ana Ríos',
  role: 'boss',
  title: 'Directora ejecutiva',
} as const satisfies DemoPerson;

/** The company of the demonstration: invented, private, and selling to consumers. */
export const demoOrganization: Organization = {
  tenant: 'andina',
  name: 'Andina de Equipos S.A.S.',
  taxId: '900.123.456-7',
  address: 'Carrera 7 # 71-21',
  municipality: 'Bogotá, D. C.',
  email: 'servicio@andina.example',
  prefix: 'AND',
  regime: 'private',
  consumerRelations: true,
  saturday: 'excluded',
  calendarLayers: [],
  timeZone: 'America/Bogota',
  language: 'es-CO',
  phone: '01 8000 912 345',
  policyVersion: '4',
  staff: demoStaff.map(({ id, name }) => ({ id, name })),
  agreements: demoAgreements,
  areaTargets: demoAreaTargets,
};
