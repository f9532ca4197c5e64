import {
  createDesk,
  directClient,
  fixedClock,
  memoryLedger,
  PqrsError,
  silentNotifier,
  webCryptoSigner,
  type Acknowledgement,
  type Actor,
  type ClockSnapshot,
  type Ids,
  type PqrsClient,
} from '@pqrs-kit/core';
import { lives } from './lives.js';
import { longWords } from './longWords.js';
import { organization, samples, type Sample } from './samples.js';
import { settingOf, type Surroundings } from './setting.js';

const actors: Readonly<Record<'citizen' | 'agent' | 'head', Actor>> = {
  citizen: { id: 'citizen', name: '', role: 'citizen' },
  agent: { id: 'camila', name: 'Camila Restrepo', role: 'agent' },
  head: { id: 'paola', name: 'Paola Ruiz', role: 'head' },
};

/** A desk with cases in the page's memory: the real rules over ports that forget with the story. */
export interface StoryDesk {
  agent: PqrsClient;
  head: PqrsClient;
  citizen: PqrsClient;
  /** Acknowledgements by the names of the samples. */
  cases: ReadonlyMap<string, Acknowledgement>;
}

/** Ids in the order in which they are asked for: a story looks the same each time that it opens. */
function idsInOrder(): Ids {
  let given = 0;
  const id = () => `01KSTORY${String((given += 1)).padStart(18, '0')}`;
  return { caseId: id, attachmentId: id };
}

/** `more`: samples beside the usual ones. The desk stands at the instant of the toolbar. */
export async function storyDesk(
  surroundings: Surroundings,
  { empty = false, more = [] as readonly Sample[] } = {},
): Promise<StoryDesk> {
  const { now } = settingOf(surroundings);
  const clock = fixedClock(now());
  const desk = createDesk(
    {
      ledger: memoryLedger(),
      clock,
      ids: idsInOrder(),
      signer: webCryptoSigner('the secret of the stories'),
      notifier: silentNotifier(),
    },
    organization,
  );
  const cases = new Map<string, Acknowledgement>();
  for (const sample of empty ? more : [...samples, ...more]) {
    clock.set(sample.receivedAt);
    const { agreement } = sample;
    const acknowledgement = await desk.submit(sample.submission, agreement ? { agreement } : {});
    cases.set(sample.name, acknowledgement);
    for (const { at, by, command } of sample.steps) {
      clock.set(at);
      await desk.command(actors[by], acknowledgement.caseId, command);
    }
  }
  clock.set(now());
  // What time alone brings to a case: the alerts of those that near their end or are grave.
  for (const { name } of more) await desk.evaluate(cases.get(name)?.caseId ?? '');
  return {
    agent: directClient(desk, actors.agent),
    head: directClient(desk, actors.head),
    citizen: directClient(desk, actors.citizen),
    cases,
  };
}

/** One desk a story: what one story writes does not show in the next. */
export const deskLoader = async (surroundings: Surroundings): Promise<{ desk: StoryDesk }> => ({
  desk: await storyDesk(surroundings),
});

/** With the cases that go further than an inbox needs. */
export const livesLoader = async (surroundings: Surroundings): Promise<{ desk: StoryDesk }> => ({
  desk: await storyDesk(surroundings, { more: [...lives, longWords] }),
});

/** The desk that a loader of a story brought. */
export const deskOf = ({ loaded }: { loaded: Record<string, unknown> }): StoryDesk => loaded['desk'] as StoryDesk;

/** The acknowledgement of a sample; a wrong name is a mistake in the story. */
export function sampleCase(desk: StoryDesk, name: string): Acknowledgement {
  const found = desk.cases.get(name);
  if (!found) throw new TypeError(`There is no sample "${name}".`);
  return found;
}

/** The id of a sample on the desk of a story. */
export const idOf = (context: { loaded: Record<string, unknown> }, name: string): string =>
  sampleCase(deskOf(context), name).caseId;

/** The clock that binds a sample. */
export async function clockOf(desk: StoryDesk, name: string): Promise<ClockSnapshot> {
  const [clock] = (await desk.head.openCase(sampleCase(desk, name).caseId)).clocks;
  if (!clock) throw new TypeError(`The sample "${name}" has no clock.`);
  return clock;
}

/** A client whose calls never end, and one whose calls all fail: for what a widget shows meanwhile. */
export function waitingClient(): PqrsClient {
  const never = () => new Promise<never>(() => undefined);
  return clientOf(never);
}

/** Without a failure given: the service that does not answer. */
export function failingClient(
  failure = new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
): PqrsClient {
  const fail = () => Promise.reject(failure);
  return clientOf(fail);
}

function clientOf(answer: () => Promise<never>): PqrsClient {
  return {
    submit: answer,
    track: answer,
    listCases: answer,
    openCase: answer,
    command: answer,
    answerMaterial: answer,
    uploadAttachment: answer,
    attach: answer,
    readAttachment: answer,
    listAssignees: answer,
  };
}
