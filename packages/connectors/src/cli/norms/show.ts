import { fullId, isPqrsError, law } from '@pqrs-kit/core';
import type { Duty, Norm, OpenQuestion } from '@pqrs-kit/core';
import { inColumns } from '../textColumns.js';
import type { Surroundings } from '../surroundings.js';
import { isNorm, termWords, timeWords } from './entries.js';
import type { Entry } from './entries.js';
import { conditionWords, extensionWords, heldWords, readingWords, silenceWords } from './normWords.js';

type Row = readonly [string, string];

function provisionRows(entry: Entry): Row[] {
  const { name, citation, verification, source, bound, binds = [], unless = [], note } = entry;
  return [
    ['name', name],
    ['citation', citation],
    ['verification', entry.fromIsUnverified ? `${verification}; the first day in force is not` : verification],
    ['source', source],
    ['in force', timeWords(entry)],
    ...(entry.alsoPending ? [['running', 'governs also what was running when it came into force'] as const] : []),
    ['bound', bound],
    ...binds.map((condition): Row => ['binds if', conditionWords(condition)]),
    ...unless.map((condition): Row => ['not if', conditionWords(condition)]),
    ...(note === undefined ? [] : [['note', note] as const]),
  ];
}

function termRows(norm: Norm): Row[] {
  const { role, trigger, startsAfter, calendar, calendarLayers = [], timeZone, rollsForward } = norm;
  return [
    ['term', `${termWords(norm)} (${role})`],
    ['starts with', trigger],
    ...(startsAfter === undefined ? [] : [['starts after', startsAfter] as const]),
    ['calendar', [calendar, ...calendarLayers, timeZone].join(', ')],
    ...(rollsForward ? [['last day', 'goes on to the next business day where it is closed'] as const] : []),
    ...readingWords(norm).map((words): Row => ['reading', words]),
    ...(norm.extension ? [['extension', extensionWords(norm.extension)] as const] : []),
    ...heldWords(norm),
    ...(norm.silence ? [['silence', silenceWords(norm.silence)] as const] : []),
  ];
}

function worded(entry: Entry): string {
  const rows = isNorm(entry) ? termRows(entry) : [['demands', entry.rule] as const];
  return `${fullId(entry)}\n${inColumns([...rows, ...provisionRows(entry)].map((row) => ['', ...row]))}`;
}

/** Every variant of an id; those of norms come in the order of the law. */
function variantsOf(id: string): (Norm | Duty)[] {
  try {
    return [...law.variantsOf(id)];
  } catch (error) {
    const duties = law.duties.filter((duty) => duty.id === id || fullId(duty) === id);
    if (duties.length > 0 && isPqrsError(error)) return duties;
    throw error;
  }
}

function openQuestion(id: string): OpenQuestion | undefined {
  return law.packs.flatMap((pack) => pack.open).find((one) => one.id === id);
}

/**
 * `pqrs norms show ID`: all that is known of a norm, duty or open question.
 *
 * @returns exit code 0
 * @throws PqrsError `norm-unknown`
 */
export function runShow(id: string, options: { json?: boolean }, { output }: Pick<Surroundings, 'output'>): number {
  const open = openQuestion(id);
  if (open) {
    output.write(options.json ? `${JSON.stringify({ kind: 'open', ...open })}\n` : `${id}\n  open  ${open.question}\n`);
    return 0;
  }
  const variants = variantsOf(id);
  if (options.json) {
    const lines = variants.map((one) => JSON.stringify({ kind: isNorm(one) ? 'norm' : 'duty', ...one }));
    output.write(`${lines.join('\n')}\n`);
  } else output.write(variants.map(worded).join('\n'));
  return 0;
}
