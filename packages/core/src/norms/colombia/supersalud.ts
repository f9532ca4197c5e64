import type { CaseFacts, Condition } from '../facts.js';
import type { Norm } from '../norm.js';
import type { OpenQuestion } from '../pack.js';
import { decreto491 } from './decreto491.js';
import { inColombia } from './defaults.js';
import { ley1755Private } from './ley1755Private.js';

const bound =
  'EPS, entidades adaptadas, regímenes especiales, ARL, medicina prepagada, ambulancias, entidades territoriales e IPS';

const claim = {
  ...inColombia,
  citation: 'Supersalud, C.E. 2023151000000010-5 de 2023',
  source: 'http://normograma.legislacionarl.co/arl/compilacion/docs/circular_supersalud_20231510000000105_2023.htm',
  bound,
  role: 'answer',
  trigger: 'recepción del reclamo, también cuando lo traslada la Superintendencia',
  inForceFrom: '2023-06-23',
  verification: 'secondary',
  note: 'Horas corridas, que son un tope: lo más urgente no las espera. La prensa situó el inicio de la operación en agosto de 2023.',
} as const satisfies Partial<Norm>;

const healthClaim = { sector: 'health', matter: 'service', category: 'reclamo' } as const satisfies Condition;

/** Claims in health by class of risk: running hours since 2023, days before. */
const claims: readonly Norm[] = [
  {
    ...claim,
    id: 'co.health.vital',
    name: 'Reclamo en salud con riesgo vital',
    term: { amount: 24, unit: 'hours' },
    binds: [{ ...healthClaim, healthRisk: 'vital' }],
  },
  {
    ...claim,
    id: 'co.health.vital_minor',
    name: 'Reclamo en salud con riesgo vital de un niño, niña o adolescente',
    citation: 'Supersalud, Circular 2026151000000007-5 de 2026',
    source: 'https://www.supersalud.gov.co/es-co/atencion-ciudadano/preguntas-frecuentes',
    term: { amount: 8, unit: 'hours' },
    binds: [{ ...healthClaim, healthRisk: 'vital', requester: 'child' }],
    inForceFrom: '2026-01-01',
    fromIsUnverified: true,
    note: 'Horas corridas. No se han leído la circular ni su fecha: la cita el sistema de PQRS de una IPS.',
  },
  {
    ...claim,
    id: 'co.health.prioritised',
    name: 'Reclamo en salud con riesgo priorizado',
    term: { amount: 48, unit: 'hours' },
    binds: [{ ...healthClaim, healthRisk: 'prioritised' }],
  },
  {
    ...claim,
    id: 'co.health.simple',
    name: 'Reclamo en salud con riesgo simple',
    term: { amount: 72, unit: 'hours' },
    binds: [{ ...healthClaim, healthRisk: 'simple' }],
  },
  {
    ...claim,
    id: 'co.health.regular',
    variant: '2018',
    name: 'Reclamo en salud antes de las clases de riesgo',
    citation: 'Supersalud, C.E. 008 de 2018',
    term: { amount: 5, unit: 'businessDays' },
    binds: [healthClaim],
    inForceFrom: '2018-09-14',
    fromIsUnverified: true,
    inForceUntil: '2023-06-22',
    note: 'No se ha leído la circular; el riesgo de vida tenía un término menor (co.health.life_risk).',
  },
];

const notClaims: readonly CaseFacts['category'][] = ['queja', 'sugerencia', 'denuncia', 'felicitacion'];
const petition = { sector: 'health', matter: 'service', category: 'peticion' } as const satisfies Condition;

/** What is no claim follows the right of petition, by the id of the norm whose term it takes. */
const petitions: Readonly<Record<string, Pick<Norm, 'id' | 'name' | 'binds'>>> = {
  'co.private.pet.general': {
    id: 'co.health.petition',
    name: 'Petición en salud',
    binds: [
      { ...petition, subtype: 'general' },
      { sector: 'health', matter: 'service', category: notClaims },
    ],
  },
  'co.private.pet.documents': {
    id: 'co.health.petition.documents',
    name: 'Petición de documentos o información en salud',
    binds: [{ ...petition, subtype: 'informacion' }],
  },
  'co.private.pet.consultation': {
    id: 'co.health.petition.consultation',
    name: 'Consulta en salud',
    binds: [{ ...petition, subtype: 'consulta' }],
  },
};

function petitionInHealth(norm: Norm): Norm[] {
  const change = petitions[norm.id];
  if (!change) return [];
  return [{ ...norm, ...change, citation: `${norm.citation}; Ley 1751 de 2015, art. 10`, bound, unless: [] }];
}

/** Health: the circulars of the Superintendencia Nacional de Salud for claims, the right of petition for the rest. */
export const supersalud: readonly Norm[] = [...claims, ...[...ley1755Private, ...decreto491].flatMap(petitionInHealth)];

export const supersaludOpen: readonly OpenQuestion[] = [
  {
    id: 'co.health.life_risk@2018',
    question:
      '¿Eran hábiles o calendario los dos días que la C.E. 008 de 2018 de Supersalud daba al reclamo con riesgo de vida (desde 2018 hasta el 22 de junio de 2023)? La fuente no lo dice.',
  },
];
