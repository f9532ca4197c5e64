import type { CommandType } from './command.js';
import type { Stage } from './state.js';

/** While something can still be told to somebody. */
const watched = ['assess', 'acknowledgeAlert'] as const;
/** Until the answer leaves. */
const merging = ['acceptMerge', 'declineMerge'] as const;
const always = [
  'note',
  'recordContact',
  'recordPenalty',
  'decidePenalty',
  'recordRequirement',
  'answerRequirement',
  'requestDisclosure',
  'decideDisclosure',
] as const;
const ofTheAgreement = ['setAgreement', 'pauseAgreement', 'resumeAgreement'] as const;
const beforeAnswer = [
  'classify',
  'assign',
  'setItems',
  'prioritize',
  'escalate',
  ...merging,
  ...ofTheAgreement,
  ...watched,
  ...always,
] as const;
const asking = ['askArea', 'answerArea', 'codeCause'] as const;
const ofTheTerm = ['requestInformation', 'receiveInformation', 'extendTerm', 'transfer', 'withdraw'] as const;
const remedies = ['executeRemedy', 'verifyRemedy'] as const;

/**
 * What each stage lets happen, whoever asks. Redrafting is possible until the answer was notified, and voids an approval. A notification that
 * did not arrive is notified again. After closing, notes are still taken and the case may be reopened.
 */
const possible: Readonly<Record<Stage, readonly CommandType[]>> = {
  unassigned: [...beforeAnswer, ...ofTheTerm],
  analysis: [...beforeAnswer, ...asking, ...ofTheTerm, 'draftAnswer'],
  approval: [...beforeAnswer, ...asking, ...ofTheTerm, 'draftAnswer', 'approveAnswer', 'returnAnswer'],
  notification: [...beforeAnswer, ...asking, 'extendTerm', 'withdraw', ...remedies, 'draftAnswer', 'notifyAnswer'],
  confirmation: [
    'assign',
    'declineMerge',
    ...watched,
    ...always,
    ...asking,
    ...remedies,
    'notifyAnswer',
    'confirmNotification',
    'bounceNotification',
  ],
  closing: ['assign', 'declineMerge', ...always, ...asking, ...remedies, 'bounceNotification', 'declareLate', 'close'],
  closed: ['declineMerge', ...always, 'reopen'],
  ended: ['declineMerge', ...always, 'reopen'],
};

/**
 * The commands that are possible at a stage.
 *
 * @example
 * stageCommands('closed').at(-1) // 'reopen'
 */
export function stageCommands(stage: Stage): readonly CommandType[] {
  return possible[stage];
}
