import { answerChannels } from './category.js';
import { commandLimits as limits, type CommandType } from './command.js';
import { withdrawalKinds } from './event.js';
import { readReason, type CommandReader } from './readReason.js';

const note = { max: limits.note, required: true, lines: true } as const;

/** How the commands on the term of a case are read. */
export const termReaders = {
  requestInformation: {
    fields: ['text'],
    read(check, fields) {
      const text = check.text('text', fields['text'], note);
      return text ? { type: 'requestInformation', text } : undefined;
    },
  },
  receiveInformation: {
    fields: ['text'],
    read(check, fields) {
      const text = check.text('text', fields['text'], note);
      return text ? { type: 'receiveInformation', text } : undefined;
    },
  },
  extendTerm: {
    fields: ['reason', 'until', 'channel'],
    read(check, fields) {
      const reason = readReason(check, fields);
      const until = check.date('until', fields['until'], false);
      const channel = check.choice('channel', fields['channel'], answerChannels);
      if (!reason || !channel) return undefined;
      return { type: 'extendTerm', reason, ...(until !== undefined && { until }), channel };
    },
  },
  transfer: {
    fields: ['body', 'reason'],
    read(check, fields) {
      const body = check.text('body', fields['body'], { max: limits.name, required: true });
      const reason = readReason(check, fields);
      return body && reason ? { type: 'transfer', body, reason } : undefined;
    },
  },
  withdraw: {
    fields: ['kind', 'reason'],
    read(check, fields) {
      const kind = check.choice('kind', fields['kind'], withdrawalKinds);
      const reason = readReason(check, fields);
      return kind && reason ? { type: 'withdraw', kind, reason } : undefined;
    },
  },
} as const satisfies Partial<Record<CommandType, CommandReader>>;
