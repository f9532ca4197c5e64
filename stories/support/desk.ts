import {
  createDesk,
  directClient,
  fixedClock,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Acknowledgement,
  type Actor,
  type ClockSnapshot,
  type PqrsClient,
} from '@pqrs-kit/core';
import { organization, samples, storyNow, type Sample } from './samples.js';

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

/** `more`: samples beside the usual ones. */
export async function storyDesk({ empty = false, more = [] as readonly Sample[] } = {}): Promise<StoryDesk> {
  const clock = fixedClock(storyNow);
  const desk = createDesk(
    {
      ledger: memoryLedger(),
      clock,
      ids: randomIds(clock),
      signer: webCryptoSigner('the secret of the stories'),
      notifier: silentNotifier(),
    },
    organization,
  );
  const cases = new Map<string, Acknowledgement>();
  for (const sample of empty ? [] : [...samples, ...more]) {
    clock.set(sample.receivedAt);
    const { agreement } = sample;
    const acknowledgement = await desk.submit(sample.submission, agreement ? { agreement } : {});
    cases.set(sample.name, acknowledgement);
    for (const { at, by, command } of sample.steps) {
      clock.set(at);
      await desk.command(actors[by], acknowledgement.caseId, command);
    }
  }
  clock.set(storyNow);
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
export const deskLoader = async (): Promise<{ desk: StoryDesk }> => ({ desk: await storyDesk() });

/** The acknowledgement of a sample; a wrong name is a mistake in the story. */
export function sampleCase(desk: StoryDesk, name: string): Acknowledgement {
  const found = desk.cases.get(name);
  if (!found) throw new TypeError(`There is no sample "${name}".`);
  return found;
}

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

export function failingClient(failure: Error): PqrsClient {
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
