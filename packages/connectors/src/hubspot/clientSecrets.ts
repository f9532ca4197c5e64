import { secretSetting, type Environment } from '../notify/secretSetting.js';

/**
 * Client secrets of the HubSpot app, the newest first: `PQRS_HUBSPOT_SECRET` and, while it is replaced,
 * `PQRS_HUBSPOT_SECRET_PREVIOUS`; or the files that the same names with `_FILE` name. Empty when none is set.
 */
export function hubspotClientSecrets(environment: Environment): string[] {
  const names = ['PQRS_HUBSPOT_SECRET', 'PQRS_HUBSPOT_SECRET_PREVIOUS'];
  return names.flatMap((name) => secretSetting(environment, name) ?? []);
}
