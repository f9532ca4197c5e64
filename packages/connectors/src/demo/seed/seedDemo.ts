import {
  createDesk,
  fixedClock,
  silentNotifier,
  type Actor,
  type CaseAgreement,
  type Desk,
  type Ids,
  type Organization,
  type Ports,
  type Submission,
} from '@pqrs-kit/core';
import { demoAgreements } from '../agreements.js';
import { demoStaff } from '../organization.js';
import { demoPeople } from './people.js';
import { planCase, type PlannedCase, type PlannedStep } from './plan.js';
import { seededRandom, type Random } from './random.js';
import { demoScenarios, type Scenario } from './scenario.js';

/** Every minute and id of the samples follows from it. */
const seed = 20_260_701;

/** Who works on a case of the demonstration. */
interface Team {
  agent: Actor;
  head: Actor;
}

/**
 * Fills a ledger with the cases of the demonstration, some sixty, dated around today: overdue, due today, due soon, awaiting approval,
 * notified, closed, reopened and anonymous. They go through the desk at past instants in their order, so radicados are chronological and every
 * event is chained. The same day always gives the same cases. Nobody is told of them.
 *
 * @param ports the ledger and the signer of the desk that will show them
 * @param today civil date in the organisation's zone, YYYY-MM-DD; every event lies before it
 * @returns how many cases were filed
 * @example
 * await seedDemo({ ledger, signer }, demoOrganization, '2026-07-01')
 */
export async function seedDemo(
  ports: Pick<Ports, 'ledger' | 'signer'>,
  organization: Organization,
  today: string,
): Promise<{ cases: number }> {
  const random = seededRandom(seed);
  const scenarios = demoScenarios();
  const clock = fixedClock(`${today}T00:00:00Z`);
  const desk = createDesk({ ...ports, clock, ids: seedIds(random), notifier: silentNotifier() }, organization);
  const actions = scenarios.flatMap((scenario, index) => {
    const team = teamOf(organization, index);
    return caseActions(
      desk,
      planCase(scenario, organization, today, random),
      team,
      submissionOf(scenario, index, organization),
      random,
    );
  });
  actions.sort((left, right) => Date.parse(left.at) - Date.parse(right.at) || left.order - right.order);
  for (const { at, act } of actions) {
    clock.set(at);
    await act();
  }
  return { cases: scenarios.length };
}

interface Action {
  at: string;
  /** Place among the actions of its case, for those of the same instant. */
  order: number;
  act(): Promise<void>;
}

function caseActions(
  desk: Desk,
  { scenario, receivedAt, steps }: PlannedCase,
  team: Team,
  submission: Submission,
  random: Random,
): Action[] {
  const byHand = !['web', 'email', 'chat', 'social'].includes(scenario.channel);
  const recordedAt = byHand
    ? receivedAt
    : new Date(Date.parse(receivedAt) + (1 + random.below(50)) * 1_000).toISOString();
  let caseId = '';
  const filing: Action = {
    at: recordedAt,
    order: 0,
    async act() {
      const agreement = agreementOf(scenario);
      const acknowledgement = await desk.submit(submission, {
        receivedAt,
        ...(agreement && { agreement }),
        ...((byHand || agreement) && { actor: team.agent }),
      });
      caseId = acknowledgement.caseId;
    },
  };
  return [
    filing,
    ...steps.map((step, index): Action => ({
      at: step.at,
      order: index + 1,
      act: () => carryOut(desk, caseId, step, team),
    })),
  ];
}

async function carryOut(desk: Desk, caseId: string, { by, command }: PlannedStep, team: Team): Promise<void> {
  const { id, name } = team.agent;
  await desk.command(team[by], caseId, command.type === 'assign' ? { type: 'assign', to: { id, name } } : command);
}

function submissionOf(scenario: Scenario, index: number, organization: Organization): Submission {
  const { category, subtype, subject, facts, request } = scenario.story;
  const agreement = agreementOf(scenario);
  const person = agreement
    ? demoPeople.find(({ name }) => name === agreement.customer)
    : demoPeople[index % demoPeople.length];
  return {
    category,
    ...(subtype && { subtype }),
    subject,
    facts,
    ...(request !== undefined && { request }),
    anonymous: scenario.anonymous ?? false,
    ...(!scenario.anonymous && person && { person }),
    answerBy: answerBy(scenario),
    consentVersion: organization.policyVersion,
    channel: scenario.channel,
    language: organization.language,
  };
}

function agreementOf({ agreement: line }: Scenario): CaseAgreement | undefined {
  const contract = line && demoAgreements[line.contract];
  if (!line || !contract) return undefined;
  const { customer, contractId } = contract;
  return { customer, contractId, impact: line.impact, urgency: line.urgency };
}

function answerBy({ anonymous, channel }: Scenario): Submission['answerBy'] {
  if (anonymous) return 'tracking';
  return channel === 'post' ? 'post' : 'email';
}

/** The cases go to the agents in turn; the head approves. */
function teamOf({ staff }: Organization, index: number): Team {
  const actors = staff.map(({ id, name }): Actor => ({
    id,
    name,
    role: demoStaff.find((one) => one.id === id)?.role ?? 'agent',
  }));
  const head = actors.find(({ role }) => role === 'head');
  const agents = actors.filter(({ role }) => role === 'agent');
  const agent = agents[index % agents.length];
  if (!head || !agent) throw new TypeError('The demonstration needs a head and an agent of its own staff.');
  return { agent, head };
}

/** Ids that are the same each time, so that links into the demonstration last. */
function seedIds(random: Random): Ids {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const id = () => `DEMO${Array.from({ length: 22 }, () => alphabet.charAt(random.below(32))).join('')}`;
  return { caseId: id, attachmentId: id };
}
