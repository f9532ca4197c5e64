import type { Norm } from '../norm.js';
import { ley1755Public } from './ley1755.js';
import { ley1755Private } from './ley1755Private.js';

const expanded: Readonly<Record<string, { amount: number; article: string }>> = {
  general: { amount: 30, article: 'art. 5' },
  documents: { amount: 20, article: 'art. 5, num. i' },
  consultation: { amount: 35, article: 'art. 5, num. ii' },
};

function covid(norm: Norm): Norm {
  const change = expanded[norm.id.slice(norm.id.lastIndexOf('.') + 1)];
  if (!change) return norm;
  return {
    ...norm,
    variant: 'covid',
    citation: `Decreto Legislativo 491 de 2020, ${change.article}`,
    source:
      'https://allabogados.com/noticias/restablecimiento-de-terminos-de-respuesta-del-derecho-de-peticion-ley-2207-de-2022/',
    term: { amount: change.amount, unit: 'businessDays' },
    inForceFrom: '2020-03-28',
    // Ley 2207 de 2022 arts. 2-4 repealed it from 2022-05-18 on.
    inForceUntil: '2022-05-17',
    alsoPending: true,
    verification: 'secondary',
    note: 'No rige para peticiones sobre la efectividad de otros derechos fundamentales (parágrafo sin verificar). Lo recibido hasta el 17 de mayo de 2022 conserva el plazo ampliado según la lectura mayoritaria (Ley 153 de 1887, art. 40). Frente a particulares, por la sentencia C-242 de 2020, cuya condición no se ha leído.',
  };
}

/**
 * Terms of the health emergency, for petitions received from 2020-03-28 to 2022-05-17 or in progress on the first of
 * those days. For private bodies through the ruling C-242 de 2020.
 */
export const decreto491: readonly Norm[] = [...ley1755Public, ...ley1755Private].map(covid);
