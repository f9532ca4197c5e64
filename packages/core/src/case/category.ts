/** The law's own categories, in the order in which forms offer them. */
export const categories = ['peticion', 'queja', 'reclamo', 'sugerencia', 'denuncia', 'felicitacion'] as const;
export type Category = (typeof categories)[number];

/** What a petición asks for: anything (general), information or documents, or an opinion. */
export const peticionSubtypes = ['general', 'informacion', 'consulta'] as const;
export type PeticionSubtype = (typeof peticionSubtypes)[number];

/** How a case reached the organisation. */
export const channels = ['web', 'phone', 'email', 'chat', 'social', 'inPerson', 'post'] as const;
export type Channel = (typeof channels)[number];

/** How the person wants the answer. `tracking`: read with the radicado and the code. */
export const answerChannels = ['email', 'post', 'tracking'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

/** Colombian identity documents: cédula, NUIP, cédula de extranjería, NIT, pasaporte, PPT, other. */
export const documentTypes = ['CC', 'NUIP', 'CE', 'NIT', 'PA', 'PPT', 'other'] as const;
export type DocumentType = (typeof documentTypes)[number];
