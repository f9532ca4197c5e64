import type { Duty } from '../norm.js';
import { boundParties } from './defaults.js';
import { petitionExtension } from './ley1755.js';
import { institutionsOfArt33 } from './ley1755Private.js';

const source = 'http://www.secretariasenado.gov.co/senado/basedoc/ley_1755_2015.html';

const duty = {
  source,
  bound: boundParties.authority,
  inForceFrom: '2015-06-30',
  verification: 'verified',
} as const satisfies Partial<Duty>;

/** What the right of petition demands without a number of days of its own (CPACA arts. 14-32). */
export const ley1755Duties: readonly Duty[] = [
  {
    ...duty,
    id: petitionExtension.id,
    name: 'Prórroga del término de la petición',
    citation: petitionExtension.citation,
    rule: 'Se avisa antes de que venza el término, una sola vez, con los motivos y la nueva fecha; el plazo no excede del doble del inicial. Tardía o sin motivos, no hay prórroga.',
    note: petitionExtension.reading?.note ?? '',
  },
  {
    ...duty,
    id: petitionExtension.id,
    variant: 'covid',
    name: 'Prórroga durante la emergencia de 2020 a 2022',
    citation: 'Decreto Legislativo 491 de 2020, art. 5',
    source:
      'https://www.hklaw.com/en/insights/publications/2022/05/normalizacion-de-tiempos-de-respuesta-a-derechos-de-peticion',
    rule: 'Hasta el doble del término ampliado, con la misma regla de aviso.',
    alsoPending: true,
    inForceFrom: '2020-03-28',
    inForceUntil: '2022-05-17',
    verification: 'secondary',
    note: 'El texto del artículo no se ha leído palabra por palabra.',
  },
  {
    ...duty,
    id: 'co.pet.verbal',
    name: 'Petición verbal',
    citation: 'Ley 1755 de 2015, art. 15; Decreto 1069 de 2015, arts. 2.2.3.12.1 a 14 (Decreto 1166 de 2016)',
    rule: 'Se radica de inmediato con número consecutivo, fecha y hora, canal y datos del peticionario, también fuera del horario; rigen los mismos términos, y el acceso a información se responde por escrito.',
  },
  {
    ...duty,
    id: 'co.pet.incomplete.resume',
    name: 'Reactivación del término',
    citation: 'Ley 1755 de 2015, art. 17, inc. 2',
    rule: 'El término se reactiva el día siguiente a aquel en que el peticionario completa la petición.',
    note: 'Sigue con los días que faltan (lectura usada) o empieza de nuevo: es la lectura "incomplete" de la petición.',
  },
  {
    ...duty,
    id: 'co.pet.withdraw',
    name: 'Desistimiento expreso',
    citation: 'Ley 1755 de 2015, art. 18',
    rule: 'El interesado puede desistir en cualquier tiempo; la autoridad puede continuar de oficio con acto motivado.',
  },
  {
    ...duty,
    id: 'co.pet.reiterated',
    name: 'Petición reiterativa',
    citation: 'Ley 1755 de 2015, art. 19, inc. 2',
    rule: 'Puede remitirse a la respuesta anterior, en el mismo término; no en derechos imprescriptibles ni cuando ya se subsanó lo que faltaba.',
  },
  {
    ...duty,
    id: 'co.pet.priority',
    name: 'Atención prioritaria',
    citation: 'Ley 1755 de 2015, art. 20, inc. 1',
    rule: 'Prioridad, sin número de días, cuando se pide reconocer un derecho fundamental para evitar un perjuicio irremediable, probado sumariamente; rige el mismo término máximo.',
  },
  {
    ...duty,
    id: 'co.pet.imminent_danger',
    name: 'Peligro inminente',
    citation: 'Ley 1755 de 2015, art. 20, inc. 2',
    rule: 'Si hay peligro inminente para la vida o la integridad, las medidas de urgencia se toman de inmediato, aparte del trámite ordinario.',
  },
  {
    ...duty,
    id: 'co.pet.journalist',
    name: 'Petición de periodista',
    citation: 'Ley 1755 de 2015, art. 20, inc. 2',
    rule: 'La petición de un periodista en ejercicio se tramita preferencialmente, dentro del mismo término.',
    binds: [{ party: 'public', requester: 'journalist' }],
  },
  {
    ...duty,
    id: 'co.pet.analogous',
    name: 'Peticiones análogas',
    citation: 'Ley 1755 de 2015, art. 22',
    rule: 'Más de diez peticiones análogas pueden responderse en un solo acto que se publica, en el mismo término.',
  },
  {
    ...duty,
    id: 'co.pet.covid.exception',
    name: 'Excepción a la ampliación de 2020',
    citation: 'Decreto Legislativo 491 de 2020, art. 5, par.',
    source: 'https://www.ambitojuridico.com/noticias/columnista-impreso/administrativo-y-contratacion/medio-decreto',
    rule: 'La ampliación no cobija las peticiones sobre la efectividad de otros derechos fundamentales.',
    inForceFrom: '2020-03-28',
    inForceUntil: '2022-05-17',
    verification: 'unverified',
  },
  {
    ...duty,
    id: 'co.pet.covid.private',
    name: 'Ampliación de 2020 frente a particulares',
    citation: 'Corte Constitucional, C-242 de 2020',
    source:
      'https://www.hklaw.com/en/insights/publications/2022/05/normalizacion-de-tiempos-de-respuesta-a-derechos-de-peticion',
    bound: boundParties.privateBody,
    rule: 'La ampliación se extiende a los particulares que deben responder peticiones.',
    inForceFrom: '2020-03-28',
    inForceUntil: '2022-05-17',
    verification: 'unverified',
    note: 'No se ha leído la condición de la sentencia.',
  },
  {
    ...duty,
    id: 'co.private.users',
    name: 'Usuarios de instituciones de interés público',
    citation: 'Ley 1755 de 2015, art. 33',
    bound:
      'cajas de compensación, seguridad social integral, sistema financiero y bursátil, y servicios públicos de derecho privado',
    rule: 'Sus usuarios tienen frente a ellas el derecho de petición de los capítulos I y II en lo pertinente; las normas del sector van primero.',
    binds: [{ party: 'private', sector: institutionsOfArt33 }],
  },
  {
    ...duty,
    id: 'co.private.data',
    name: 'Bases de datos financieras',
    citation: 'Ley 1755 de 2015, art. 32, inc. 4',
    bound: 'operadores y fuentes de información crediticia',
    rule: 'Las peticiones sobre bases de datos financieras o crediticias se rigen por la ley estatutaria de hábeas data, no por el art. 14.',
    binds: [{ matter: 'creditData' }],
  },
];
