import type { CommandType } from './command.js';
import type { Stage } from './state.js';

/**
 * What each stage lets happen, whoever asks. Redrafting is possible until the answer was notified, and voids an approval. A notification that
 * did not arrive is notified again. After closing, notes are still taken and the case may be reopened.
 */
const possible: Readonly<Record<Stage, readonly CommandType[]>> = {
  unassigned: ['classify', 'assign', 'note'],
  analysis: ['classify', 'assign', 'note', 'draftAnswer'],
  approval: ['classify', 'assign', 'note', 'draftAnswer', 'approveAnswer', 'returnAnswer'],
  notification: ['classify', 'assign', 'note', 'draftAnswer', 'notifyAnswer'],
  confirmation: ['assign', 'note', 'notifyAnswer', 'confirmNotification'],
  closing: ['assign', 'note', 'close'],
  closed: ['note', 'reopen'],
};

/**
 * The commands that are possible at a stage.
 *
 * @example
 * stageCommands('closed') // ['note', 'reopen']
 */
export function stageCommands(stage: Stage): readonly CommandType[] {
  return possible[stage];
}
