import { PqrsError } from '@pqrs-kit/core';
import { deriveKeys, existingSecret } from '../gateway/secret.js';
import { createTokens } from '../gateway/tokens.js';
import { readServeSettings, type Environment, type ServeOptions } from './serve-settings.js';

export interface TokenOptions extends Pick<ServeOptions, 'demo' | 'data'> {
  id: string;
  name: string;
  role: string;
  origin?: string;
  minutes?: string;
}

const longestMinutes = 12 * 60;

/**
 * `pqrs token`: a token for somebody at the desk, for a host that embeds the widgets to hand to its page.
 *
 * @throws PqrsError `usage-invalid`
 */
export async function mintToken(options: TokenOptions, environment: Environment, now: () => string): Promise<string> {
  const { secret, folder, organization } = readServeSettings(options, environment);
  const { id, name, origin } = options;
  const actor = { id, name, role: readRole(options.role) };
  const grant = { actor, ...(origin !== undefined && { origin }) };
  const seconds = readMinutes(options.minutes ?? '15') * 60;
  // A secret made here would sign tokens that no server takes.
  const keys = deriveKeys(secret ?? existingSecret(folder));
  return createTokens(keys.tokens, organization.tenant, now).mint(grant, seconds);
}

const tokenRoles = ['agent', 'lead', 'head', 'boss', 'auditor'] as const;

function readRole(text: string): (typeof tokenRoles)[number] {
  const role = tokenRoles.find((one) => one === text);
  if (role) return role;
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is not a role of the desk.`,
    `Give --role one of: ${tokenRoles.join(', ')}.`,
  );
}

function readMinutes(text: string): number {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minutes >= 1 && minutes <= longestMinutes) return minutes;
  throw new PqrsError('usage-invalid', `"${text}" is not a number of minutes.`, `Give 1 to ${longestMinutes}.`);
}
