import { expect } from 'vitest';
import type { Fault } from '../../../packages/connectors/src/fakes/hubspot/serving/faults.js';
import { bytesOf } from '../../support/files.js';
import { answer, filed, hangFiles, ownFaults, saysOnce, takesBoth } from '../fileSteps.js';
import type { HubspotCase } from './hubspotStandIn.js';
import { broken, silent, type Action } from './lineFaults.js';

const noteRead = 'POST objects/notes/batch/read';
const address = 'GET files/files/{id}/signed-url';
const content = 'GET files/content/{id}';
const upload = 'POST files/files';
const noteCreate = 'POST objects/notes/batch/create';
/** What is asked for the files of tickets, in this order. */
const reads = [
  'POST objects/tickets/batch/read',
  'POST associations/tickets/notes/batch/read',
  noteRead,
  address,
  content,
] as const;

const once = (endpoints: readonly string[], faults: readonly [string, Action][]): HubspotCase[] =>
  faults.flatMap(([name, action]) =>
    endpoints.map((on) => ({
      name: `${name}, at ${on}`,
      meanwhile: 'asked again, nothing is late',
      trouble: hangFiles,
      faults: [{ on, do: action }],
      ends: takesBoth,
    })),
  );

/** Notes go first, their letters after them. */
const withLetter = (on: string, skip: number, meanwhile: string): HubspotCase[] =>
  [...broken, ...silent].map(([name, action]) => ({
    ...{ name: `${name}, at ${on} with the letter of an answer`, meanwhile },
    trouble: answer,
    faults: [{ on, skip, do: action }],
    ends: { created: 1, pushed: 4 },
  }));

const often = (on: string, what: Action): Fault => ({ on, times: 200, do: what });
const unavailable: Action = { kind: 'status', status: 503, when: 'before' };
const without = (scope: string): Action => ({
  ...{ kind: 'status', status: 403, when: 'before' },
  body: {
    ...{ status: 'error', category: 'MISSING_SCOPES', message: "This app hasn't been granted all required scopes." },
    errors: [{ message: 'One or more are required.', context: { requiredGranularScopes: [scope] } }],
  },
});

const lasting: readonly HubspotCase[] = [
  ...reads.map((on) => ({
    name: `503 for hours, at ${on} for files`,
    meanwhile: 'the cases are filed, their files come later',
    trouble: hangFiles,
    faults: [often(on, unavailable)],
    ends: { ...filed, rejected: 0 },
  })),
  {
    name: `503 for hours, at ${upload}`,
    meanwhile: 'the note of the answer is told, its letter comes later',
    trouble: answer,
    faults: [often(upload, unavailable)],
    ends: { created: 1, pushed: 4, rejected: 1 },
  },
];

const limits: readonly HubspotCase[] = [
  ...[address, upload].map((on) => ({
    name: `429 with Retry-After in seconds, at ${on}`,
    meanwhile: 'waits as long as it is asked to, and goes on',
    trouble: on === upload ? answer : hangFiles,
    faults: [{ on, do: { kind: 'rateLimit', policy: 'TEN_SECONDLY_ROLLING', retryAfter: '7' } } as const],
    ends: { created: 1, pushed: 4, filesLeft: 0, rejected: 0 },
  })),
  {
    name: '429 of the day between two files',
    meanwhile: 'the run ends with crm-limit-reached; what came until then stays',
    trouble: hangFiles,
    faults: [{ on: address, skip: 1, do: { kind: 'rateLimit', policy: 'DAILY' } }],
    ends: { failed: 'crm-limit-reached' },
    look: async (run) => expect(await run.cases()).toBe(6),
  },
];

const rights: readonly HubspotCase[] = [
  {
    name: `the token ends, at ${address}`,
    meanwhile: 'renewed once, and the request is sent again',
    options: { oauth: true },
    trouble: hangFiles,
    faults: [{ on: address, do: { kind: 'expireTokens' } }],
    ends: takesBoth,
  },
  {
    name: 'the scope for hidden files is missing',
    meanwhile: 'the cases are filed, one of them says so, and their files come once it is given',
    trouble: hangFiles,
    faults: [often(address, without('files.ui_hidden.read'))],
    ends: { ...filed, filesLeft: 1, rejected: 1 },
    tells: /^The token lacks the scope "files\.ui_hidden\.read"\. Add the scope to the service key/,
  },
  {
    name: 'the scope for notes is missing',
    meanwhile: 'the cases are filed and say so, and their files come once it is given',
    trouble: hangFiles,
    faults: [often(noteRead, without('crm.objects.contacts.read'))],
    ends: { ...filed, filesLeft: 2, rejected: 2 },
    tells: /^The token lacks the scope "crm\.objects\.contacts\.read"\./,
    look: (run) => saysOnce(run, /^Los archivos del ticket siguen solo en HubSpot: la conexión no tiene permiso/),
  },
  {
    name: 'the scope for e-mails is missing',
    meanwhile: 'e-mails are passed over, the files of notes come',
    trouble: hangFiles,
    faults: [often('POST associations/tickets/emails/batch/read', without('sales-email-read'))],
    ends: takesBoth,
  },
  {
    name: 'the scope for files is missing as a letter goes out',
    meanwhile: 'the note of the answer is told, its letter waits with its reason',
    trouble: answer,
    faults: [often(upload, without('files'))],
    ends: { created: 1, pushed: 4, rejected: 1 },
    tells: /^The token lacks the scope "files"\./,
  },
];

/** A file that its note names, and that is no more. */
function deletedFile(): Pick<HubspotCase, 'trouble' | 'mend'> {
  let fileId = '';
  return {
    trouble(run) {
      fileId = run.attach(run.ids.added, 'foto.txt', bytesOf('foto'));
      run.detach(fileId, 'itself');
    },
    mend: (run) => run.detach(fileId),
  };
}

const ofHubspot: readonly HubspotCase[] = [
  {
    ...deletedFile(),
    name: 'a file was deleted, and its note still names it',
    meanwhile: 'the case is filed and says so',
    ends: { ...filed, filesLeft: 1, rejected: 1 },
    look: (run) => saysOnce(run, /ya no está allí/),
  },
  {
    name: 'the address of a file ends before it is read',
    meanwhile: 'the cases are filed, and the file comes with a new address',
    trouble: hangFiles,
    faults: [{ on: content, do: { kind: 'clock', milliseconds: 7_200_000 } }],
    ends: { created: 1, filesLeft: 1, rejected: 0 },
  },
  {
    name: 'a form sent a file by an address that names none',
    meanwhile: 'the case is filed, and a person is told',
    trouble: (run) => run.edit(run.ids.added, { hs_file_upload: 'https://example.com/foto.png' }),
    ends: { ...filed, filesLeft: 1, rejected: 1 },
    tells: /in a way that says not where it is\. Look at the ticket in HubSpot/,
    mend: (run) => run.edit(run.ids.added, { hs_file_upload: '' }),
  },
];

/** What people hang at a ticket, and the letter of an answer, on their ways. */
export const fileFaults: readonly HubspotCase[] = [
  ...once(reads, broken),
  ...once([address, content], silent),
  ...withLetter(upload, 0, 'sent again in its place: it is there once'),
  ...withLetter(noteCreate, 1, 'looked for before it is sent again'),
  ...lasting,
  ...limits,
  ...rights,
  ...ofHubspot,
  ...ownFaults(),
];
