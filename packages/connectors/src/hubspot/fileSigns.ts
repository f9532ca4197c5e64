import type { FileSigns } from '../crm/connector.js';

/** What a person sent with a form of HubSpot: addresses that hold the ids of files, or the ids, parted by semicolons. */
export const uploadProperty = 'hs_file_upload';
/** How many notes, e-mails and calls are under a ticket; HubSpot counts them itself. */
export const countProperty = 'num_notes';
export const fileProperties = [uploadProperty, countProperty] as const;

/** What a ticket says of its files, by its properties. */
export function fileSignsOf({ properties }: { properties: Readonly<Record<string, string | null>> }): FileSigns {
  return { own: properties[uploadProperty] ?? '', notes: Number(properties[countProperty] ?? 0) || 0 };
}
