/** How well a norm's text was verified: read in the law, known from secondary sources, unverified, or disputed. */
export type Verification = 'verified' | 'secondary' | 'unverified' | 'disputed';
