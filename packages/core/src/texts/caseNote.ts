import type { FieldProblemCode } from '../errors.js';
import type { Catalogue } from './catalogue.js';

/** Why a file of a ticket did not come into its case. */
export type LeftFileReason =
  | Extract<
      FieldProblemCode,
      | 'fileEmpty'
      | 'fileExecutable'
      | 'fileUnpacksTooLarge'
      | 'fileTypeUnknown'
      | 'fileTypeMismatch'
      | 'fileTooLarge'
      | 'tooManyFiles'
      | 'filesTooLarge'
    >
  | 'forbidden'
  | 'gone';

/** What a note under a ticket of a CRM says of a case, and what a case says of the files of its ticket. */
export interface CaseNoteTexts {
  acknowledged: string;
  /** `at` is a worded date and time, `channel` a word such as "Correo electrónico". */
  answered(at: string, channel: string): string;
  /** In place of an answer that not everybody may read. */
  reserved: string;
  /** After an answer that is too long for a note. */
  cut: string;
  /** The note that bears the letter of an answer. */
  letter: string;
  /** Name of the file of a letter, before its radicado: letters of A to Z alone. */
  letterFile: string;
  /** A file that stayed in the CRM. @param crm such as "HubSpot" @param name where it is known */
  leftFile(crm: string, name: string | undefined, why: string): string;
  leftFileReasons: Readonly<Record<LeftFileReason, string>>;
}

export const caseNoteTexts: Catalogue<CaseNoteTexts> = {
  'es-CO': {
    acknowledged: 'Acuse de recibo',
    answered: (at, channel) => `Respuesta notificada · ${channel} · ${at}`,
    reserved: 'El texto es reservado. Léalo en el caso.',
    cut: 'La respuesta completa está en el caso.',
    letter: 'Carta de la respuesta, en PDF',
    letterFile: 'Respuesta',
    leftFile: (crm, name, why) =>
      name === undefined
        ? `Los archivos del ticket siguen solo en ${crm}: ${why}`
        : `El archivo «${name}» del ticket sigue solo en ${crm}: ${why}`,
    leftFileReasons: {
      fileEmpty: 'está vacío.',
      fileExecutable: 'es un programa o un documento con macros.',
      fileUnpacksTooLarge: 'crece demasiado al abrirlo.',
      fileTypeUnknown: 'ese tipo de archivo no se recibe.',
      fileTypeMismatch: 'su contenido no es lo que dice el nombre.',
      fileTooLarge: 'pesa más de lo que se recibe.',
      tooManyFiles: 'el caso ya tiene todos los archivos que se reciben de un ticket.',
      filesTooLarge: 'los archivos del ticket pesan juntos más de lo que se recibe.',
      forbidden: 'la conexión no tiene permiso de lectura.',
      gone: 'ya no está allí.',
    },
  },
  en: {
    acknowledged: 'Acknowledgement of receipt',
    answered: (at, channel) => `Answer notified · ${channel} · ${at}`,
    reserved: 'The text is confidential. Read it in the case.',
    cut: 'The whole answer is in the case.',
    letter: 'Letter of the answer, as a PDF',
    letterFile: 'Answer',
    leftFile: (crm, name, why) =>
      name === undefined
        ? `The files of the ticket are still in ${crm} alone: ${why}`
        : `The file “${name}” of the ticket is still in ${crm} alone: ${why}`,
    leftFileReasons: {
      fileEmpty: 'it is empty.',
      fileExecutable: 'it is a program or a document with macros.',
      fileUnpacksTooLarge: 'it grows too large when it is opened.',
      fileTypeUnknown: 'files of that kind are not taken.',
      fileTypeMismatch: 'its content is not what its name says.',
      fileTooLarge: 'it is larger than what is taken.',
      tooManyFiles: 'the case has as many files as are taken of one ticket.',
      filesTooLarge: 'the files of the ticket are larger together than what is taken.',
      forbidden: 'the connection lacks the right to read.',
      gone: 'it is no longer there.',
    },
  },
  'pt-BR': {
    acknowledged: 'Aviso de recebimento',
    answered: (at, channel) => `Resposta notificada · ${channel} · ${at}`,
    reserved: 'O texto é reservado. Leia-o no caso.',
    cut: 'A resposta completa está no caso.',
    letter: 'Carta da resposta, em PDF',
    letterFile: 'Resposta',
    leftFile: (crm, name, why) =>
      name === undefined
        ? `Os arquivos do tíquete continuam somente em ${crm}: ${why}`
        : `O arquivo “${name}” do tíquete continua somente em ${crm}: ${why}`,
    leftFileReasons: {
      fileEmpty: 'está vazio.',
      fileExecutable: 'é um programa ou um documento com macros.',
      fileUnpacksTooLarge: 'cresce demais ao ser aberto.',
      fileTypeUnknown: 'esse tipo de arquivo não é recebido.',
      fileTypeMismatch: 'o conteúdo não é o que o nome diz.',
      fileTooLarge: 'é maior do que se recebe.',
      tooManyFiles: 'o caso já tem todos os arquivos que se recebem de um tíquete.',
      filesTooLarge: 'os arquivos do tíquete juntos são maiores do que se recebe.',
      forbidden: 'a conexão não tem permissão de leitura.',
      gone: 'já não está lá.',
    },
  },
};
