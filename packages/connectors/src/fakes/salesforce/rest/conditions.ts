import { Refusal } from '../refusal.js';
import type { Row } from '../schema/field.js';
import { parseStamp } from '../virtual-clock.js';
import { headerOf, type Call } from '../wire.js';

/**
 * Checks If-Unmodified-Since and If-Modified-Since against the last modified date of a record.
 *
 * @returns whether a reader has the newest state already (304)
 * @throws Refusal 412 when the record changed since; 400 when a writer's header is no date
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_rest_conditional_requests.htm
 */
export function checkConditions(call: Call, row: Row): boolean {
  const modified = parseStamp(String(row['LastModifiedDate'])) ?? 0;
  const unmodified = instantOf(call, 'if-unmodified-since');
  if (unmodified !== undefined && modified > unmodified) {
    throw new Refusal(412, 'PRECONDITION_FAILED', 'The record was modified after the date of If-Unmodified-Since');
  }
  const since = call.method === 'GET' ? instantOf(call, 'if-modified-since') : undefined;
  return since !== undefined && modified <= since;
}

function instantOf(call: Call, name: string): number | undefined {
  const text = headerOf(call, name);
  if (text === undefined) return undefined;
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  if (call.method === 'GET') return undefined;
  throw new Refusal(400, 'INVALID_HEADER', `The header ${name} is no date`);
}
