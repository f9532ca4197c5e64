import { readFileSync } from 'node:fs';
import type { SecretSource } from '../../../packages/connectors/src/crm/secrets.js';
import { parseFieldMap } from '../../../packages/connectors/src/crm/sync/fieldMap.js';
import { changeOrg } from '../../../packages/connectors/src/fakes/salesforce/control/change-org.js';
import type { OrgOrder } from '../../../packages/connectors/src/fakes/salesforce/control/orders.js';
import {
  FakeSalesforce,
  type FakeSalesforceOptions,
} from '../../../packages/connectors/src/fakes/salesforce/fake-salesforce.js';
import type { Fault } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { insertRecord, valuesFromJson } from '../../../packages/connectors/src/fakes/salesforce/records/write.js';
import { createSalesforceConnector } from '../../../packages/connectors/src/salesforce/connector.js';
import { salesforceName } from '../../../packages/connectors/src/salesforce/names.js';
import { salesforceContract } from '../../contracts/salesforce.js';
import type { ChangedRun, FaultCase } from '../faultCase.js';
import { canary, deadlineMs, type StandIn } from '../standIn.js';

const mapText = readFileSync(new URL('../../../docs/example/salesforce-map.json', import.meta.url), 'utf8');

export interface SalesforceOptions extends FakeSalesforceOptions {
  /** Whether a refresh token lets us in that is replaced at each use, and not the app's own credentials. */
  oauth?: boolean;
}

export interface SalesforceStandIn extends StandIn<Fault> {
  salesforce: FakeSalesforce;
  /** Does something as a person of the org. */
  order(order: OrgOrder): void;
  /** What the people of the org give anew, once the old one is of no use. */
  giveNewRefreshToken(): void;
}

export type SalesforceCase = FaultCase<SalesforceStandIn, SalesforceOptions, Fault>;
export type SalesforceRun = ChangedRun<SalesforceStandIn>;

