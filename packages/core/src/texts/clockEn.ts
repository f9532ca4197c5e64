import type { ClockTexts } from './clock.js';

export const clockTextsEn: ClockTexts = {
  labels: { kind: 'Legal term' },
  howComputed: { agent: 'How was it computed?', citizen: 'How is this date computed?' },
  runningHours: '{n} running hour|{n} running hours',
  verbs: {
    agent: { ok: 'Due on', today: 'Due today,', over: 'Was due on', pause: 'On hold since', closed: 'Answered on' },
    citizen: {
      ok: 'We will answer you by',
      today: 'We will answer you today,',
      over: 'We should have answered you by',
      pause: 'On hold since',
      closed: 'We answered you on',
    },
  },
  remaining: '*{days}* left{of}.',
  ofTotal: ' of {n}',
  untilMidnight: '*Today* still counts, until midnight, {zone}.',
  untilTime: '*{days}* left: due {at}, {zone}.',
  zone: '{zone} time',
  colombia: 'Colombia',
  overdue: { agent: '*{days}* late. Answer today and record the cause.', citizen: 'The answer is *{days}* late.' },
  overdueNow: { agent: 'Answer today and record the cause.', citizen: 'The answer is late.' },
  causes: {
    requested: 'the person was asked to complete what was filed',
    suspended: 'the law suspends the term',
  },
  held: {
    agent: '{cause}. Their deadline: *{deadline}*.',
    citizen: 'We asked you to complete what you filed. You have until *{deadline}*.',
  },
  heldSince: 'Term on hold since {date}: {cause}. Their deadline: {deadline}.',
  resumes: {
    resume: 'Once it arrives, the term goes on the next {next}: {days} left.',
    restart: 'Once it arrives, the term starts again on the next {next}: {days}.',
  },
  next: { business: 'business day', calendar: 'day' },
  notified: 'Notified {when} ({due}).',
  answered: {
    before: '*{days} before* the due date',
    justBefore: '*before* the due date',
    on: '*on* the due date',
    after: '*{days} after* the due date',
    justAfter: '*after* the due date',
  },
  and: 'and',
  ends: {
    received: 'received {date}',
    due: 'due {date}',
    today: 'today, {date}',
    closed: 'closed {date}',
    unknown: 'no date for now',
  },
  normNames: {
    'pet.general': 'General petition',
    'pet.documents': 'Petition for documents or information',
    'pet.consultation': 'Petition for an opinion',
    'consumer.direct_claim': 'Consumer claim',
  },
  knownOn: 'With the norms and the calendar that were known on {date}. What was published later does not count.',
  uncertain: {
    secondary: 'This term comes from a secondary source. Confirm it with the legal team.',
    unverified: 'This term was not verified in the norm. Confirm it with the legal team.',
    disputed: 'This term is read in more than one way. Confirm it with the legal team.',
  },
};
