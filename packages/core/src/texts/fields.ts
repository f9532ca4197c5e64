import type { FieldProblem, FieldProblemCode } from '../errors.js';
import type { Catalogue, Locale } from './catalogue.js';

interface FieldTexts {
  /** What to do where a field is empty, by its path. */
  required: Readonly<Record<string, string>>;
  /** What to do where the value cannot be read, by its path. */
  document: Readonly<Record<string, string>>;
  email: Readonly<Record<'at' | 'local' | 'domain', string>>;
  tooLong(length: string, max: string, over: string): string;
  /** The rest, whatever the field. */
  any: Readonly<Record<FieldProblemCode, string>>;
}

const fieldTexts: Catalogue<FieldTexts> = {
  'es-CO': {
    required: {
      category: 'Elija el tipo de solicitud',
      subject: 'Escriba el asunto',
      facts: 'Cuente qué pasó',
      'person.name': 'Escriba sus nombres y apellidos o la razón social',
      'person.documentType': 'Elija el tipo de documento',
      'person.documentNumber': 'Escriba el número de documento',
      'person.email': 'Escriba el correo en el que quiere la respuesta',
      'person.address': 'Escriba la dirección en la que quiere la respuesta',
      'person.municipality': 'Escriba el municipio y el departamento',
      answerBy: 'Elija cómo quiere la respuesta',
      text: 'Escriba el texto',
      decision: 'Elija qué decide la respuesta',
      reason: 'Escriba el motivo',
      to: 'Elija a quién se asigna',
      channel: 'Elija el medio',
      'proof.kind': 'Elija la prueba de la notificación',
      'proof.reference': 'Escriba el número o la referencia de la prueba',
    },
    document: {
      NIT: 'Revise el NIT: escríbalo sin puntos y, si pone el dígito de verificación, con un guion antes',
      PA: 'Escriba su número de pasaporte con letras y números, sin espacios',
      other: 'Escriba su número de documento con letras y números, sin espacios',
    },
    email: {
      at: 'El correo no está completo: falta la arroba',
      local: 'El correo no está completo: revise lo que va antes de la arroba',
      domain: 'El correo no está completo: falta lo que va después de la arroba',
    },
    tooLong: (length, max, over) => `Tiene ${length} caracteres y caben ${max}: quite ${over}`,
    any: {
      required: 'Falta este dato',
      tooLong: 'El texto es más largo de lo que cabe',
      wrongType: 'Este dato tiene otra forma de la esperada',
      notAllowed: 'Este dato no va en esta solicitud',
      unknownValue: 'Elija una de las opciones de la lista',
      controlCharacters: 'El texto trae caracteres que no se ven. Escríbalo de nuevo o péguelo sin formato',
      badEmail: 'Revise el correo: se escribe como nombre@dominio.com',
      badDocument: 'Escriba su número de documento sin puntos ni letras',
      badPhone: 'Escriba el teléfono con 7 a 15 números',
      badDate: 'Revise la fecha: no puede ser posterior a hoy',
      badSerial: 'Escriba el serial del producto con sus letras y números',
      consentMissing: 'Acepte el tratamiento de sus datos para poder responderle',
      fileEmpty: 'El archivo está vacío: elíjalo de nuevo',
      fileTooLarge: 'El archivo pesa demasiado: redúzcalo o divídalo en dos',
      fileTypeUnknown: 'Ese tipo de archivo no se recibe: envíe un PDF, una imagen, un audio, un video o un documento',
      fileTypeMismatch: 'El contenido no es lo que dice el nombre: guarde el archivo en su formato y envíelo de nuevo',
      fileExecutable: 'No se reciben programas ni documentos con macros: envíe un PDF o una imagen',
      fileUnpacksTooLarge: 'El documento se expande demasiado al abrirlo: guárdelo de nuevo o envíe un PDF',
      fileGone: 'El archivo ya no está guardado: adjúntelo de nuevo',
      fileNotSent: 'Un archivo no llegó: intente de nuevo o quítelo',
      tooManyFiles: 'Hay más archivos de los que caben: quite algunos',
      filesTooLarge: 'Los archivos pesan demasiado en conjunto: quite o reduzca algunos',
    },
  },
  en: {
    required: {
      category: 'Choose the type of request',
      subject: 'Write the subject',
      facts: 'Tell us what happened',
      'person.name': 'Write your full name or the company name',
      'person.documentType': 'Choose the type of document',
      'person.documentNumber': 'Write the document number',
      'person.email': 'Write the e-mail where you want the answer',
      'person.address': 'Write the address where you want the answer',
      'person.municipality': 'Write the municipality and the department',
      answerBy: 'Choose how you want the answer',
      text: 'Write the text',
      decision: 'Choose what the answer decides',
      reason: 'Write the reason',
      to: 'Choose who it is assigned to',
      channel: 'Choose the channel',
      'proof.kind': 'Choose the proof of the notification',
      'proof.reference': 'Write the number or reference of the proof',
    },
    document: {
      NIT: 'Check the NIT: write it without dots and, if you add the check digit, with a hyphen before it',
      PA: 'Write your passport number with letters and digits, without spaces',
      other: 'Write your document number with letters and digits, without spaces',
    },
    email: {
      at: 'The e-mail is not complete: the @ is missing',
      local: 'The e-mail is not complete: check what goes before the @',
      domain: 'The e-mail is not complete: what goes after the @ is missing',
    },
    tooLong: (length, max, over) => `It has ${length} characters and ${max} fit: take out ${over}`,
    any: {
      required: 'This is missing',
      tooLong: 'The text is longer than what fits',
      wrongType: 'This has another form than expected',
      notAllowed: 'This does not belong in this request',
      unknownValue: 'Choose one of the options in the list',
      controlCharacters: 'The text has characters that cannot be seen. Write it again or paste it as plain text',
      badEmail: 'Check the e-mail: it is written as name@domain.com',
      badDocument: 'Write your document number without dots or letters',
      badPhone: 'Write the phone number with 7 to 15 digits',
      badDate: 'Check the date: it cannot be after today',
      badSerial: 'Write the serial of the product with its letters and digits',
      consentMissing: 'Accept the use of your data so that we can answer you',
      fileEmpty: 'The file is empty: choose it again',
      fileTooLarge: 'The file is too large: reduce it or part it in two',
      fileTypeUnknown: 'This type of file is not taken: send a PDF, picture, audio, video or document',
      fileTypeMismatch: 'The content is not what the name says: save the file in its format and send it again',
      fileExecutable: 'Programs and documents with macros are not taken: send a PDF or a picture',
      fileUnpacksTooLarge: 'The document grows too much when opened: save it again or send a PDF',
      fileGone: 'The file is no longer kept: attach it again',
      fileNotSent: 'A file did not arrive: try again or remove it',
      tooManyFiles: 'There are more files than fit: take some out',
      filesTooLarge: 'The files are too large together: take out or reduce some',
    },
  },
  'pt-BR': {
    required: {
      category: 'Escolha o tipo de solicitação',
      subject: 'Escreva o assunto',
      facts: 'Conte o que aconteceu',
      'person.name': 'Escreva seu nome completo ou a razão social',
      'person.documentType': 'Escolha o tipo de documento',
      'person.documentNumber': 'Escreva o número do documento',
      'person.email': 'Escreva o e-mail em que quer a resposta',
      'person.address': 'Escreva o endereço em que quer a resposta',
      'person.municipality': 'Escreva o município e o departamento',
      answerBy: 'Escolha como quer a resposta',
      text: 'Escreva o texto',
      decision: 'Escolha o que a resposta decide',
      reason: 'Escreva o motivo',
      to: 'Escolha a quem é atribuído',
      channel: 'Escolha o meio',
      'proof.kind': 'Escolha a prova da notificação',
      'proof.reference': 'Escreva o número ou a referência da prova',
    },
    document: {
      NIT: 'Verifique o NIT: escreva sem pontos e, se colocar o dígito verificador, com um hífen antes',
      PA: 'Escreva o número do passaporte com letras e números, sem espaços',
      other: 'Escreva o número do documento com letras e números, sem espaços',
    },
    email: {
      at: 'O e-mail não está completo: falta a arroba',
      local: 'O e-mail não está completo: verifique o que vem antes da arroba',
      domain: 'O e-mail não está completo: falta o que vem depois da arroba',
    },
    tooLong: (length, max, over) => `Tem ${length} caracteres e cabem ${max}: retire ${over}`,
    any: {
      required: 'Falta este dado',
      tooLong: 'O texto é mais longo do que cabe',
      wrongType: 'Este dado tem outra forma da esperada',
      notAllowed: 'Este dado não faz parte desta solicitação',
      unknownValue: 'Escolha uma das opções da lista',
      controlCharacters: 'O texto traz caracteres invisíveis. Escreva de novo ou cole sem formatação',
      badEmail: 'Verifique o e-mail: escreve-se como nome@dominio.com',
      badDocument: 'Escreva o número do documento sem pontos nem letras',
      badPhone: 'Escreva o telefone com 7 a 15 números',
      badDate: 'Verifique a data: não pode ser posterior a hoje',
      badSerial: 'Escreva o número de série do produto com letras e números',
      consentMissing: 'Aceite o tratamento dos seus dados para que possamos responder',
      fileEmpty: 'O arquivo está vazio: escolha-o de novo',
      fileTooLarge: 'O arquivo é grande demais: reduza-o ou divida-o em dois',
      fileTypeUnknown: 'Esse tipo de arquivo não é recebido: envie um PDF, imagem, áudio, vídeo ou documento',
      fileTypeMismatch: 'O conteúdo não é o que diz o nome: salve o arquivo no seu formato e envie de novo',
      fileExecutable: 'Programas e documentos com macros não são recebidos: envie um PDF ou uma imagem',
      fileUnpacksTooLarge: 'O documento cresce demais ao abrir: salve-o de novo ou envie um PDF',
      fileGone: 'O arquivo não está mais guardado: anexe-o de novo',
      fileNotSent: 'Um arquivo não chegou: tente de novo ou retire-o',
      tooManyFiles: 'Há mais arquivos do que cabem: retire alguns',
      filesTooLarge: 'Os arquivos juntos são grandes demais: retire ou reduza alguns',
    },
  },
};

/**
 * What a person reads beside a field that has a problem: what to do, without blame and without a full stop.
 *
 * @example
 * fieldMessage('es-CO', { field: 'person.email', code: 'badEmail', params: { fault: 'domain' } })
 * // 'El correo no está completo: falta lo que va después de la arroba'
 */
export function fieldMessage(locale: Locale, problem: FieldProblem): string {
  const texts = fieldTexts[locale];
  const { field, code, params = {} } = problem;
  if (code === 'required') return texts.required[field] ?? texts.any.required;
  if (code === 'tooLong') return tooLong(texts, locale, Number(params['length']), Number(params['max']));
  if (code === 'badEmail') return texts.email[params['fault'] as keyof FieldTexts['email']] ?? texts.any.badEmail;
  if (code === 'badDocument') return texts.document[params['type'] ?? ''] ?? texts.any.badDocument;
  return texts.any[code];
}

function tooLong(texts: FieldTexts, locale: Locale, length: number, max: number): string {
  if (!Number.isFinite(length) || !Number.isFinite(max)) return texts.any.tooLong;
  const [written, most, over] = [length, max, length - max].map((count) => count.toLocaleString(locale));
  return texts.tooLong(written ?? '', most ?? '', over ?? '');
}
