/** Whether two organization ids name the same org: the short form of 15 characters is the beginning of the long one. */
export function isSameOrganization(one: string, other: string): boolean {
  return one.length >= 15 && one.slice(0, 15) === other.slice(0, 15);
}
