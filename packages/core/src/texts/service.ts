import type { ErrorCode } from '../errors.js';
import type { Catalogue } from './catalogue.js';

/** What any widget says when it waits, when something fails and when something is copied. */
export interface ServiceTexts {
  retry: string;
  copy: string;
  copied: string;
  /** Waiting for more than some seconds. */
  slow: string;
  /** Clocks of a case that do not bind. */
  otherClocks: string;
  /** Line before the code of an error. */
  code: string;
  /** What is on the screen was read before the failure. `time` is a worded time of day. */
  stale(time: string): string;
  /** What happened and what to do, by code; `other` for the rest. */
  errors: Partial<Record<ErrorCode, string>> & { other: string };
}

export const serviceTexts: Catalogue<ServiceTexts> = {
  'es-CO': {
    retry: 'Intentar de nuevo',
    copy: 'Copiar',
    copied: 'Copiado.',
    slow: 'Está tardando más de lo usual. Seguimos intentando.',
    otherClocks: 'Otros términos',
    code: 'Código',
    stale: (time) => `Ve los datos de las ${time}.`,
    errors: {
      'network-unreachable':
        'No hay conexión con el servicio. Lo que escribió sigue aquí. Revise su red e intente de nuevo.',
      'ledger-unavailable': 'El registro no responde. Nada se perdió. Intente en unos minutos.',
      'request-too-many': 'Hubo muchas solicitudes seguidas. Espere un minuto e intente de nuevo.',
      'access-unauthenticated': 'Su sesión terminó. Ingrese de nuevo para continuar.',
      'access-forbidden': 'Su rol no permite esta acción. Pídala a quien dirige la oficina de PQRS.',
      'case-not-found': 'No encontramos ese caso. Vuelva a la bandeja y ábralo desde allí.',
      'case-version-conflict': 'Otra persona cambió este caso. Lo cargamos de nuevo; lo que usted escribió sigue aquí.',
      'case-same-person': 'Debe aprobar una persona distinta de quien redactó.',
      'case-command-refused': 'El caso ya no está en la etapa de esta acción. Revise qué sigue.',
      'case-closing-incomplete': 'Todavía no se puede cerrar: faltan criterios.',
      'input-invalid': 'Faltan datos o no cumplen las reglas. Revise lo señalado.',
      'input-too-large': 'Lo que envía supera el tamaño permitido. Redúzcalo e intente de nuevo.',
      other: 'Algo falló de nuestro lado. Nada se perdió. Intente de nuevo; si sigue, informe el código.',
    },
  },
  en: {
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied.',
    slow: 'This is taking longer than usual. Still trying.',
    otherClocks: 'Other terms',
    code: 'Code',
    stale: (time) => `You see the data of ${time}.`,
    errors: {
      'network-unreachable':
        'The service cannot be reached. What you wrote is still here. Check your network and try again.',
      'ledger-unavailable': 'The record does not answer. Nothing was lost. Try again in a few minutes.',
      'request-too-many': 'Too many requests in a row. Wait a minute and try again.',
      'access-unauthenticated': 'Your session ended. Sign in again to continue.',
      'access-forbidden': 'Your role does not allow this action. Ask the head of the PQRS office.',
      'case-not-found': 'We did not find that case. Go back to the inbox and open it from there.',
      'case-version-conflict': 'Somebody else changed this case. We loaded it again; what you wrote is still here.',
      'case-same-person': 'Someone other than the drafter must approve.',
      'case-command-refused': 'The case is no longer at the stage of this action. Check what comes next.',
      'case-closing-incomplete': 'It cannot be closed yet: criteria are missing.',
      'input-invalid': 'Data is missing or breaks a rule. Check what is marked.',
      'input-too-large': 'What you send is larger than allowed. Make it smaller and try again.',
      other: 'Something failed on our side. Nothing was lost. Try again; if it stays, report the code.',
    },
  },
  'pt-BR': {
    retry: 'Tentar novamente',
    copy: 'Copiar',
    copied: 'Copiado.',
    slow: 'Está demorando mais que o normal. Continuamos tentando.',
    otherClocks: 'Outros prazos',
    code: 'Código',
    stale: (time) => `Você vê os dados das ${time}.`,
    errors: {
      'network-unreachable':
        'Não há conexão com o serviço. O que você escreveu continua aqui. Verifique sua rede e tente novamente.',
      'ledger-unavailable': 'O registro não responde. Nada se perdeu. Tente em alguns minutos.',
      'request-too-many': 'Houve muitas solicitações seguidas. Espere um minuto e tente novamente.',
      'access-unauthenticated': 'Sua sessão terminou. Entre novamente para continuar.',
      'access-forbidden': 'Seu papel não permite esta ação. Peça a quem dirige o setor de PQRS.',
      'case-not-found': 'Não encontramos esse caso. Volte à caixa de entrada e abra-o por lá.',
      'case-version-conflict': 'Outra pessoa alterou este caso. Carregamos de novo; o que você escreveu continua aqui.',
      'case-same-person': 'Deve aprovar uma pessoa diferente de quem redigiu.',
      'case-command-refused': 'O caso já não está na etapa desta ação. Veja o que vem a seguir.',
      'case-closing-incomplete': 'Ainda não pode ser encerrado: faltam critérios.',
      'input-invalid': 'Faltam dados ou não cumprem as regras. Revise o que está marcado.',
      'input-too-large': 'O que você envia supera o tamanho permitido. Reduza e tente novamente.',
      other: 'Algo falhou do nosso lado. Nada se perdeu. Tente novamente; se continuar, informe o código.',
    },
  },
};
