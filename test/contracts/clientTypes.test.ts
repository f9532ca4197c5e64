import type {
  Acknowledgement,
  AnswerMaterial,
  Assignee,
  CaseCommand,
  CaseDetail,
  CasePage,
  CaseQuery,
  FilingChallenge,
  PqrsClient,
  StagedAttachment,
  Submission,
  TrackedCase,
} from '@pqrs-kit/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { Routes } from './gatewayContract.js';

type Answer<Route extends keyof Routes> = Routes[Route]['answer'];
type Given<Method extends keyof PqrsClient> = Awaited<ReturnType<NonNullable<PqrsClient[Method]>>>;

/** The compiler holds these; running them proves nothing. */
describe('the client and the contract', () => {
  it('agree on what comes back', () => {
    expectTypeOf<Answer<'post /v1/cases'>>().toExtend<Acknowledgement>();
    expectTypeOf<Answer<'get /v1/challenge'>>().toExtend<FilingChallenge>();
    expectTypeOf<Answer<'get /v1/track/{radicado}'>>().toExtend<TrackedCase>();
    expectTypeOf<Answer<'get /v1/cases'>>().toExtend<CasePage>();
    expectTypeOf<Answer<'get /v1/cases/{caseId}'>>().toExtend<CaseDetail>();
    expectTypeOf<Answer<'post /v1/cases/{caseId}/commands'>>().toExtend<CaseDetail>();
    expectTypeOf<Answer<'get /v1/cases/{caseId}/answer-material'>>().toExtend<AnswerMaterial>();
    expectTypeOf<Answer<'get /v1/assignees'>>().toExtend<Assignee[]>();
    expectTypeOf<Answer<'post /v1/attachments'>>().toExtend<StagedAttachment>();
    expectTypeOf<Answer<'post /v1/cases/{caseId}/attachments'>>().toExtend<CaseDetail>();
  });

  it('agree on what is sent', () => {
    expectTypeOf<Submission>().toExtend<Routes['post /v1/cases']['body']>();
    expectTypeOf<CaseCommand>().toExtend<Routes['post /v1/cases/{caseId}/commands']['body']>();
    expectTypeOf<CaseQuery>().toExtend<Routes['get /v1/cases']['query']>();
  });

  it('give what the interface promises', () => {
    expectTypeOf<Given<'openCase'>>().toEqualTypeOf<CaseDetail>();
    expectTypeOf<Given<'listCases'>>().toEqualTypeOf<CasePage>();
    expectTypeOf<Given<'submit'>>().toEqualTypeOf<Acknowledgement>();
  });
});
