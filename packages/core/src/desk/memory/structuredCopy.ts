/** Nobody shares an object with the ledger: what is read can be changed without changing the record. */
export function structuredCopy<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}
