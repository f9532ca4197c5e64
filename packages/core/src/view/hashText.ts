/**
 * The first and last eight signs of a hash: enough to compare by eye.
 *
 * @example
 * shortHash('9f2c41d8aa00bb11cc22dd33ee44ff5566778899aabbccddeeff001120d4b97c') // '9f2c41d8…20d4b97c'
 */
export function shortHash(hash: string): string {
  return hash.length > 16 ? `${hash.slice(0, 8)}…${hash.slice(-8)}` : hash;
}

/**
 * A hash in groups of four signs, to be read aloud or compared line by line.
 *
 * @example
 * spelledHash('9f2c41d820d4b97c') // ['9f2c', '41d8', '20d4', 'b97c']
 */
export function spelledHash(hash: string): string[] {
  return hash.match(/.{1,4}/g) ?? [];
}
