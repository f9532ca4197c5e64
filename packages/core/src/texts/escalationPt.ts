import type { EscalationTexts } from './escalation.js';

export const escalationTextsPt: EscalationTexts = {
  severities: { low: 'baixa', medium: 'média', high: 'alta', critical: 'crítica' },
  roles: {
    agent: 'atendente',
    lead: 'líder de equipe',
    head: 'chefe de atendimento e PQRS',
    boss: 'chefe direto',
    legal: 'área jurídica',
    areaManager: 'gerente da área',
  },
  channels: {
    inApp: 'no aplicativo',
    email: 'e-mail',
    chat: 'chat',
    call: 'ligação',
    formalRecord: 'comunicação formal',
  },
  facts: {
    safety: 'risco à saúde ou à segurança',
    regulatorOrJudge: 'exigência de uma autoridade ou de um juiz',
    strategicAccount: 'conta estratégica',
    media: 'exposição na mídia',
    vulnerablePerson: 'pessoa em condição vulnerável',
    repeated: 'reincidência',
    penaltyAmountCop: 'valor da penalidade',
  },
  triggers: {
    share: '{level}: o caso {radicado} chegou a {percent}% do prazo; {due}',
    beforeDue:
      '{level}: resta {left} do prazo do caso {radicado}; {due}|{level}: restam {left} do prazo do caso {radicado}; {due}',
    detection: '{level}: o caso {radicado} é de severidade {severity}{because}; {due}',
    fact: '{level}: o caso {radicado} requer sua atenção{because}; {due}',
    silence: '{level}: ninguém confirmou o aviso {unanswered} do caso {radicado}; {due}',
    manual: '{level}: o caso {radicado} foi escalado para o seu nível; {due}',
    lapse: '{level}: o prazo do caso {radicado} terminou sem resposta; {due}',
    daily: '{level}: o caso {radicado} continua sem resposta; {due}',
  },
  others: {
    share: '{level}: “{clock}”, do caso {radicado}, chegou a {percent}% do prazo; {due}',
    beforeDue:
      '{level}: resta {left} para “{clock}”, do caso {radicado}; {due}|{level}: restam {left} para “{clock}”, do caso {radicado}; {due}',
    detection: '{level}: “{clock}”, do caso {radicado}, requer sua atenção; {due}',
    fact: '{level}: “{clock}”, do caso {radicado}, requer sua atenção; {due}',
    silence: '{level}: ninguém confirmou o aviso {unanswered} de “{clock}”, do caso {radicado}; {due}',
    manual: '{level}: “{clock}”, do caso {radicado}, foi escalado para o seu nível; {due}',
    lapse: '{level}: terminou o prazo de “{clock}”, do caso {radicado}; {due}',
    daily: '{level}: continua pendente “{clock}”, do caso {radicado}; {due}',
  },
  because: ' por {facts}',
  due: {
    ahead: 'vence {on} {date}',
    today: 'vence hoje, {date}',
    over: 'venceu {on} {date}',
    held: 'o prazo está suspenso',
  },
};
