import { expect, it } from 'vitest';
import { longOrganizationId } from './organization.js';

// Worked by hand: of "00D30" only the third is a capital (4, E), of "00000" none (A), of "0aBcD" the third and the fifth (20, U).
it.each([
  ['00D30000000aBcD', '00D30000000aBcDEAU'],
  ['00D30000000aBcDEAU', '00D30000000aBcDEAU'],
  ['33', '33'],
])('%s is %s in full', (id, long) => {
  expect(longOrganizationId(id)).toBe(long);
});
