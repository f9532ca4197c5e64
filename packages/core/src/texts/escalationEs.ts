import type { EscalationTexts } from './escalation.js';

export const escalationTextsEs: EscalationTexts = {
  severities: { low: 'baja', medium: 'media', high: 'alta', critical: 'crítica' },
  roles: {
    agent: 'agente',
    lead: 'líder de equipo',
    head: 'jefe de servicio y PQRS',
    boss: 'jefe directo',
    legal: 'área jurídica',
    areaManager: 'gerente del área',
  },
  channels: {
    inApp: 'en la aplicación',
    email: 'correo electrónico',
    chat: 'chat',
    call: 'llamada',
    formalRecord: 'comunicación formal',
  },
  facts: {
    safety: 'riesgo para la salud o la seguridad',
    regulatorOrJudge: 'requerimiento de una autoridad o un juez',
    strategicAccount: 'cuenta estratégica',
    media: 'exposición en medios',
    vulnerablePerson: 'persona en condición vulnerable',
    repeated: 'reincidencia',
    penaltyAmountCop: 'monto de la penalidad',
  },
  triggers: {
    share: '{level}: el caso {radicado} llegó al {percent}\u00a0% de su término; {due}',
    beforeDue:
      '{level}: al caso {radicado} le queda {left} de su término; {due}|{level}: al caso {radicado} le quedan {left} de su término; {due}',
    detection: '{level}: el caso {radicado} es de severidad {severity}{because}; {due}',
    fact: '{level}: el caso {radicado} requiere su atención{because}; {due}',
    silence: '{level}: nadie confirmó el aviso {unanswered} del caso {radicado}; {due}',
    manual: '{level}: el caso {radicado} se escaló a su nivel; {due}',
    lapse: '{level}: el término del caso {radicado} se cumplió sin respuesta; {due}',
    daily: '{level}: el caso {radicado} sigue sin respuesta; {due}',
  },
  others: {
    share: '{level}: “{clock}”, del caso {radicado}, llegó al {percent}\u00a0% de su plazo; {due}',
    beforeDue:
      '{level}: a “{clock}”, del caso {radicado}, le queda {left}; {due}|{level}: a “{clock}”, del caso {radicado}, le quedan {left}; {due}',
    detection: '{level}: “{clock}”, del caso {radicado}, requiere su atención; {due}',
    fact: '{level}: “{clock}”, del caso {radicado}, requiere su atención; {due}',
    silence: '{level}: nadie confirmó el aviso {unanswered} de “{clock}”, del caso {radicado}; {due}',
    manual: '{level}: “{clock}”, del caso {radicado}, se escaló a su nivel; {due}',
    lapse: '{level}: se cumplió el plazo de “{clock}”, del caso {radicado}; {due}',
    daily: '{level}: sigue pendiente “{clock}”, del caso {radicado}; {due}',
  },
  because: ' por {facts}',
  due: {
    ahead: 'vence el {date}',
    today: 'vence hoy, {date}',
    over: 'venció el {date}',
    held: 'su término está detenido',
  },
};
