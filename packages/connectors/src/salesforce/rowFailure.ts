import { z } from 'zod';
import { CrmError, type CrmFailureKind } from '../crm/crmError.js';
import { fieldsOf, helpOfCode, kindOfCode, namedFields, usedUp, type RemoteError } from './failures.js';

/** What became of one row of a collection. */
export const rowAnswer = z.object({
  id: z.string().nullish(),
  success: z.boolean(),
  created: z.boolean().optional(),
  errors: z
    .array(
      z.object({
        statusCode: z.string().optional(),
        message: z.string().optional(),
        fields: z.array(z.string()).nullish(),
      }),
    )
    .optional(),
});
export type RowAnswer = z.output<typeof rowAnswer>;

export const errorOfRow = ({ errors }: RowAnswer): RemoteError => ({
  code: errors?.[0]?.statusCode,
  message: errors?.[0]?.message,
  fields: errors?.[0]?.fields,
});

/**
 * Why Salesforce did not take one row. Its own words are left out: they quote values, and a validation rule may say anything.
 *
 * @param isLinked whether the row was written by the id of a Case: one that is not found was deleted
 */
export function rowFailure(error: RemoteError, isLinked: boolean): CrmError {
  const code = error.code !== undefined && /^[A-Z][A-Z_]{1,80}$/.test(error.code) ? error.code : undefined;
  if (code === 'REQUEST_LIMIT_EXCEEDED') return new CrmError(usedUp);
  const remoteFields = fieldsOf(error);
  const isGone = code === 'ENTITY_IS_DELETED' || (code === 'INVALID_CROSS_REFERENCE_KEY' && remoteFields.length === 0);
  if (isGone && isLinked) return gone(code);
  const kind = rowKind(code);
  return new CrmError({
    ...{ kind, scope: 'row', remoteFields, help: helpOfCode(code) },
    ...(code === undefined ? {} : { remoteCode: code }),
    ...(kind === 'locked' || kind === 'transient' ? { retry: { afterMs: 60_000 } } : {}),
    message: `Salesforce did not take the Case${code === undefined ? '' : ` (${code})`}${namedFields(remoteFields)}.`,
  });
}

/** A field or object that is not there is the row's own fault here: rows without it go through. */
function rowKind(code: string | undefined): CrmFailureKind {
  const kind = kindOfCode(code) ?? 'validation';
  return kind === 'schema' || kind === 'auth' || kind === 'permission' ? 'validation' : kind;
}

function gone(code: string): CrmError {
  return new CrmError({
    ...{ kind: 'deleted', scope: 'row', remoteCode: code },
    message: 'The Case is no longer in Salesforce.',
    help: 'Restore it from the recycle bin of Salesforce, or let the next sync unlink it.',
  });
}
