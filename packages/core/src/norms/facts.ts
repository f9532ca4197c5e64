/**
 * What is known of a case (or of one item of a mixed case) that decides which norms bind it. A fact that is left out is
 * unknown, which is not the same as false.
 */
export interface CaseFacts {
  /** Who must answer: an authority, a private organisation or a natural person. */
  party: 'public' | 'private' | 'naturalPerson';
  /** `general`: under no special regime. */
  sector:
    | 'general'
    | 'telecom'
    | 'postal'
    | 'utilities'
    | 'financial'
    | 'health'
    | 'socialSecurity'
    | 'airTransport'
    | 'landTransport'
    | 'realEstate';
  requester: 'person' | 'child' | 'journalist' | 'congress' | 'defensoria' | 'authority' | 'oversight' | 'judge';
  category: 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';
  subtype: 'general' | 'informacion' | 'consulta';
  /** What it is about. `service`: what the organisation does or did, its bills and its people. */
  matter:
    | 'service'
    | 'personalData'
    | 'creditData'
    | 'identityTheft'
    | 'warranty'
    | 'retract'
    | 'paymentReversal'
    | 'delivery'
    | 'appeal';
  /** A consumer and a producer or supplier (Ley 1480 de 2011 art. 2). */
  consumerRelation: boolean;
  object: 'good' | 'service';
  /** Sold at a distance, by non-traditional means, or financed by the seller. */
  distanceSale: boolean;
  /** Where the good is. */
  product: 'notDelivered' | 'delivered' | 'handedIn' | 'loanerProvided';
  /** What a holder of data asks for: to know them, or to have them corrected, updated or deleted. */
  dataRequest: 'query' | 'claim';
  /** The petition seeks to protect a fundamental right (Ley 1755 de 2015 art. 32). */
  fundamentalRight: boolean;
  /** The person is defenceless or subordinate before the natural person who must answer (art. 32 par. 1). */
  subordination: boolean;
  /** Class of a claim in health (Supersalud C.E. 2023151000000010-5). */
  healthRisk: 'vital' | 'prioritised' | 'simple';
}

export type FactName = keyof CaseFacts;
export type FactValue = CaseFacts[FactName];

/** Facts that must hold together. Several values of one fact are alternatives. */
export type Condition = { readonly [Name in FactName]?: CaseFacts[Name] | readonly CaseFacts[Name][] };
