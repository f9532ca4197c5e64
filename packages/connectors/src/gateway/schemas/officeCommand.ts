import { z } from '@hono/zod-openapi';
import {
  documentClasses,
  documentKinds,
  locales,
  officeLimits as limits,
  periodicities,
  roles,
  segments,
  staffRequestKinds,
  templateLimits,
  type OfficeCommand,
} from '@pqrs-kit/core';
import { civilDate, optional, sha256, text } from './primitives.js';
import { category, channel } from './submission.js';

const id = text(limits.id, 1);
const reason = text(limits.reason, 1);
const name = text(limits.name, 1);

export const staffRequestFields = {
  kind: z.enum(staffRequestKinds),
  from: civilDate,
  until: civilDate,
  reason,
} as const;

export const headcountFields = {
  positions: z.int().min(1).max(limits.positions),
  reason,
  serviceEffect: reason,
  alternatives: reason,
  monthlyCostCop: z.int().min(0),
  modelRun: text(limits.reference, 1),
} as const;

export const documentKind = z.enum(documentKinds).openapi('DocumentKind');
export const documentClass = z.enum(documentClasses).openapi('DocumentClass');
export const disclosureFields = { documentId: id, recipient: name, purpose: reason, expiresOn: civilDate } as const;
export const dutyFields = { dutyId: id, periodicity: z.enum(periodicities), dueDate: civilDate } as const;

export const templateFields = {
  id: text(templateLimits.id, 1),
  title: text(templateLimits.title, 1),
  locale: z.enum(locales),
  categories: z.array(category),
  body: text(templateLimits.body, 1),
} as const;

const step = z
  .strictObject({ id, text: text(limits.step, 1), script: optional(text(limits.step)) })
  .openapi('ProtocolStep');
export const steps = z.array(step).max(limits.steps);

export const protocolFields = {
  id,
  title: text(templateLimits.title, 1),
  scope: z.strictObject({
    channel: optional(channel),
    category: optional(category),
    segment: optional(z.enum(segments)),
  }),
  steps,
  effectiveFrom: civilDate,
} as const;

const decision = { granted: z.boolean(), reason } as const;

const variants = [
  z.strictObject({ type: z.literal('requestStaff'), ...staffRequestFields }),
  z.strictObject({ type: z.literal('decideStaff'), requestId: id, ...decision }),
  z.strictObject({ type: z.literal('requestHeadcount'), ...headcountFields }),
  z.strictObject({ type: z.literal('decideHeadcount'), requestId: id, ...decision }),
  z.strictObject({
    type: z.literal('addDocument'),
    kind: documentKind,
    title: name,
    classification: documentClass,
    counterpart: optional(name),
    validFrom: civilDate,
    validUntil: optional(civilDate),
    sha256: optional(sha256),
    link: optional(text(limits.link, 1)),
    readerRoles: z.array(z.enum(roles)),
    readers: z.array(name).max(limits.readers),
  }),
  z.strictObject({ type: z.literal('endDocument'), documentId: id, reason }),
  z.strictObject({ type: z.literal('readDocument'), documentId: id, purpose: reason }),
  z.strictObject({ type: z.literal('requestDisclosure'), ...disclosureFields }),
  z.strictObject({ type: z.literal('decideDisclosure'), disclosureId: id, ...decision }),
  z.strictObject({ type: z.literal('draftTemplate'), ...templateFields }),
  z.strictObject({ type: z.literal('draftProtocol'), ...protocolFields }),
  z.strictObject({ type: z.literal('approveDraft'), draftId: id }),
  z.strictObject({ type: z.literal('returnDraft'), draftId: id, reason }),
  z.strictObject({ type: z.literal('retireVersion'), reference: text(limits.reference, 1), reason }),
  z.strictObject({ type: z.literal('completeDuty'), ...dutyFields, evidence: text(limits.reference, 1) }),
] as const;

/** The shape of a command to the office. Its rules are `readOfficeCommand` of the core. */
export const officeCommand = z.discriminatedUnion('type', variants) satisfies z.ZodType<OfficeCommand>;

const expectedVersion = optional(z.int().min(1)).openapi({ description: 'Version of the book that the sender saw.' });

/** The body of `POST /v1/office/commands`: a command, and the version that it was decided on. */
export const officeCommandRequest = z
  .union(variants.map((variant) => variant.extend({ expectedVersion })))
  .openapi('OfficeCommandRequest');
