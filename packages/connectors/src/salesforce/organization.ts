/** Whether two organization ids name the same org: the short form of 15 characters is the beginning of the long one. */
export function isSameOrganization(one: string, other: string): boolean {
  return one.length >= 15 && one.slice(0, 15) === other.slice(0, 15);
}

/**
 * An organization id in its long form, as the interface gives it; the pages of Salesforce show the short one. Each of the
 * three characters more tells which of five are capitals.
 *
 * @example
 * longOrganizationId('00D30000000aBcD') // '00D30000000aBcDEAU'
 */
export function longOrganizationId(id: string): string {
  if (!/^[0-9A-Za-z]{15}$/.test(id)) return id;
  const fives = [id.slice(0, 5), id.slice(5, 10), id.slice(10)];
  const capitals = fives.map((five) => [...five].reduceRight((bits, sign) => bits * 2 + Number(/[A-Z]/.test(sign)), 0));
  return id + capitals.map((bits) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(bits)).join('');
}
