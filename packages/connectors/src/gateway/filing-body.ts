import { PqrsError } from '@pqrs-kit/core';

/** Far more than any organisation takes; how many it takes, the desk says. */
const mostIds = 100;

/** A body that files: what is filed, and what goes along with it. */
export interface FilingParts {
  filing: unknown;
  /** Ids of files that came ahead of the filing. */
  attachments: string[];
  agreement?: unknown;
  proof?: unknown;
}

/**
 * Parts a body that files. What is no object is left to be refused as a filing.
 *
 * @throws PqrsError `input-invalid` where the attachments are not ids
 */
export function filingParts(body: unknown): FilingParts {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { filing: body, attachments: [] };
  const { agreement, attachments, proof, ...filing } = body as Record<string, unknown>;
  return { filing, agreement, attachments: readIds(attachments), proof };
}

function readIds(attachments: unknown): string[] {
  if (attachments === undefined) return [];
  if (Array.isArray(attachments) && attachments.length <= mostIds && attachments.every(isId)) return attachments;
  throw new PqrsError(
    'input-invalid',
    'attachments is not a list of ids.',
    'Send the ids that POST /v1/attachments gave.',
    {
      fields: [{ field: 'attachments', code: 'wrongType' }],
    },
  );
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}
