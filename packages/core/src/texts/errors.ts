import type { ErrorCode } from '../errors.js';
import type { Catalogue, Locale } from './catalogue.js';
import { serviceTexts } from './service.js';

type Wording = Readonly<Partial<Record<ErrorCode, string>>>;

/** Codes that a person may meet beside those that every widget words. */
const errorTexts: Catalogue<Wording> = {
  'es-CO': {
    'track-not-found': 'No encontramos un caso con ese radicado y ese código. Revise los dos datos del acuse.',
    'request-key-reused':
      'Esta solicitud ya se envió con otro contenido. Cargue la página de nuevo y envíela otra vez.',
    'request-media-unsupported': 'El servicio no recibe ese tipo de contenido.',
    'request-route-unknown': 'Esta página no existe. Revise la dirección.',
    'input-not-json': 'El servicio no pudo leer lo enviado. Cargue la página de nuevo e intente otra vez.',
    'time-bad-date': 'La fecha no existe. Escríbala como año-mes-día.',
    'time-out-of-range': 'La fecha está fuera de los años que cubre el calendario.',
    'norm-not-in-force': 'La norma no regía en la fecha de recibo. Consulte con el área jurídica.',
    'case-answer-incomplete':
      'La respuesta no se puede aprobar: revise que decida cada pretensión, diga su fundamento y a dónde acudir.',
    'clock-event-not-allowed': 'La norma de este caso no lo permite ahora: revise el plazo y si ya se hizo una vez.',
    'clock-extension-refused': 'La prórroga no procede: revise la fecha, el motivo y si ya hubo una.',
    'agreement-invalid': 'El acuerdo tiene datos que faltan o se contradicen. Revise lo señalado.',
    'agreement-not-found': 'Ningún acuerdo rige para ese cliente y contrato en esa fecha. Revise la vigencia.',
    'escalation-matrix-incomplete': 'La matriz de escalamiento está incompleta. Complete lo señalado.',
    'escalation-matrix-unordered':
      'La matriz de escalamiento avisa a un nivel después que al superior. Revise los porcentajes y los minutos.',
    'escalation-role-unknown': 'La matriz de escalamiento nombra un rol que no existe. Elija uno de la lista.',
    'import-map-invalid': 'El mapa de columnas no corresponde al archivo. Revise lo señalado.',
    'import-file-unreadable': 'No pudimos leer el archivo. Revise que exista y su formato.',
    'office-command-refused':
      'La oficina no lo permite ahora: alguien ya lo decidió o no cambia nada. Cargue la página de nuevo.',
    'office-same-person': 'Debe decidir una persona distinta de quien lo pidió o lo redactó.',
    'office-document-refused':
      'Este documento no está a su cargo o le falta una autorización vigente de la dirección. La consulta quedó registrada.',
    'office-version-conflict': 'Otra persona cambió el libro de la oficina. Cargue la página de nuevo y repita.',
    'letter-template-invalid': 'La plantilla tiene algo por corregir. Revise lo señalado y guárdela de nuevo.',
    'letter-template-unknown': 'Esa plantilla o esa versión no existe. Escoja otra de la lista.',
    'letter-incomplete': 'A la carta le faltan datos. Complete lo señalado.',
    'attachment-not-found': 'El archivo no está o fue alterado. Avise a quien administra el servicio.',
    'files-unavailable': 'No pudimos guardar o leer el archivo. Intente otra vez en unos minutos.',
    'letter-incongruent': 'La decisión general no coincide con la de cada punto. Corrija una de las dos.',
    'protocol-invalid': 'El protocolo tiene algo por corregir. Revise los pasos, quién aprueba y desde cuándo rige.',
    'duty-invalid': 'Revise cada cuánto vuelve la tarea.',
    'notification-failed': 'No se pudo enviar el mensaje. El programa lo intentará de nuevo.',
    'dead-letter-unknown': 'No hay un mensaje detenido con ese identificador.',
    'ledger-newer-version': 'Una versión más nueva creó el registro. Actualice el programa.',
    'ledger-older-version': 'Una versión anterior creó el registro. Inicie el servicio para actualizarlo.',
  },
  en: {
    'track-not-found': 'We did not find a case with that radicado and that code. Check both in the acknowledgement.',
    'request-key-reused':
      'This request was already sent with other content. Load the page again and send it once more.',
    'request-media-unsupported': 'The service does not take that type of content.',
    'request-route-unknown': 'This page does not exist. Check the address.',
    'input-not-json': 'The service could not read what was sent. Load the page again and try once more.',
    'time-bad-date': 'The date does not exist. Write it as year-month-day.',
    'time-out-of-range': 'The date is outside the years that the calendar covers.',
    'norm-not-in-force': 'The norm was not in force on the day of receipt. Ask the legal team.',
    'case-answer-incomplete':
      'The answer cannot be approved: check that it decides each claim and states its basis and where to turn.',
    'clock-event-not-allowed':
      'The norm of this case does not allow it now: check the time and whether it was done once.',
    'clock-extension-refused':
      'The extension is not possible: check the date, the reason and whether there was one already.',
    'agreement-invalid': 'The agreement has data that are missing or contradict each other. Check what is marked.',
    'agreement-not-found': 'No agreement is in force for that customer and contract on that date. Check its validity.',
    'escalation-matrix-incomplete': 'The escalation matrix is incomplete. Fill in what is marked.',
    'escalation-matrix-unordered':
      'The escalation matrix tells a level after the one above it. Check the shares and the minutes.',
    'escalation-role-unknown': 'The escalation matrix names a role that does not exist. Choose one of the list.',
    'import-map-invalid': 'The column map does not fit the file. Check what is marked.',
    'import-file-unreadable': 'We could not read the file. Check that it exists and its format.',
    'office-command-refused':
      'The office does not allow it now: somebody decided it already, or it changes nothing. Load the page again.',
    'office-same-person': 'Someone other than who asked for it or wrote it must decide.',
    'office-document-refused':
      'This document is not for your work, or lacks an authorisation of the management that is in force. The request was recorded.',
    'office-version-conflict': 'Somebody else changed the book of the office. Load the page again and repeat.',
    'letter-template-invalid': 'Something in the template needs correcting. Check what is marked and save it again.',
    'letter-template-unknown': 'That template or version does not exist. Choose another from the list.',
    'letter-incomplete': 'The letter is not complete yet. Fill in what is marked.',
    'attachment-not-found': 'The file is not there or was changed. Tell whoever runs the service.',
    'files-unavailable': 'We could not keep or read the file. Try again in a few minutes.',
    'letter-incongruent': 'The decision as a whole does not match that of each point. Correct one of them.',
    'protocol-invalid':
      'Something in the protocol needs correcting. Check its steps, who approves it and its first day.',
    'duty-invalid': 'Check how often the duty comes back.',
    'notification-failed': 'The message could not be sent. The program will try again.',
    'dead-letter-unknown': 'There is no stopped message with that id.',
    'ledger-newer-version': 'A newer version made the record. Update the program.',
    'ledger-older-version': 'An older version made the record. Start the service to bring it up to date.',
  },
  'pt-BR': {
    'track-not-found': 'Não encontramos um caso com esse radicado e esse código. Verifique os dois no comprovante.',
    'request-key-reused': 'Esta solicitação já foi enviada com outro conteúdo. Recarregue a página e envie de novo.',
    'request-media-unsupported': 'O serviço não recebe esse tipo de conteúdo.',
    'request-route-unknown': 'Esta página não existe. Verifique o endereço.',
    'input-not-json': 'O serviço não conseguiu ler o que foi enviado. Recarregue a página e tente de novo.',
    'time-bad-date': 'A data não existe. Escreva como ano-mês-dia.',
    'time-out-of-range': 'A data está fora dos anos que o calendário cobre.',
    'norm-not-in-force': 'A norma não vigorava na data do recebimento. Consulte a área jurídica.',
    'case-answer-incomplete':
      'A resposta não pode ser aprovada: veja se decide cada pedido, diz seu fundamento e a quem recorrer.',
    'clock-event-not-allowed': 'A norma deste caso não o permite agora: veja o prazo e se já foi feito uma vez.',
    'clock-extension-refused': 'A prorrogação não é possível: verifique a data, o motivo e se já houve uma.',
    'agreement-invalid': 'O acordo tem dados que faltam ou se contradizem. Verifique o que está marcado.',
    'agreement-not-found': 'Nenhum acordo vigora para esse cliente e contrato nessa data. Verifique a vigência.',
    'escalation-matrix-incomplete': 'A matriz de escalonamento está incompleta. Complete o que está marcado.',
    'escalation-matrix-unordered':
      'A matriz de escalonamento avisa um nível depois do superior. Verifique as porcentagens e os minutos.',
    'escalation-role-unknown': 'A matriz de escalonamento cita uma função que não existe. Escolha uma da lista.',
    'import-map-invalid': 'O mapa de colunas não corresponde ao arquivo. Verifique o que está marcado.',
    'import-file-unreadable': 'Não conseguimos ler o arquivo. Verifique se existe e o formato.',
    'office-command-refused': 'O escritório não o permite agora: alguém já decidiu ou nada muda. Recarregue a página.',
    'office-same-person': 'Deve decidir uma pessoa diferente de quem pediu ou redigiu.',
    'office-document-refused':
      'Este documento não é do seu trabalho ou falta uma autorização vigente da direção. A consulta ficou registrada.',
    'office-version-conflict': 'Outra pessoa alterou o livro do escritório. Recarregue a página e repita.',
    'letter-template-invalid': 'O modelo tem algo a corrigir. Verifique o que está marcado e salve de novo.',
    'letter-template-unknown': 'Esse modelo ou essa versão não existe. Escolha outro da lista.',
    'letter-incomplete': 'Faltam dados na carta. Complete o que está marcado.',
    'attachment-not-found': 'O arquivo não está ou foi alterado. Avise quem administra o serviço.',
    'files-unavailable': 'Não foi possível guardar ou ler o arquivo. Tente de novo em alguns minutos.',
    'letter-incongruent': 'A decisão geral não coincide com a de cada ponto. Corrija uma das duas.',
    'protocol-invalid': 'O protocolo tem algo a corrigir. Verifique os passos, quem aprova e desde quando vigora.',
    'duty-invalid': 'Verifique com que frequência a tarefa volta.',
    'notification-failed': 'Não foi possível enviar a mensagem. O programa tentará de novo.',
    'dead-letter-unknown': 'Não há uma mensagem parada com esse identificador.',
    'ledger-newer-version': 'Uma versão mais nova criou o registro. Atualize o programa.',
    'ledger-older-version': 'Uma versão anterior criou o registro. Inicie o serviço para atualizá-lo.',
  },
};

/**
 * What a person reads when something failed: what happened and what to do next.
 *
 * @example
 * errorMessage('es-CO', 'case-same-person') // 'Debe aprobar una persona distinta de quien redactó.'
 */
export function errorMessage(locale: Locale, code: ErrorCode): string {
  const common = serviceTexts[locale].errors;
  return common[code] ?? errorTexts[locale][code] ?? common.other;
}
