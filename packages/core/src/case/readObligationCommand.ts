import type { FieldCheck, Fields } from '../fields/fieldCheck.js';
import { commandLimits as limits, type CaseCommand, type CommandType } from './command.js';
import { penaltyDecisions, penaltyOrigins } from './obligation.js';
import { readRequirementTerm } from './readRequirementTerm.js';
import { readReason, type CommandReader } from './readReason.js';

const name = { max: limits.name, required: true } as const;
const id = { max: limits.list, required: true } as const;
const evidence = { max: limits.reference, required: true } as const;

/** How the commands on what the organisation owes others beside the answer are read. */
export const obligationReaders = {
  requestDisclosure: {
    fields: ['data', 'recipient', 'purpose', 'legalBasis', 'expiresOn'],
    read: readDisclosure,
  },
  decideDisclosure: {
    fields: ['disclosureId', 'granted', 'reason'],
    read(check, fields) {
      const disclosureId = check.text('disclosureId', fields['disclosureId'], id);
      const granted = check.flag('granted', fields['granted']);
      const reason = readReason(check, fields);
      if (!disclosureId || granted === undefined || !reason) return undefined;
      return { type: 'decideDisclosure', disclosureId, granted, reason };
    },
  },
  recordPenalty: {
    fields: ['origin', 'basis', 'amountCop', 'notifiedOn', 'dueDate', 'probabilityPercent'],
    read: readPenalty,
  },
  decidePenalty: { fields: ['penaltyId', 'decision', 'reason', 'legalSignOff'], read: readPenaltyDecision },
  recordRequirement: {
    fields: ['authority', 'reference', 'dueDate', 'term', 'notifiedAt', 'owner'],
    read(check, fields) {
      const authority = check.text('authority', fields['authority'], name);
      const reference = check.text('reference', fields['reference'], evidence);
      const due = readRequirementTerm(check, fields);
      const owner = check.text('owner', fields['owner'], name);
      if (!authority || !reference || !due || !owner) return undefined;
      return { type: 'recordRequirement', authority, reference, ...due, owner };
    },
  },
  answerRequirement: {
    fields: ['requirementId', 'evidence'],
    read(check, fields) {
      const requirementId = check.text('requirementId', fields['requirementId'], id);
      const proof = check.text('evidence', fields['evidence'], evidence);
      return requirementId && proof ? { type: 'answerRequirement', requirementId, evidence: proof } : undefined;
    },
  },
} as const satisfies Partial<Record<CommandType, CommandReader>>;

function readDisclosure(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const data = check.text('data', fields['data'], { ...name, max: limits.reason });
  const recipient = check.text('recipient', fields['recipient'], name);
  const purpose = check.text('purpose', fields['purpose'], { ...name, max: limits.reason });
  const legalBasis = check.text('legalBasis', fields['legalBasis'], name);
  const expiresOn = check.date('expiresOn', fields['expiresOn']);
  if (!data || !recipient || !purpose || !legalBasis || expiresOn === undefined) return undefined;
  return { type: 'requestDisclosure', data, recipient, purpose, legalBasis, expiresOn };
}

function readPenalty(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const origin = check.choice('origin', fields['origin'], penaltyOrigins);
  const basis = check.text('basis', fields['basis'], name);
  const amountCop = check.whole('amountCop', fields['amountCop'], Number.MAX_SAFE_INTEGER);
  const notifiedOn = check.date('notifiedOn', fields['notifiedOn']);
  const dueDate = check.date('dueDate', fields['dueDate']);
  const probabilityPercent = check.whole('probabilityPercent', fields['probabilityPercent'], 100);
  if (!origin || !basis || amountCop === undefined || probabilityPercent === undefined) return undefined;
  if (notifiedOn === undefined || dueDate === undefined) return undefined;
  return { type: 'recordPenalty', origin, basis, amountCop, notifiedOn, dueDate, probabilityPercent };
}

/** Contesting is signed by whoever answers for law. */
function readPenaltyDecision(check: FieldCheck, fields: Fields): CaseCommand | undefined {
  const penaltyId = check.text('penaltyId', fields['penaltyId'], id);
  const decision = check.choice('decision', fields['decision'], penaltyDecisions);
  const reason = readReason(check, fields);
  const legalSignOff = check.text('legalSignOff', fields['legalSignOff'], {
    max: limits.name,
    required: decision === 'contest',
  });
  if (!penaltyId || !decision || !reason) return undefined;
  return { type: 'decidePenalty', penaltyId, decision, reason, ...(legalSignOff !== undefined && { legalSignOff }) };
}
