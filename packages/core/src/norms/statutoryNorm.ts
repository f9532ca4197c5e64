/** What decides which statutory term binds a case. The words are those of `Category` and `PeticionSubtype`. */
export interface StatutoryNormQuery {
  category: string;
  subtype?: string | undefined;
  regime: 'public' | 'private';
  /** Whether reclamos come from consumers (Ley 1480 de 2011). */
  consumerRelations: boolean;
}

/**
 * Id of the norm that binds a case: a reclamo of a consumer falls under Ley 1480 de 2011 art. 58; all else is the right
 * of petition (Ley 1755 de 2015 art. 14; art. 32 for private bodies), by what is asked for.
 *
 * @example
 * statutoryNormFor({category: 'reclamo', regime: 'private', consumerRelations: true}) // 'co.consumer.direct_claim'
 */
export function statutoryNormFor(query: StatutoryNormQuery): string {
  if (query.category === 'reclamo' && query.consumerRelations) return 'co.consumer.direct_claim';
  const prefix = query.regime === 'public' ? 'co.pet' : 'co.private.pet';
  if (query.category === 'peticion' && query.subtype === 'informacion') return `${prefix}.documents`;
  if (query.category === 'peticion' && query.subtype === 'consulta') return `${prefix}.consultation`;
  return `${prefix}.general`;
}
