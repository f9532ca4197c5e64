/** Ids of cases of 64 characters that would break an address, a query or a table, were they written into one as they are. */
export function awkwardIds(): () => string {
  let made = 0;
  return () => `E/1%2F ñ' "?#&,${(made += 1)}-`.padEnd(64, '/');
}
