import { expect } from 'vitest';
import type { Fault, FaultKind } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { fileSamples } from '../../support/files.js';
import { answer, filed, hangFiles, ownFaults, saysOnce, takesBoth } from '../fileSteps.js';
import { broken, silent } from './lineFaults.js';
import { answered, places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

type Name = keyof typeof places;

const named: Readonly<Partial<Record<Name, string>>> = {
  ...{ fileList: 'the query of files', content: 'VersionData', upload: 'POST ContentVersion' },
};
const nameOf = (on: Name): string => named[on] ?? on;

const once = (names: readonly Name[], faults: readonly [string, FaultKind][]): SalesforceCase[] =>
  faults.flatMap(([name, action]) =>
    names.map((on) => ({
      name: `${name}, at ${nameOf(on)}`,
      meanwhile: 'asked again, nothing is late',
      trouble: hangFiles,
      faults: [{ on: places[on], ...action }],
      ends: takesBoth,
    })),
  );

const withLetter = (faults: readonly [string, FaultKind][]): SalesforceCase[] =>
  faults.map(([name, action]) => ({
    name: `${name}, at ${nameOf('upload')} with the letter of an answer`,
    meanwhile: 'looked for before it is sent again',
    trouble: answer,
    faults: [{ on: places.upload, ...action }],
    ends: { created: 1, pushed: 4 },
  }));

const often = (on: Name, what: FaultKind): Fault => ({ on: places[on], times: 200, ...what });
const unavailable: FaultKind = { kind: 'answer', status: 503, body: '' };
const forbidden = answered(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights on object id');

const lasting: readonly SalesforceCase[] = [
  ...(['fileList', 'content'] as const).map((on) => ({
    name: `503 for hours, at ${nameOf(on)}`,
    meanwhile: 'the cases are filed, their files come later',
    trouble: hangFiles,
    faults: [often(on, unavailable)],
    ends: { ...filed, rejected: 0 },
  })),
  {
    name: `503 for hours, at ${nameOf('upload')}`,
    meanwhile: 'the note of the answer is told, its letter comes later',
    trouble: answer,
    faults: [often('upload', unavailable)],
    ends: { created: 1, pushed: 4, rejected: 1 },
  },
];

const rights: readonly SalesforceCase[] = [
  {
    name: '403 REQUEST_LIMIT_EXCEEDED between two files',
    meanwhile: 'the run ends with crm-limit-reached; what came until then stays',
    trouble: hangFiles,
    faults: [{ on: places.content, skip: 1, kind: 'requestLimit' }],
    ends: { failed: 'crm-limit-reached' },
    look: async (run) => expect(await run.cases()).toBe(6),
  },
  {
    name: `the session ends, at ${nameOf('content')}`,
    meanwhile: 'renewed once, and the request is sent again',
    trouble: hangFiles,
    faults: [{ on: places.content, kind: 'expireSession' }],
    ends: takesBoth,
  },
  {
    name: 'the user of the integration may not look for files',
    meanwhile: 'the cases are filed and say so, and their files come once it is given',
    trouble: hangFiles,
    faults: [often('fileList', forbidden)],
    ends: { ...filed, filesLeft: 2, rejected: 2 },
    tells: /INSUFFICIENT_ACCESS/,
    look: (run) => saysOnce(run, /^Los archivos del ticket siguen solo en Salesforce: la conexión no tiene permiso/),
  },
  {
    name: 'the user of the integration may not read a file',
    meanwhile: 'the cases are filed, one of them says so, and their files come once it is given',
    trouble: hangFiles,
    faults: [often('content', forbidden)],
    ends: { ...filed, filesLeft: 1, rejected: 1 },
    tells: /INSUFFICIENT_ACCESS/,
  },
  {
    name: 'the user of the integration may not upload files',
    meanwhile: 'the note of the answer is told, its letter waits with its reason',
    trouble: answer,
    faults: [often('upload', forbidden)],
    ends: { created: 1, pushed: 4, rejected: 1 },
    tells: /INSUFFICIENT_ACCESS/,
  },
  {
    name: 'the org has no files: queries do not know them',
    meanwhile: 'goes on without them, and takes them up when there are some',
    trouble: (run) => void run.attach(run.ids.added, 'recibo.pdf', fileSamples.pdf),
    faults: [
      {
        on: { method: 'GET', path: '/queryAll\\?.*ContentDocumentLinks' },
        ...answered(
          400,
          'INVALID_TYPE',
          "Didn't understand relationship 'ContentDocumentLinks' in FROM part of query call.",
        ),
      },
    ],
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
];

/** Everything is in step, and then a file is uploaded to a Case. */
async function uploadedAlone(run: SalesforceRun): Promise<void> {
  for (let runs = 0; runs < 2; runs += 1) {
    await run.sync();
    run.server.advance(3_600_000);
  }
  run.attach(run.ids.owned, 'recibo.pdf', fileSamples.pdf);
  run.resetRequests();
}

/** A composite answer in which one part was refused and the other is empty. */
const refusedPart = (name: 'cases' | 'uploads', code: string): FaultKind => ({
  kind: 'answer',
  status: 200,
  body: JSON.stringify({
    compositeResponse: ['cases', 'uploads'].map((referenceId) => ({
      ...{ referenceId, httpHeaders: {} },
      ...(referenceId === name
        ? { httpStatusCode: 400, body: [{ errorCode: code, message: 'Refused.' }] }
        : { httpStatusCode: 200, body: { totalSize: 0, done: true, records: [] } }),
    })),
  }),
});

const ofSalesforce: readonly SalesforceCase[] = [
  {
    name: 'a file is uploaded to a Case that does not change by it',
    meanwhile: 'it is asked for every half an hour, and comes',
    trouble: uploadedAlone,
    ends: { created: 0, filesTaken: 1, rejected: 0 },
    look: (run) => expect(run.requests()['GET queryAll']).toBeUndefined(),
  },
  ...broken.map(([name, action]): SalesforceCase => ({
    name: `${name}, as uploads are asked for along with Cases`,
    meanwhile: 'asked again, nothing is late',
    trouble: uploadedAlone,
    faults: [{ on: places.composite, ...action }],
    ends: { created: 0, filesTaken: 1, rejected: 0 },
  })),
  ...['INSUFFICIENT_ACCESS', 'QUERY_TIMEOUT'].map((code): SalesforceCase => ({
    name: `${code} for uploads that are asked for along with Cases`,
    meanwhile: 'Cases come all the same; uploads are asked for in the next run',
    trouble: uploadedAlone,
    faults: [{ on: places.composite, ...refusedPart('uploads', code) }],
    ends: { created: 0, filesTaken: 0, rejected: 0 },
  })),
  {
    name: 'QUERY_TIMEOUT for Cases that are asked for along with uploads',
    meanwhile: 'Cases are asked for alone',
    trouble: uploadedAlone,
    faults: [{ on: places.composite, ...refusedPart('cases', 'QUERY_TIMEOUT') }],
    ends: { created: 0, rejected: 0 },
    look: (run) => expect(run.requests()['GET queryAll']).toBe(1),
  },
  {
    name: 'a file is deleted between the list and the reading',
    meanwhile: 'the case is filed and says so; it is asked for again',
    trouble: (run) => void run.attach(run.ids.added, 'recibo.pdf', fileSamples.pdf),
    faults: [{ on: places.content, ...answered(404, 'NOT_FOUND', 'The requested resource does not exist') }],
    ends: { ...filed, filesLeft: 1, rejected: 1 },
    look: (run) => saysOnce(run, /«recibo\.pdf».* ya no está allí/),
  },
];

/** What people hang at a Case, and the letter of an answer, on their ways. */
export const fileFaults: readonly SalesforceCase[] = [
  ...once(['fileList', 'content'], broken),
  ...once(['content'], silent),
  ...withLetter([...broken, ...silent]),
  ...lasting,
  ...rights,
  ...ofSalesforce,
  ...ownFaults(),
];
