import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEmbedSettings } from './readSettings.js';
import { templateFiles } from './templateFiles.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-embed-settings-'));
const staff = [{ id: 'camila-restrepo', name: 'Camila Restrepo' }];
const secret = { PQRS_HUBSPOT_SECRET: 'a client secret' };

function read(content: unknown, environment: Record<string, string> = secret) {
  const file = join(folder, 'embed.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readEmbedSettings({ PQRS_EMBED: file, ...environment }, { staff });
}

const hubspot = { appId: 1, portals: [33], users: [{ userId: 7711, id: 'camila-restrepo', role: 'agent' }] };
const whole = { publicOrigin: 'https://pqrs.example.com', hubspot };

describe('settings of embedded pages', () => {
  it('are none without a file', () => {
    expect(readEmbedSettings({}, { staff })).toBeUndefined();
  });

  it('are those of the example that pqrs embed writes', () => {
    const example = templateFiles('hubspot', { gateway: 'https://pqrs.andina.example', portal: 47 }).get(
      'embed.example.json',
    );
    expect(read(example)).toMatchObject({
      publicOrigin: 'https://pqrs.andina.example',
      hubspot: { portals: [47], users: hubspot.users, secrets: ['a client secret'] },
    });
  });

  it('let HubSpot hold the pages unless they say who may', () => {
    expect(read(whole)?.frameAncestors).toContain('https://app.hubspot.com');
    expect(read({ ...whole, frameAncestors: ['https://app-eu1.hubspot.com'] })?.frameAncestors).toEqual([
      'https://app-eu1.hubspot.com',
    ]);
    const partner = { publicOrigin: 'https://pqrs.example.com', bridgeOrigins: ['https://www.andina.example'] };
    expect(read(partner)?.frameAncestors).toEqual(['https://www.andina.example']);
  });

  it('take two secrets while one is replaced, and one from a file', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'the next\n');
    const both = { PQRS_HUBSPOT_SECRET_FILE: file, PQRS_HUBSPOT_SECRET_PREVIOUS: 'the last' };
    expect(read(whole, both)?.hubspot?.secrets).toEqual(['the next', 'the last']);
  });

  it.each([
    ['no JSON', '{', /is not JSON/],
    ['no origin of its own', { hubspot }, /publicOrigin/],
    ['an address in place of an origin', { ...whole, publicOrigin: 'https://pqrs.example.com/x' }, /must be an origin/],
    ['a wildcard', { ...whole, frameAncestors: ['https://*.hubspot.com/'] }, /must be an origin/],
    ['an unknown member', { ...whole, tenant: 'andina' }, /tenant/],
    [
      'a person who does not work here',
      { ...whole, hubspot: { ...hubspot, workflowsAs: { id: 'x', role: 'head' } } },
      /"x"/,
    ],
    [
      'a role of nobody',
      { ...whole, hubspot: { ...hubspot, workflowsAs: { id: 'camila-restrepo', role: 'boss' } } },
      /role/,
    ],
  ])('are refused with %s', (_, content, reason) => {
    expect(() => read(content)).toThrow(reason);
  });

  it('are refused without the secret, and say nothing of what it is', () => {
    expect(() => read(whole, {})).toThrow(/PQRS_HUBSPOT_SECRET is not set/);
  });

  describe('of Salesforce', () => {
    const orgs = [{ organizationId: '00Dxx0000001gPL', myDomain: 'acme' }];
    const users = [{ userId: '005xx000001X8UzAAK', id: 'camila-restrepo', role: 'agent' }];
    const alone = { publicOrigin: 'https://pqrs.example.com', salesforce: { orgs, users } };
    const key = 'k'.repeat(32);

    it('name the orgs whose pages may hold ours', () => {
      const settings = read(alone, { PQRS_SALESFORCE_KEY: key });
      expect(settings?.frameAncestors).toEqual([
        'https://acme.lightning.force.com',
        'https://acme.my.salesforce.com',
        'https://acme--c.vf.force.com',
      ]);
      expect(settings?.salesforce).toEqual({ orgs, users, keys: [key], secrets: [] });
    });

    it('stand beside those of HubSpot', () => {
      const both = { ...whole, salesforce: { orgs, users } };
      const settings = read(both, { ...secret, PQRS_SALESFORCE_SECRET: 'consumer', PQRS_SALESFORCE_KEY_PREVIOUS: key });
      expect(settings?.salesforce).toMatchObject({ keys: [key], secrets: ['consumer'] });
      expect(settings?.hubspot?.secrets).toEqual(['a client secret']);
    });

    it.each([
      [{}, {}, 'neither PQRS_SALESFORCE_KEY nor PQRS_SALESFORCE_SECRET'],
      [{}, { PQRS_SALESFORCE_KEY: 'short' }, 'fewer than 32 characters'],
      [
        { users: [{ ...users[0], id: 'nobody' }] },
        { PQRS_SALESFORCE_KEY: key },
        'nobody of the staff has the id "nobody"',
      ],
      [{ users: [{ ...users[0], userId: '7711' }] }, { PQRS_SALESFORCE_KEY: key }, 'salesforce.users.0.userId'],
      [{ orgs: [{ ...orgs[0], myDomain: 'acme.my.salesforce.com' }] }, { PQRS_SALESFORCE_KEY: key }, 'myDomain'],
      [{ orgs: [] }, { PQRS_SALESFORCE_KEY: key }, 'salesforce.orgs'],
    ])('are refused: %j, %j', (changes, environment, reason) => {
      expect(() => read({ ...alone, salesforce: { ...alone.salesforce, ...changes } }, environment)).toThrow(reason);
    });
  });
});
