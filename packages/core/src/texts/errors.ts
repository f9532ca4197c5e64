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
    'clock-extension-refused': 'La prórroga no procede: revise la fecha, el motivo y si ya hubo una.',
    'import-map-invalid': 'El mapa de columnas no corresponde al archivo. Revise lo señalado.',
    'import-file-unreadable': 'No pudimos leer el archivo. Revise que exista y su formato.',
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
    'clock-extension-refused':
      'The extension is not possible: check the date, the reason and whether there was one already.',
    'import-map-invalid': 'The column map does not fit the file. Check what is marked.',
    'import-file-unreadable': 'We could not read the file. Check that it exists and its format.',
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
    'clock-extension-refused': 'A prorrogação não é possível: verifique a data, o motivo e se já houve uma.',
    'import-map-invalid': 'O mapa de colunas não corresponde ao arquivo. Verifique o que está marcado.',
    'import-file-unreadable': 'Não conseguimos ler o arquivo. Verifique se existe e o formato.',
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
