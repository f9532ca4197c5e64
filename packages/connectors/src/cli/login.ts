import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PqrsError } from '@pqrs-kit/core';
import { CrmError } from '../crm/crmError.js';
import { environmentSecrets } from '../crm/environmentSecrets.js';
import { awaitConsent } from './consent.js';
import { readCrmAddress } from './crmAddress.js';
import { installableCrm } from './installable-crm.js';
import type { LoginOptions } from './login-command.js';
import { readPort } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

/** Where the browser comes back to; the app in the CRM has to name `http://localhost:8788/oauth/callback`. */
const usualPort = '8788';
/** However long somebody needs to find who may consent, in milliseconds. */
const patience = 15 * 60_000;

/**
 * `pqrs login <crm>`: lets a person sign an app in with a browser, and keeps its refresh token in a file of their own.
 *
 * @returns the exit code: 0
 * @throws PqrsError `usage-invalid`, `server-port-taken`, `crm-unauthorized`, `crm-account-changed`
 */
export async function runLogin(crm: string, options: LoginOptions, surroundings: Surroundings): Promise<number> {
  const { environment, output, error } = surroundings;
  const { login, accountIdOf } = installableCrm(crm);
  const address = readCrmAddress(options.address ?? environment[`${crm.toUpperCase()}_ADDRESS`]);
  const secrets = environmentSecrets(environment);
  const flow = await login(secrets, address);
  const file = await fileToKeepIn(environment[`${flow.secretName}_FILE`], flow.secretName);
  const state = randomBytes(24).toString('base64url');
  const awaited = await awaitConsent(readPort(options.port ?? usualPort), state);
  try {
    error.write(`Open this address in a browser, on this machine:\n  ${flow.address(awaited.redirectUri, state)}\n`);
    const { accountId, refreshToken } = await flow.redeem(
      await codeOf(awaited.code, surroundings),
      awaited.redirectUri,
    );
    if (options.account !== undefined && accountIdOf(options.account) !== accountId) throw otherAccount(crm);
    await secrets.rotate?.(flow.secretName, refreshToken);
    const done = { crm, accountId, file };
    const text = `Signed in to the account ${accountId}. Its refresh token is in ${file}, for you alone.\n`;
    output.write(options.json ? `${JSON.stringify(done)}\n` : text);
    return 0;
  } finally {
    await awaited.close();
  }
}

/** Looked at before anybody is asked: a consent whose token cannot be kept is for nothing. */
async function fileToKeepIn(file: string | undefined, name: string): Promise<string> {
  const [writable] = file ? await Promise.allSettled([access(dirname(file), constants.W_OK)]) : [];
  if (file && writable?.status === 'fulfilled') return file;
  throw new PqrsError(
    'usage-invalid',
    file ? `${name}_FILE names a file in a folder that cannot be written to.` : 'Nobody says where to keep the token.',
    `Set ${name}_FILE to a file of your own; what stands in it is replaced. The other commands read it there.`,
  );
}

async function codeOf(code: Promise<string>, { untilStopped }: Surroundings): Promise<string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  const ended = new Promise<undefined>((resolve) => late.signal.addEventListener('abort', () => resolve(undefined)));
  try {
    const came = await Promise.race([code, untilStopped().then(() => undefined), ended]);
    if (came !== undefined) return came;
  } finally {
    clearTimeout(timer);
  }
  throw new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'Nobody consented.',
    help: 'Run it again, and open the address that it shows.',
  });
}

function otherAccount(crm: string): CrmError {
  return new CrmError({
    kind: 'account',
    scope: 'account',
    message: 'The account that consented is another one than --account names. Nothing was kept.',
    help: `Take the app out of that account in ${crm === 'hubspot' ? 'HubSpot' : 'Salesforce'}, then sign in to the right one.`,
  });
}
