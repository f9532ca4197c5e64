import type { EscalationTexts } from './escalation.js';

export const escalationTextsEn: EscalationTexts = {
  severities: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  roles: {
    agent: 'agent',
    lead: 'team lead',
    head: 'head of service and PQRS',
    boss: 'direct boss',
    legal: 'legal team',
    areaManager: 'area manager',
  },
  channels: { inApp: 'in the application', email: 'e-mail', chat: 'chat', call: 'call', formalRecord: 'formal record' },
  facts: {
    safety: 'a risk to health or safety',
    regulatorOrJudge: 'a requirement of an authority or a judge',
    strategicAccount: 'a strategic account',
    media: 'exposure in the media',
    vulnerablePerson: 'a vulnerable person',
    repeated: 'repetition',
    penaltyAmountCop: 'the amount of the penalty',
  },
  triggers: {
    share: '{level}: case {radicado} has reached {percent}% of its term; {due}',
    beforeDue: '{level}: case {radicado} has {left} left of its term; {due}',
    detection: '{level}: case {radicado} is of {severity} severity{because}; {due}',
    fact: '{level}: case {radicado} needs your attention{because}; {due}',
    silence: '{level}: nobody acknowledged the {unanswered} alert of case {radicado}; {due}',
    lapse: '{level}: the term of case {radicado} ran out without an answer; {due}',
    daily: '{level}: case {radicado} is still without an answer; {due}',
  },
  others: {
    share: '{level}: “{clock}” of case {radicado} has used {percent}% of its time; {due}',
    beforeDue: '{level}: “{clock}” of case {radicado} has {left} left; {due}',
    detection: '{level}: “{clock}” of case {radicado} needs your attention; {due}',
    fact: '{level}: “{clock}” of case {radicado} needs your attention; {due}',
    silence: '{level}: nobody acknowledged the {unanswered} alert of “{clock}”, case {radicado}; {due}',
    lapse: '{level}: the time of “{clock}” of case {radicado} has run out; {due}',
    daily: '{level}: “{clock}” of case {radicado} is still open; {due}',
  },
  because: ' because of {facts}',
  due: {
    ahead: 'it is due on {date}',
    today: 'it is due today, {date}',
    over: 'it was due on {date}',
    held: 'its term is on hold',
  },
};
