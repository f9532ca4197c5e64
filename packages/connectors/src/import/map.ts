import { answerChannels, categories, channels, gradeLevels, locales, peticionSubtypes } from '@pqrs-kit/core';
import { z } from 'zod';

/** A value out of the file, or one that is the same for every row. */
const text = z.union([
  z.strictObject({ column: z.string() }),
  z.strictObject({ template: z.string() }),
  z.strictObject({ value: z.string() }),
]);

/** What the values of a column mean here. A value that is not listed rejects its row; `otherwise` has to be asked for. */
function choice<Options extends readonly [string, ...string[]]>(options: Options) {
  const option = z.enum(options);
  return z.union([
    z.strictObject({ value: option }),
    z.strictObject({ column: z.string(), values: z.record(z.string(), option), otherwise: option.optional() }),
  ]);
}

const person = z.strictObject({
  name: text,
  documentType: choice(['CC', 'NUIP', 'CE', 'NIT', 'PA', 'PPT', 'other']).optional(),
  documentNumber: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  municipality: text.optional(),
});

const agreement = z.strictObject({
  customer: text,
  contractId: text,
  impact: choice(gradeLevels),
  urgency: choice(gradeLevels),
});

/** How a file of another system is read: the whole of a column map. */
export const importMapSchema = z.strictObject({
  /** Name of the system it comes from: with the row's id it tells whether a case is here already. */
  system: z.string().min(1).max(60),
  format: z.enum(['csv', 'json']),
  /** Character that parts the columns of a CSV; a comma unless said. */
  delimiter: z.string().length(1).default(','),
  encoding: z.enum(['utf-8', 'latin1']).default('utf-8'),
  /** Prefix of the radicados of this series; the organisation's unless said. */
  radicadoPrefix: z
    .string()
    .regex(/^[A-Z]{2,6}$/)
    .optional(),
  columns: z.strictObject({
    originId: text,
    originStatus: z.strictObject({
      column: z.string(),
      outcome: z.record(z.string(), z.enum(['open', 'inProgress', 'closed'])),
    }),
    /** `format` in the words of Unicode dates, such as `dd-MMM-yy h:mm:ss a`; the columns are joined by a space. */
    receivedAt: z.strictObject({
      columns: z.array(z.string()).min(1),
      format: z.string().min(1),
      timeZone: z.string().min(1),
      /** Language of month names. */
      language: z.string().default('en'),
    }),
    category: choice(categories),
    subtype: choice(peticionSubtypes).optional(),
    channel: choice(channels),
    subject: text,
    facts: text,
    request: text.optional(),
    /** Absent: the cases are imported without anybody's data. */
    person: person.optional(),
    answerBy: choice(answerChannels).optional(),
    /** The agreement (ANS) of each case; a row without a customer falls under none. */
    agreement: agreement.optional(),
  }),
  language: z.enum(locales as unknown as readonly ['es-CO', 'en', 'pt-BR']).default('es-CO'),
  /** What stands for the consent: the policy under which the other system took the data. */
  consentVersion: z.string().min(1).max(20).default('imported'),
});

/** A column map, checked and with its defaults. */
export type ImportMap = z.output<typeof importMapSchema>;
/** Where a text of a case comes from. */
export type TextSource = z.output<typeof text>;
/** Where one of a few values comes from. */
export type ChoiceSource =
  { value: string } | { column: string; values: Record<string, string>; otherwise?: string | undefined };
