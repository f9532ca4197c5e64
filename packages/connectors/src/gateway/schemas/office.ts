import { z } from '@hono/zod-openapi';
import { officeCommandTypes, readRefusals, type OfficeAnswer, type OfficeBoard } from '@pqrs-kit/core';
import { assignee } from './command.js';
import { actor } from './event.js';
import {
  disclosureFields,
  documentClass,
  documentKind,
  dutyFields,
  headcountFields,
  protocolFields,
  staffRequestFields,
  templateFields,
} from './officeCommand.js';
import { civilDate, instant, optional, sha256 } from './primitives.js';

const by = { by: actor, at: instant } as const;
const raised = {
  raisedBy: actor,
  raisedAt: instant,
  decision: optional(z.strictObject({ granted: z.boolean(), reason: z.string(), ...by })),
} as const;

const staffRequest = z
  .strictObject({ requestId: z.string(), ...staffRequestFields, ...raised })
  .openapi('StaffRequest');
const headcountRequest = z
  .strictObject({ requestId: z.string(), ...headcountFields, ...raised })
  .openapi('HeadcountRequest');

const access = z
  .strictObject({
    purpose: z.string(),
    disclosureId: optional(z.string()),
    refused: optional(z.enum(readRefusals)),
    ...by,
  })
  .openapi('DocumentAccess');

const document = z
  .strictObject({
    documentId: z.string(),
    kind: documentKind,
    classification: documentClass,
    validFrom: civilDate,
    validUntil: optional(civilDate),
    ended: optional(z.strictObject({ reason: z.string(), ...by })),
    reader: z.boolean(),
    title: optional(z.string()),
    counterpart: optional(z.string()),
    accesses: z.array(access),
  })
  .openapi('ListedDocument');

const disclosure = z
  .strictObject({ disclosureId: z.string(), ...disclosureFields, ...raised, watermark: optional(z.string()) })
  .openapi('DocumentDisclosure');

const draftFrame = {
  draftId: z.string(),
  draftedBy: actor,
  draftedAt: instant,
  approved: optional(z.strictObject({ reference: z.string(), ...by })),
  returned: optional(z.strictObject({ reason: z.string(), ...by })),
} as const;
const draft = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('template'), template: z.strictObject(templateFields), ...draftFrame }),
    z.strictObject({ kind: z.literal('protocol'), protocol: z.strictObject(protocolFields), ...draftFrame }),
  ])
  .openapi('OfficeDraft');

const version = { version: z.int().min(1), reference: z.string(), retired: z.boolean() } as const;
const template = z.strictObject({ ...templateFields, ...version }).openapi('LetterTemplate');
const protocol = z.strictObject({ ...protocolFields, ...version, approvedBy: assignee }).openapi('Protocol');

const dutyToDo = z
  .strictObject({
    ...dutyFields,
    name: z.string(),
    from: civilDate,
    state: z.enum(['done', 'late', 'missed', 'open', 'upcoming']),
  })
  .openapi('DutyToDo');
const missedDuty = z
  .strictObject({
    dutyId: dutyFields.dutyId,
    periodicity: dutyFields.periodicity,
    name: z.string(),
    since: civilDate,
    dueDates: z.array(civilDate),
  })
  .openapi('MissedDuty');
const duties = z
  .strictObject({
    today: z.array(dutyToDo),
    week: z.array(dutyToDo),
    later: z.array(dutyToDo),
    missed: z.array(missedDuty),
  })
  .openapi('DutyBoard');

export const officeBoard = z
  .strictObject({
    version: z.int().min(0),
    today: civilDate,
    staffRequests: z.array(staffRequest),
    headcountRequests: z.array(headcountRequest),
    documents: z.array(document),
    disclosures: z.array(disclosure),
    drafts: z.array(draft),
    templates: z.array(template),
    protocols: z.array(protocol),
    duties: optional(duties),
    allowed: z.array(z.enum(officeCommandTypes)),
  })
  .openapi('OfficeBoard') satisfies z.ZodType<OfficeBoard>;

const reading = z
  .strictObject({
    documentId: z.string(),
    title: z.string(),
    counterpart: optional(z.string()),
    sha256: optional(sha256),
    link: optional(z.string()),
    watermark: optional(z.string()),
  })
  .openapi('DocumentReading');

export const officeAnswer = z
  .strictObject({ board: officeBoard, reading: optional(reading) })
  .openapi('OfficeAnswer') satisfies z.ZodType<OfficeAnswer>;
