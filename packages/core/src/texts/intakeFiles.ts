import type { FieldProblemCode } from '../errors.js';
import type { Catalogue } from './catalogue.js';

/** What the intake form says of the files that go with a filing. */
export interface IntakeFileTexts {
  label: string;
  /** Said before anything is chosen. `largest` and `total` are worded sizes. */
  limits(files: number, largest: string, total: string): string;
  /** What files say of those who made them. */
  warning: string;
  warningAnonymous: string;
  choose: string;
  drop: string;
  waiting: string;
  sending(percent: string): string;
  ready: string;
  notTaken: string;
  notSent: string;
  remove(name: string): string;
  retry(name: string): string;
  /** What is heard. */
  readyNow(name: string): string;
  removed(name: string): string;
  none: string;
  tooLarge(size: string, most: string): string;
  wrongEnding(ending: string): string;
  tooMany(most: number): string;
  tooLargeTogether(most: string): string;
  refused: Partial<Record<FieldProblemCode, string>> & { other: string };
}

export const intakeFileTexts: Catalogue<IntakeFileTexts> = {
  'es-CO': {
    label: 'Anexos',
    limits: (files, largest, total) =>
      `PDF, fotos, audio, video, Word, Excel o texto. Hasta ${files} archivos de ${largest}; ${total} en total.`,
    warning: 'Una foto puede llevar por dentro el lugar y la hora en que se tomó.',
    warningAnonymous:
      'Su solicitud es anónima: revise que ningún archivo diga quién es usted. Una foto o un documento pueden llevar por dentro su nombre o el lugar.',
    choose: 'Elegir archivos o tomar foto',
    drop: 'También puede soltarlos aquí.',
    waiting: 'En espera',
    sending: (percent) => `Subiendo, ${percent}`,
    ready: 'listo',
    notTaken: 'No se adjuntó',
    notSent: 'No llegó',
    remove: (name) => `Quitar ${name}`,
    retry: (name) => `Intentar de nuevo con ${name}`,
    readyNow: (name) => `${name} está listo.`,
    removed: (name) => `Quitamos ${name}.`,
    none: 'Sin anexos',
    tooLarge: (size, most) => `El archivo pesa ${size} y el máximo es ${most}. Redúzcalo o envíelo en partes.`,
    wrongEnding: (ending) => `No recibimos archivos .${ending}. Use PDF, JPG, PNG o DOCX.`,
    tooMany: (most) => `Ya hay ${most} archivos, que es el máximo. Quite alguno o júntelos en un PDF.`,
    tooLargeTogether: (most) => `Todos los archivos juntos pueden pesar ${most}. Quite o reduzca alguno.`,
    refused: {
      fileEmpty: 'El archivo está vacío. Elíjalo de nuevo.',
      fileTypeUnknown: 'No recibimos ese tipo de archivo. Use PDF, JPG, PNG o DOCX.',
      fileTypeMismatch: 'El contenido no es lo que dice el nombre. Guárdelo en su formato y elíjalo de nuevo.',
      fileExecutable: 'No recibimos programas ni documentos con macros. Use PDF, JPG, PNG o DOCX.',
      fileUnpacksTooLarge: 'El documento crece demasiado al abrirlo. Guárdelo de nuevo o envíelo en PDF.',
      fileGone: 'El archivo ya no está guardado. Elíjalo de nuevo.',
      fileTooLarge: 'El archivo pesa demasiado. Redúzcalo o envíelo en partes.',
      other: 'El archivo no llegó. Intente de nuevo o quítelo.',
    },
  },
  en: {
    label: 'Attachments',
    limits: (files, largest, total) =>
      `PDF, photos, audio, video, Word, Excel or text. Up to ${files} files of ${largest}; ${total} in all.`,
    warning: 'A photo may carry inside the place and the time it was taken.',
    warningAnonymous:
      'Your request is anonymous: check that no file says who you are. A photo or a document may carry your name or the place inside.',
    choose: 'Choose files or take a photo',
    drop: 'You can also drop them here.',
    waiting: 'Waiting',
    sending: (percent) => `Uploading, ${percent}`,
    ready: 'ready',
    notTaken: 'Not attached',
    notSent: 'Did not arrive',
    remove: (name) => `Remove ${name}`,
    retry: (name) => `Try again with ${name}`,
    readyNow: (name) => `${name} is ready.`,
    removed: (name) => `We removed ${name}.`,
    none: 'No attachments',
    tooLarge: (size, most) => `The file is ${size} and the most is ${most}. Reduce it or send it in parts.`,
    wrongEnding: (ending) => `We do not take .${ending} files. Use PDF, JPG, PNG or DOCX.`,
    tooMany: (most) => `There are ${most} files already, which is the most. Remove one or join them in one PDF.`,
    tooLargeTogether: (most) => `All files together may be ${most}. Remove or reduce one.`,
    refused: {
      fileEmpty: 'The file is empty. Choose it again.',
      fileTypeUnknown: 'We do not take this type of file. Use PDF, JPG, PNG or DOCX.',
      fileTypeMismatch: 'The content is not what the name says. Save it in its format and choose it again.',
      fileExecutable: 'We do not take programs or documents with macros. Use PDF, JPG, PNG or DOCX.',
      fileUnpacksTooLarge: 'The document grows too much when opened. Save it again or send it as a PDF.',
      fileGone: 'The file is no longer kept. Choose it again.',
      fileTooLarge: 'The file is too large. Reduce it or send it in parts.',
      other: 'The file did not arrive. Try again or remove it.',
    },
  },
  'pt-BR': {
    label: 'Anexos',
    limits: (files, largest, total) =>
      `PDF, fotos, áudio, vídeo, Word, Excel ou texto. Até ${files} arquivos de ${largest}; ${total} no total.`,
    warning: 'Uma foto pode levar por dentro o lugar e a hora em que foi tirada.',
    warningAnonymous:
      'A sua solicitação é anônima: verifique que nenhum arquivo diga quem você é. Uma foto ou um documento podem levar por dentro o seu nome ou o lugar.',
    choose: 'Escolher arquivos ou tirar foto',
    drop: 'Também pode soltá-los aqui.',
    waiting: 'Em espera',
    sending: (percent) => `Enviando, ${percent}`,
    ready: 'pronto',
    notTaken: 'Não foi anexado',
    notSent: 'Não chegou',
    remove: (name) => `Retirar ${name}`,
    retry: (name) => `Tentar de novo com ${name}`,
    readyNow: (name) => `${name} está pronto.`,
    removed: (name) => `Retiramos ${name}.`,
    none: 'Sem anexos',
    tooLarge: (size, most) => `O arquivo tem ${size} e o máximo é ${most}. Reduza-o ou envie-o em partes.`,
    wrongEnding: (ending) => `Não recebemos arquivos .${ending}. Use PDF, JPG, PNG ou DOCX.`,
    tooMany: (most) => `Já há ${most} arquivos, que é o máximo. Retire um ou junte-os em um PDF.`,
    tooLargeTogether: (most) => `Todos os arquivos juntos podem ter ${most}. Retire ou reduza um.`,
    refused: {
      fileEmpty: 'O arquivo está vazio. Escolha-o de novo.',
      fileTypeUnknown: 'Não recebemos esse tipo de arquivo. Use PDF, JPG, PNG ou DOCX.',
      fileTypeMismatch: 'O conteúdo não é o que diz o nome. Salve-o no seu formato e escolha-o de novo.',
      fileExecutable: 'Não recebemos programas nem documentos com macros. Use PDF, JPG, PNG ou DOCX.',
      fileUnpacksTooLarge: 'O documento cresce demais ao abrir. Salve-o de novo ou envie-o em PDF.',
      fileGone: 'O arquivo não está mais guardado. Escolha-o de novo.',
      fileTooLarge: 'O arquivo é grande demais. Reduza-o ou envie-o em partes.',
      other: 'O arquivo não chegou. Tente de novo ou retire-o.',
    },
  },
};
