import type { Area, Channel, GradeLevel } from '@pqrs-kit/core';
import type { Story } from './story.js';
import { claimStories } from './claims.js';
import {
  complaintStories,
  complimentStories,
  contractStories,
  petitionStories,
  reportStories,
  suggestionStories,
} from './otherStories.js';

/**
 * How far the desk took a case. `waiting`: the person was asked to complete it. `returned`: the head sent the draft back. `bounced`: the answer
 * did not arrive. `promised`: answered, with something left to carry out. `reopened`: it was closed once.
 */
export type Reached =
  | 'unassigned'
  | 'analysis'
  | 'waiting'
  | 'approval'
  | 'returned'
  | 'notification'
  | 'confirmation'
  | 'bounced'
  | 'promised'
  | 'closing'
  | 'closed'
  | 'reopened'
  | 'transferred'
  | 'withdrawn';

/** A case to make. Days are business days. */
export interface Scenario {
  story: Story;
  reached: Reached;
  /** Days from today to the due date: negative when it is past. For a closed case, days by which the answer was early. */
  days: number;
  channel: Channel;
  anonymous?: boolean;
  /** For cases under a contract: the place of the contract among those of the demonstration, and the grade. */
  agreement?: AgreementLine;
  /** For closed and reopened cases: how many days ago it was closed. */
  ago?: number;
}

/** Which contract a case falls under, how it is graded, and what was asked of an area. */
export interface AgreementLine {
  contract: number;
  impact: GradeLevel;
  urgency: GradeLevel;
  area?: Area;
}

type Line = readonly [reached: Reached, days: number, channel?: Channel, ago?: number];

/** One line a case, by category: the inbox of an ordinary week, from overdue to just filed. */
const lines: readonly (readonly [stories: readonly Story[], lines: readonly Line[]])[] = [
  [
    claimStories,
    [
      ['analysis', -4, 'phone'],
      ['approval', -2, 'email'],
      ['unassigned', -1, 'social'],
      ['returned', -1],
      ['analysis', 0, 'phone'],
      ['approval', 0],
      ['unassigned', 0, 'chat'],
      ['approval', 1, 'email'],
      ['analysis', 1],
      ['notification', 1, 'phone'],
      ['analysis', 2, 'inPerson'],
      ['approval', 3],
      ['analysis', 5, 'phone'],
      ['confirmation', 4],
      ['closing', 3, 'email'],
      ['analysis', 8],
      ['analysis', 9, 'chat'],
      ['unassigned', 12],
      ['unassigned', 13, 'phone'],
      ['unassigned', 14],
      ['closed', 4, 'phone', 1],
      ['closed', 2, 'web', 3],
      ['closed', 6, 'email', 6],
      ['closed', -2, 'web', 9],
      ['closed', 1, 'chat', 14],
      ['closed', 7, 'post', 22],
      ['reopened', 5, 'web', 3],
      ['promised', 4, 'phone'],
      ['bounced', 3, 'email'],
      ['withdrawn', 9],
    ],
  ],
  [
    petitionStories,
    [
      ['analysis', 2, 'email'],
      ['approval', 6],
      ['analysis', 17, 'post'],
      ['unassigned', 28],
      ['analysis', 7, 'inPerson'],
      ['notification', 2],
      ['closed', 3, 'web', 2],
      ['closed', 1, 'email', 5],
      ['closed', 12, 'web', 8],
      ['unassigned', 8, 'phone'],
      ['closed', -1, 'post', 17],
      ['waiting', 5, 'email'],
      ['transferred', 5, 'web'],
    ],
  ],
  [
    complaintStories,
    [
      ['analysis', -1, 'phone'],
      ['approval', 2, 'social'],
      ['unassigned', 11],
      ['confirmation', 6, 'email'],
      ['closed', 5, 'web', 4],
      ['closed', 8, 'phone', 12],
      ['reopened', 3, 'social', 1],
    ],
  ],
  [
    suggestionStories,
    [
      ['unassigned', 10],
      ['analysis', 6, 'social'],
      ['closed', 9, 'web', 7],
      ['closed', 4, 'inPerson', 19],
    ],
  ],
  [
    complimentStories,
    [
      ['unassigned', 13, 'chat'],
      ['closed', 11, 'phone', 5],
      ['closed', 12, 'web', 16],
    ],
  ],
];

/** Denuncias: all but one without a name. */
const reports: readonly (readonly [reached: Reached, days: number, anonymous: boolean, ago?: number])[] = [
  ['unassigned', 13, true],
  ['analysis', 4, true],
  ['approval', 1, false],
  ['closed', 3, true, 10],
];

/** Cases of customers with a contract, at work. */
const underContract: readonly Scenario[] = [
  {
    story: pick(contractStories, 0),
    reached: 'analysis',
    days: 12,
    channel: 'phone',
    agreement: { contract: 0, impact: 'medium', urgency: 'medium', area: 'calidad' },
  },
  {
    story: pick(contractStories, 1),
    reached: 'analysis',
    days: 13,
    channel: 'email',
    agreement: { contract: 1, impact: 'high', urgency: 'medium', area: 'logistica' },
  },
];

/** The cases of the demonstration, before their dates are found. */
export function demoScenarios(): Scenario[] {
  const known = lines.flatMap(([stories, ofStories]) =>
    ofStories.map(([reached, days, channel = 'web', ago], index) => ({
      story: pick(stories, index),
      reached,
      days,
      channel,
      ...(ago !== undefined && { ago }),
    })),
  );
  const restricted = reports.map(([reached, days, anonymous, ago], index) => ({
    story: pick(reportStories, index),
    reached,
    days,
    channel: 'web' as const,
    anonymous,
    ...(ago !== undefined && { ago }),
  }));
  return [...known, ...restricted, ...underContract];
}

function pick(stories: readonly Story[], index: number): Story {
  const story = stories[index % stories.length];
  if (!story) throw new RangeError('There are no stories of that kind.');
  return story;
}
