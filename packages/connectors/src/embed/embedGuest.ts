import type { GatewayGuest } from '../gateway/options.js';
import { heedingRevocation } from './codes.js';
import type { EmbedOptions } from './options.js';
import { addEmbed } from './routes.js';
import { readSignedCard } from './signedRequest.js';

/** Our pages inside the pages of a CRM, for a gateway to take in. */
export function embedGuest(embed: EmbedOptions): GatewayGuest {
  const { settings, store } = embed;
  return {
    heed: (tokens, tenant) => heedingRevocation(tokens, store, tenant),
    join: (app, options, feed) => addEmbed(app, options, embed, feed),
    async signedActor(c, { organization, clock, log }) {
      const { hubspot } = settings;
      if (hubspot === undefined || c.req.header('x-hubspot-signature-v3') === undefined) return undefined;
      const signatory = { settings: { ...settings, hubspot }, staff: organization.staff, clock, log };
      return (await readSignedCard(c, signatory)).actor;
    },
  };
}
