import { law, PqrsError, verifications } from '@pqrs-kit/core';
import { Option, type Command } from 'commander';
import type { Finish } from './main.js';
import type { BindOptions } from './norms/bind.js';
import type { EntryFilter } from './norms/entries.js';
import type { Surroundings } from './surroundings.js';

const after = `
Examples:
  $ pqrs norms --country co --search garantía
  $ pqrs norms show co.pet.general
  $ pqrs norms bind --facts '{"party":"public","category":"reclamo"}' --date 2026-11-24`;

const afterList = `
Examples:
  $ pqrs norms list --verification unverified
  $ pqrs norms list --country co --search "habeas reclamo" --json`;

const afterShow = `
Example:
  $ pqrs norms show co.pet.general`;

const afterCheck = `
Checks the data, not what the statutes say. Exit code 1 when something is wrong.

Example:
  $ pqrs norms check --examples examples.json`;

const afterDocument = `
Example:
  $ pqrs norms document > docs/norms.md`;

const afterBind = `
Facts that are left out are unknown, which is not the same as false. A list of objects is a case that asks for several
things: the earliest term of all governs. With --received-at the term that governs is told, too.

Examples:
  $ pqrs norms bind --facts '{"party":"public","category":"reclamo","sector":"general"}' --date 2026-11-24
  $ pqrs norms bind --facts '{"consumerRelation":true,"category":"reclamo"}' --received-at 2026-07-01T10:00:00-05:00 --all`;

function country(): Option {
  return new Option('--country <id>', 'norms of one country or union').choices(law.packs.map((pack) => pack.id));
}

/** A word that is no command goes to the one that runs without a name. */
function noOther(words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  throw new PqrsError(
    'usage-invalid',
    `"${word}" is not a command of "pqrs norms".`,
    'Use list, show, check, document or bind; look for words with --search.',
  );
}

/** Adds `pqrs norms`: the law as data. */
export function addNorms(program: Command, surroundings: Surroundings, finish: Finish): void {
  const norms = program
    .command('norms')
    .description('the law as data: list it, read it, check it, ask what binds')
    .addHelpText('after', after);

  norms
    .command('list', { isDefault: true })
    .description('one line for each norm and duty (without a command: this)')
    .addOption(country())
    .addOption(new Option('--verification <how>', 'only what is so well verified').choices(verifications))
    .option('--search <words>', 'only what has all these words')
    .option('--json', 'JSON Lines')
    .allowExcessArguments()
    .addHelpText('after', afterList)
    .action(async (options: EntryFilter & { json?: boolean }, command: Command) => {
      noOther(command.args);
      const { runList } = await import('./norms/list.js');
      finish(runList(options, surroundings));
    });

  norms
    .command('show')
    .description('all of a norm, duty or open question: variants, readings, what binds, sources')
    .argument('<id>', 'its id, such as co.pet.general or co.pet.general@covid')
    .option('--json', 'JSON Lines, a line for each variant')
    .addHelpText('after', afterShow)
    .action(async (id: string, options: { json?: boolean }) => {
      const { runShow } = await import('./norms/show.js');
      finish(runShow(id, options, surroundings));
    });

  addReview(norms, surroundings, finish);
  addBind(norms, surroundings, finish);
}

/** What serves those who keep the data. */
function addReview(norms: Command, surroundings: Surroundings, finish: Finish): void {
  norms
    .command('check')
    .description('find what is missing or contradictory in the data')
    .option('--examples <file>', 'JSON file of worked examples, each to name a norm that exists')
    .option('--json', 'JSON Lines')
    .addHelpText('after', afterCheck)
    .action(async (options: { examples?: string; json?: boolean }) => {
      const { runCheck } = await import('./norms/check.js');
      finish(runCheck(options, surroundings));
    });

  norms
    .command('document')
    .description('the page on which lawyers review every norm, in Spanish')
    .option('--json', 'the packs as they are, as one JSON array')
    .addHelpText('after', afterDocument)
    .action(async (options: { json?: boolean }) => {
      const { runDocument } = await import('./norms/document.js');
      finish(runDocument(options, surroundings));
    });
}

function addBind(norms: Command, surroundings: Surroundings, finish: Finish): void {
  norms
    .command('bind')
    .description('which norms bind a case, why, and what is left to ask')
    .requiredOption('--facts <json>', 'what is known of the case')
    .addOption(country().default('co'))
    .option('--date <date>', 'civil date of receipt')
    .option('--received-at <instant>', 'instant of receipt, ISO with offset')
    .addOption(new Option('--saturday <rule>', 'whether Saturdays count').choices(['excluded', 'included']))
    .option('--layer <id...>', 'further layers of the calendar')
    .option('--all', 'also what does not bind, and why')
    .option('--json', 'one JSON object')
    .addHelpText('after', afterBind)
    .action(async (options: BindOptions) => {
      const { runBind } = await import('./norms/bind.js');
      finish(runBind(options, surroundings));
    });
}
