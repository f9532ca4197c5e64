/**
 * Where secrets come from: the environment, a file that only its owner reads, or a command. They are read when needed and
 * never stored by us, logged, or put into an address.
 */
export interface SecretSource {
  /** The secret of that name, such as `HUBSPOT_TOKEN`; undefined when there is none. */
  get(name: string): Promise<string | undefined>;
  /** Keeps a refresh token that the CRM gave in place of the old one, before the new one is first used. */
  rotate?(name: string, value: string): Promise<void>;
}
