import type { Acknowledgement, CaseDetail, CasePage } from '@pqrs-kit/core';
import { caseDetail, casePage } from '../schemas/case.js';
import { acknowledgement } from '../schemas/intake.js';
import { problem, type Problem } from '../schemas/problem.js';

/** Answers read as the contract describes them: a property too many or too few fails the test that reads it. */
export async function problemIn(answer: Response): Promise<Problem> {
  return problem.parse(await answer.json());
}

export async function filedIn(answer: Response): Promise<Acknowledgement> {
  return acknowledgement.parse(await answer.json());
}

export async function detailIn(answer: Response): Promise<CaseDetail> {
  return caseDetail.parse(await answer.json());
}

export async function pageIn(answer: Response): Promise<CasePage> {
  return casePage.parse(await answer.json());
}

/** Status and code of a problem. */
export async function refusalIn(answer: Response): Promise<[status: number, code: string]> {
  return [answer.status, (await problemIn(answer)).code];
}