export async function startSalesforce({
  oauth = false,
  ...options
}: SalesforceOptions = {}): Promise<SalesforceStandIn> {
  const salesforce = await FakeSalesforce.start({ now: '2026-11-24T15:00:00Z', ...options });
  const { org, app, sessions, userId, clock } = salesforce;
  app.clientSecret = `secret-${canary}`;
  app.rotatesRefreshTokens = oauth;
  const secretsSeen = new Set<string>([canary]);
  const { open, giveRefreshToken } = sessions;
  sessions.open = (given) => {
    const session = open.call(sessions, given);
    secretsSeen.add(session.token);
    return session;
  };
  sessions.giveRefreshToken = (...given) => {
    const token = giveRefreshToken.apply(sessions, given);
    secretsSeen.add(token);
    return token;
  };
  const freshRefreshToken = () => sessions.giveRefreshToken(userId, app.clientId);
  let refreshToken = oauth ? freshRefreshToken() : undefined;
  const secrets: SecretSource = {
    async get(name) {
      if (name === 'SALESFORCE_CLIENT_ID') return app.clientId;
      if (name === 'SALESFORCE_CLIENT_SECRET') return app.clientSecret;
      return name === 'SALESFORCE_REFRESH_TOKEN' ? refreshToken : undefined;
    },
    async rotate(_name, value) {
      refreshToken = value;
    },
  };
  const other = org.addUser({ username: 'julian@andina.example.com', name: 'Julián Ávila' });
  const nobody = org.addUser({ username: 'recepcion@andina.example.com', name: 'Recepción' });
  const owners = { [userId]: 'camila-restrepo', [other]: 'julian-avila' };
  const name = { FirstName: 'María José', LastName: 'Núñez Peña', Name: 'María José Núñez Peña' };
  const contact = org.plant('Contact', { ...name, Email: 'mj@example.com', Phone: '3001234567' });
  const writer = { userId, allowDuplicates: true, refuseRow: () => undefined };
  const order = (given: OrgOrder) => changeOrg(salesforce, given);

  return {
    ...{ contract: salesforceContract, baseUrl: salesforce.baseUrl },
    ...{ crm: 'Salesforce', account: `salesforce:${org.id}`, salesforce, server: clock, secrets, secretsSeen },
    environment: {
      SALESFORCE_LOGIN_ADDRESS: salesforce.baseUrl,
      SALESFORCE_CLIENT_ID: app.clientId,
      SALESFORCE_CLIENT_SECRET: app.clientSecret,
    },
    map: { ...parseFieldMap(mapText, 'salesforce-map.json'), owner: { field: 'OwnerId', staff: owners } },
    nameOf: salesforceName,
    newConnector: (timer, say) =>
      createSalesforceConnector({
        ...{ loginAddress: salesforce.baseUrl, random: () => 0.5, deadlineMs, onEvent: say, timer },
      }),
    ticket(fields = {}) {
      const object = org.object('Case');
      const record = {
        ...{ Subject: 'Nevera que no enfría', Description: 'La compré el lunes y no enfría.', Status: 'New' },
        ...{ Type: 'Problem', Origin: 'Email', OwnerId: userId, ContactId: contact },
        ...fields,
      };
      return insertRecord(org, writer, object, valuesFromJson(org, writer, object, record));
    },
    edit: (id, values) => order({ do: 'update', id, values }),
    tickets: () =>
      [...org.store.all('Case')]
        .filter(({ row }) => row['IsDeleted'] !== true)
        .map(({ id, row }) => ({ id, fields: row })),
    notes: (ticketId) =>
      org.store
        .withValue('CaseComment', 'ParentId', ticketId, true)
        .map((id) => String(org.store.get(id)?.row['CommentBody'])),
    attach(ticketId, name, content) {
      const object = org.object('ContentVersion');
      const VersionData = Buffer.from(content).toString('base64');
      const record = { PathOnClient: name, VersionData, FirstPublishLocationId: ticketId };
      return insertRecord(org, writer, object, valuesFromJson(org, writer, object, record));
    },
    detach(versionId) {
      const documentId = String(org.store.get(versionId)?.row['ContentDocumentId']);
      for (const id of org.store.withValue('ContentDocumentLink', 'ContentDocumentId', documentId, true)) {
        org.store.remove(id);
      }
      org.store.remove(versionId);
    },
    files: (ticketId) =>
      org.store.withValue('ContentDocumentLink', 'LinkedEntityId', ticketId, true).flatMap((linkId) => {
        const document = org.store.get(String(org.store.get(linkId)?.row['ContentDocumentId']))?.row;
        const version = org.store.get(String(document?.['LatestPublishedVersionId']))?.row;
        if (!document || !version) return [];
        const name = `${String(document['Title'])}.${String(document['FileExtension'])}`;
        return [{ name, content: Buffer.from(String(version['VersionData']), 'base64') }];
      }),
    handsOut: () => false,
    ...{ subjectField: 'Subject', ownerField: 'OwnerId', ownerless: { OwnerId: nobody }, owners },
    addFaults(faults) {
      for (const fault of faults) salesforce.faults.add(fault);
    },
    goneAfter: (skip, when) =>
      salesforce.faults.add({ kind: when === 'before' ? 'reset' : 'resetMidBody', skip, times: 10_000 }),
    endFaults() {
      salesforce.faults.clear();
      org.store.late.length = 0;
    },
    onRequest(listener) {
      const take = salesforce.faults.take.bind(salesforce.faults);
      salesforce.faults.take = (call) => {
        listener();
        return take(call);
      };
    },
    requests: () =>
      Object.fromEntries(Object.entries(salesforce.requests.counts()).filter(([what]) => !what.includes('oauth2/'))),
    resetRequests: () => salesforce.requests.reset(),
    idle: { 'GET queryAll': 1 },
    installSteps: 15,
    ...{ order, giveNewRefreshToken: () => void (refreshToken = freshRefreshToken()) },
    close: () => salesforce.close(),
  };
}
