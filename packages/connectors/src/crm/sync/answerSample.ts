import { answerChecks, type Actor, type CaseCommand, type Desk } from '@pqrs-kit/core';
import { lead, type syncUnderTest } from './syncSamples.js';

export const agent: Actor = { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent' };
export const answerSample = 'Le cambiamos la nevera sin costo.\nLa recogemos el lunes.';

/** An answer that is drafted and approved by two people, and notified. */
export async function notifyAnswer(desk: Pick<Desk, 'command'>, caseId: string, text = answerSample): Promise<void> {
  await approveAnswer(desk, caseId, text);
  await desk.command(agent, caseId, { type: 'notifyAnswer', channel: 'email', reason: 'Así lo pidió.' });
}

export async function approveAnswer(desk: Pick<Desk, 'command'>, caseId: string, text = answerSample): Promise<void> {
  const steps: [Actor, CaseCommand][] = [
    [lead, { type: 'assign', to: { id: agent.id, name: agent.name } }],
    [
      agent,
      {
        ...{ type: 'draftAnswer', text, decision: 'granted', basis: ['Ley 1480 de 2011, art. 11'] },
        recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
      },
    ],
    [lead, { type: 'approveAnswer', checks: [...answerChecks] }],
  ];
  for (const [actor, command] of steps) await desk.command(actor, caseId, command);
}

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

export const later = (run: Pick<Run, 'clock'>, minutes: number): void =>
  run.clock.set(new Date(Date.parse(run.clock.now()) + minutes * 60_000).toISOString());
