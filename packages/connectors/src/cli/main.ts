import { createRequire } from 'node:module';
import { isPqrsError } from '@pqrs-kit/core';
import { Command, CommanderError } from 'commander';
import { addCalendar } from './calendar-command.js';
import { addCrm } from './crm-command.js';
import { addDeadLetters } from './dead-letters-command.js';
import { addEmbed } from './embed-command.js';
import { addExplain } from './explain-command.js';
import { addFake } from './fake-command.js';
import { addImport } from './import-command.js';
import { addLedgerCommands } from './ledger-commands.js';
import { addLineCommands } from './line-commands.js';
import { addLogin } from './login-command.js';
import { addNorms } from './norms-command.js';
import { addServe } from './serve-command.js';
import { processSurroundings, type Surroundings } from './surroundings.js';
import { addToken } from './token-command.js';

/** Exit codes: done; something was found or failed; the command line was not understood. */
const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

/** Codes that speak of what was given on the command line. */
const misuse = /^(usage|input|time|calendar|norm|clock|import)-/;

/** What a command hands back: its exit code. */
export type Finish = (code: number) => void;

const commands = [
  addServe,
  addImport,
  addLineCommands,
  addExplain,
  addNorms,
  addCalendar,
  addLedgerCommands,
  addDeadLetters,
  addToken,
  addCrm,
  addLogin,
  addFake,
  addEmbed,
] as const;

/**
 * The `pqrs` program.
 *
 * @param args what follows the program's name
 * @returns the exit code
 * @example
 * await main(['--version']) // 0
 */
export async function main(
  args: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<number> {
  let code: number = exitCodes.done;
  const program = createProgram(surroundings, (finished) => (code = finished));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
    return reportFailure(error, surroundings);
  }
}

function createProgram(surroundings: Surroundings, finish: Finish): Command {
  const program = new Command('pqrs')
    .description('Regulated complaint handling: exact legal clocks, a closing gate, a gateway for widgets.')
    .version(versionOf(), '--version', 'show the version')
    .helpOption('--help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.error.write(text),
    })
    .showHelpAfterError('Run "pqrs --help" to see what there is.');
  for (const add of commands) add(program, surroundings, finish);
  pointToHelp(program);
  return program;
}

/** A command that was not understood points to its own help. */
function pointToHelp(parent: Command, names: readonly string[] = ['pqrs']): void {
  for (const command of parent.commands) {
    const path = [...names, command.name()];
    command.showHelpAfterError(`Run "${path.join(' ')} --help" to see its options.`);
    pointToHelp(command, path);
  }
}

function versionOf(): string {
  const manifest = createRequire(import.meta.url)('../../package.json') as { version: string };
  return manifest.version;
}

/** Says what went wrong and what to do; never a stack, unless PQRS_DEBUG asks for it. */
function reportFailure(error: unknown, { error: output, environment }: Surroundings): number {
  if (environment['PQRS_DEBUG'] && error instanceof Error) output.write(`${error.stack ?? ''}\n`);
  if (!isPqrsError(error)) {
    output.write(
      'internal-failure: Something failed that should not have.\nSet PQRS_DEBUG=1 and run it again to see where.\n',
    );
    return exitCodes.failed;
  }
  output.write(`${error.code}: ${error.message}\n${error.help}\n`);
  return misuse.test(error.code) ? exitCodes.misused : exitCodes.failed;
}
