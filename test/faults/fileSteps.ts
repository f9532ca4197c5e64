import { expect } from 'vitest';
import { notifyAnswer } from '../../packages/connectors/src/crm/sync/answerSample.js';
import { bytesOf, fileSamples } from '../support/files.js';
import type { ChangedRun, FaultCase } from './faultCase.js';
import { lead } from './faultRun.js';
import type { StandIn } from './standIn.js';

type Run = ChangedRun<StandIn<never>>;
/** A case of either CRM, without anything that is one's own. */
type FileCase = Omit<FaultCase<StandIn<never>, never, never>, 'options' | 'faults'>;

const megabyte = 1024 * 1024;

/** A file at a ticket that is new, and one at a ticket that is linked. */
export function hangFiles(run: Run): void {
  run.attach(run.ids.added, 'recibo.pdf', fileSamples.pdf);
  run.attach(run.ids.owned, 'foto.png', fileSamples.png);
}

/** What a sync does with everything that changed, and with those files. */
export const takesBoth = { created: 1, pushed: 4, filesTaken: 2, filesLeft: 0, rejected: 0 } as const;
/** The same, where files cannot be had. */
export const filed = { created: 1, pushed: 4, filesTaken: 0 } as const;

/** The case of a ticket is answered, and the answer is notified. */
export async function answer(run: Run): Promise<void> {
  await notifyAnswer(run.desk, caseOf(run, run.ids.tampered));
}

/** The id of the case that a ticket bears. */
function caseOf(run: Run, ticketId: string): string {
  const ticket = run.tickets().find(({ id }) => id === ticketId);
  return String(ticket?.fields[run.nameOf('id')]);
}

/** The case of the new ticket says so once, and keeps what could be taken. */
export async function saysOnce(run: Run, text: RegExp): Promise<void> {
  const { timeline } = await run.desk.open(lead, caseOf(run, run.ids.added));
  const said = timeline.flatMap((event) => (event.type === 'noted' && text.test(event.text) ? [event.text] : []));
  expect(said).toHaveLength(1);
}

/** Files at the new ticket, of which the last stays there until somebody takes it away. */
function staying(
  files: readonly (readonly [string, Uint8Array])[],
  said: RegExp,
): Omit<FileCase, 'name' | 'meanwhile'> {
  let last = '';
  return {
    trouble(run) {
      for (const [name, content] of files) last = run.attach(run.ids.added, name, content);
    },
    ends: { created: 1, pushed: 4, filesTaken: files.length - 1, filesLeft: 1, rejected: 1 },
    look: (run) => saysOnce(run, said),
    mend: (run) => run.detach(last),
  };
}

/** What is wrong with files themselves. */
export const ownFaults = (): FileCase[] => [
  {
    ...staying([['instalar.exe', bytesOf('MZ\u0090\0 a program')]], /«instalar\.exe».* es un programa/),
    name: 'a file is a program',
    meanwhile: 'the case is filed and says which file stays, and why',
    tells: /^The file is not taken: fileExecutable\./,
  },
  {
    ...staying([['foto.png', fileSamples.pdf]], /«foto\.png».* no es lo que dice el nombre/),
    name: 'a file is not what its name says',
    meanwhile: 'the case is filed and says which file stays, and why',
    tells: /^The file is not taken: fileTypeMismatch\./,
  },
  {
    ...staying([['video.txt', new Uint8Array(10 * megabyte + 1).fill(65)]], /«video\.txt».* pesa más/),
    name: 'a file is larger than 10 MB',
    meanwhile: 'it is not read; the case is filed and says which file stays, and why',
    tells: /^The file is larger than 10 MB\./,
  },
  {
    ...staying(
      Array.from({ length: 11 }, (_, at) => [`${at}.txt`, bytesOf(`file ${at}`)] as const),
      /«10\.txt».* ya tiene todos los archivos/,
    ),
    name: 'a ticket has eleven files',
    meanwhile: 'ten come; the case says which file stays, and why',
    tells: /^The case has the 10 files that it may take of its ticket\./,
  },
  {
    name: 'the same file hangs at a ticket twice',
    meanwhile: 'the case has it once',
    trouble: (run) => ['a.txt', 'b.txt'].forEach((name) => run.attach(run.ids.added, name, bytesOf('igual'))),
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
  {
    name: 'a file is taken away before it was ever read',
    meanwhile: 'nothing of it comes',
    trouble: (run) => run.detach(run.attach(run.ids.added, 'foto.png', fileSamples.png)),
    ends: { ...filed, rejected: 0 },
  },
];
