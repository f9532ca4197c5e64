/** Every field of ours on Case begins so. */
export const ourPrefix = 'PQRS_';

/**
 * The name on Case of a key of the installed schema: its words with capitals.
 *
 * | key | field |
 * |---|---|
 * | `id` | `PQRS_Id__c` |
 * | `radicado` | `PQRS_Radicado__c` |
 * | `category` | `PQRS_Category__c` |
 * | `received_at` | `PQRS_ReceivedAt__c` |
 * | `due_at` | `PQRS_DueAt__c` |
 * | `light` | `PQRS_Light__c` |
 * | `stage` | `PQRS_Stage__c` |
 * | `escalation` | `PQRS_Escalation__c` |
 * | `norm` | `PQRS_Norm__c` |
 * | `explanation` | `PQRS_Explanation__c` |
 * | `link` | `PQRS_Link__c` |
 * | `synced_at` | `PQRS_SyncedAt__c` |
 *
 * @example
 * salesforceName('received_at') // 'PQRS_ReceivedAt__c'
 */
export function salesforceName(key: string): string {
  const words = key.split('_').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${ourPrefix}${words.join('')}__c`;
}

/** Our id on a Case: unique in the org, so that the same write twice makes one Case. */
export const externalIdField = salesforceName('id');
