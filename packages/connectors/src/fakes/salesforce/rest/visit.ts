import type { FaultScript } from '../faults.js';
import type { BulkJobs } from '../bulk/jobs.js';
import type { Session } from '../login/sessions.js';
import type { Limits } from '../limits.js';
import type { Org } from '../org.js';
import type { Writer } from '../records/writer.js';
import { badJson, noSuchResource } from '../refusal.js';
import type { ObjectType } from '../schema/field.js';
import { headerOf, isJsonObject, type Call, type JsonObject } from '../wire.js';
import type { Locators } from './locators.js';

/** What the data API stands on. */
export interface DataServices {
  org: Org;
  limits: Limits;
  faults: FaultScript;
  locators: Locators;
  bulk: BulkJobs;
}

/** One authenticated request to the data API. */
export interface Visit {
  services: DataServices;
  session: Session;
  /** Such as `66.0`. */
  version: string;
  call: Call;
}

/** What is left of the path after the version, each part decoded. An encoded slash does not part. */
export type Segments = readonly string[];

export function bodyOf(call: Call): JsonObject {
  const text = call.body.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badJson(
      text.trim() === ''
        ? 'No content to map to Object due to end of input'
        : `Unexpected character ('${text.trim().charAt(0)}' (code ${text.trim().charCodeAt(0)})) at [line:1, column:1]`,
    );
  }
  if (!isJsonObject(body)) {
    throw badJson('Cannot deserialize instance of a record from START_ARRAY at [line:1, column:1]');
  }
  return body;
}

export function writerOf({ services, session, call }: Visit): Writer {
  const header = headerOf(call, 'sforce-duplicate-rule-header') ?? '';
  return {
    userId: session.userId,
    allowDuplicates: /\ballowSave\s*=\s*true\b/i.test(header),
    refuseRow: (object, _id, row) => services.faults.takeRow(object, row),
  };
}

export function objectNamed({ services }: Visit, name: string | undefined): ObjectType {
  const object = name === undefined ? undefined : services.org.schema.object(name);
  if (!object) throw noSuchResource();
  return object;
}
