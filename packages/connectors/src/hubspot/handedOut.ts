import { isLoopback } from '../notify/loopback.js';
import { CrmError } from '../crm/crmError.js';

/**
 * An address that HubSpot hands out, which is the right to read what lies there: no token goes along.
 *
 * @param what as a message names it @param orElse what a person may do in place of an update
 * @throws CrmError `protocol` where it is none that can be read over a line that nobody listens to
 */
export function handedOutAddress(text: string, what: string, orElse: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new CrmError({
    kind: 'protocol',
    message: `${what} has no address that can be read.`,
    help: `HubSpot may have changed its interface. Update pqrs-kit, or ${orElse}.`,
  });
}
