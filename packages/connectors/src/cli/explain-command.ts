import { due, resolveLocale } from '@pqrs-kit/core';
import { Option, type Command } from 'commander';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

interface ExplainOptions {
  rule: string;
  receivedAt: string;
  timezone?: string;
  saturday?: string;
  layer?: string[];
  receiptPolicy?: string;
  asOf?: string;
  language?: string;
  json?: boolean;
}

const after = `
Example:
  $ pqrs explain --rule co.pet.general --received-at 2026-07-01T10:00:00-05:00`;

/** Adds `pqrs explain`: one term in words, day by day, with its law. */
export function addExplain(program: Command, { output }: Surroundings, finish: Finish): void {
  program
    .command('explain')
    .description('how one due date comes about, in words, with its citations')
    .requiredOption('--rule <id>', 'id of the norm, such as co.pet.general')
    .requiredOption('--received-at <instant>', 'instant of receipt, ISO with offset')
    .option('--timezone <zone>', 'IANA time zone (default: America/Bogota)')
    .addOption(new Option('--saturday <rule>', 'whether Saturdays count').choices(['excluded', 'included']))
    .option('--layer <id...>', 'further layers of the calendar')
    .addOption(
      new Option('--receipt-policy <policy>', 'when a receipt outside hours counts').choices([
        'asReceived',
        'deemedNextBusinessDay',
      ]),
    )
    .option('--as-of <date>', 'calendar and norms as known on that day')
    .addOption(new Option('--language <tag>', 'language of the words').choices(['es-CO', 'en', 'pt-BR']))
    .option('--json', 'the explanation as JSON')
    .addHelpText('after', after)
    .action(async (options: ExplainOptions) => {
      const { dueRequestOf } = await import('./due.js');
      const request = dueRequestOf(lineOf(options));
      if (options.json) output.write(`${JSON.stringify(due(request))}\n`);
      else (await import('./explain.js')).runExplain(request, output, resolveLocale(options.language));
      finish(0);
    });
}

/** The same request as a line of `pqrs due`, and checked as one. */
function lineOf({ layer, language: _language, json: _json, ...rest }: ExplainOptions): object {
  return { ...rest, ...(layer && { calendarLayers: layer }) };
}
