import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCaller, type Caller } from '../testing/client.js';
import { manifestOf, zipOf } from '../testing/package-zip.js';
import { parseXml, XmlFault } from './xml.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
});

afterEach(() => caller.fake.close());

async function soap(operation: string, token = caller.token): Promise<{ status: number; text: string }> {
  const response = await fetch(`${caller.fake.baseUrl}/services/Soap/m/66.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body:
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<soapenv:Header xmlns="http://soap.sforce.com/2006/04/metadata"><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header>` +
      `<soapenv:Body xmlns="http://soap.sforce.com/2006/04/metadata">${operation}</soapenv:Body></soapenv:Envelope>`,
  });
  return { status: response.status, text: await response.text() };
}

const field = (name: string, inside: string) =>
  `<metadata xsi:type="CustomField"><fullName>Case.${name}</fullName><label>Campo</label>${inside}</metadata>`;
const upsert = (...fields: string[]) => soap(`<upsertMetadata>${fields.join('')}</upsertMetadata>`);
const text64 = '<type>Text</type><length>64</length>';

describe('components', () => {
  it('are made, then changed', async () => {
    expect((await upsert(field('A__c', text64))).text).toContain(
      '<result><created>true</created><fullName>Case.A__c</fullName><success>true</success></result>',
    );
    expect((await upsert(field('A__c', '<type>Text</type><length>80</length>'))).text).toContain(
      '<created>false</created>',
    );
    expect(caller.fake.org.object('Case').fields.get('A__c')).toMatchObject({
      type: 'string',
      length: 80,
      custom: true,
    });
  });

  it('come ten at a time', async () => {
    const fields = Array.from({ length: 11 }, (_, index) => field(`A${index}__c`, text64));
    const refused = await upsert(...fields);
    expect(refused.status).toBe(500);
    expect(refused.text).toContain('cannot submit more than 10 records');
    expect((await upsert(...fields.slice(1))).text.match(/<success>true/g)).toHaveLength(10);
  });

  it.each([
    ['a name without __c', field('A', text64), 'FIELD_INTEGRITY_EXCEPTION'],
    ['two underscores', field('A__B__c', text64), 'FIELD_INTEGRITY_EXCEPTION'],
    [
      'a text without length',
      field('A__c', '<type>Text</type>'),
      "Must specify 'length' for a CustomField of type Text".replace(/'/g, '&#39;'),
    ],
    ['a text of 256', field('A__c', '<type>Text</type><length>256</length>'), 'FIELD_INTEGRITY_EXCEPTION'],
    [
      'a number without scale',
      field('A__c', '<type>Number</type><precision>6</precision>'),
      'FIELD_INTEGRITY_EXCEPTION',
    ],
    ['a checkbox without default', field('A__c', '<type>Checkbox</type>'), 'FIELD_INTEGRITY_EXCEPTION'],
    ['a picklist without values', field('A__c', '<type>Picklist</type>'), 'FIELD_INTEGRITY_EXCEPTION'],
    [
      'an element it has not',
      field('A__c', `${text64}<externalID>true</externalID>`),
      'externalID invalid at this location in type CustomField',
    ],
    ['an object there is not', field('A__c', text64).replace('Case.', 'Caso.'), 'INVALID_CROSS_REFERENCE_KEY'],
  ])('are refused for %s', async (_what, given, message) => {
    const { status, text } = await upsert(given);
    expect(status).toBe(200);
    expect(text).toContain('<success>false</success>');
    expect(text).toContain(message);
    expect(caller.fake.org.object('Case').fields.has('A__c')).toBe(false);
  });

  it('do not change type', async () => {
    await upsert(field('A__c', text64));
    expect((await upsert(field('A__c', '<type>DateTime</type>'))).text).toContain(
      'Cannot update a field to a DateTime',
    );
  });

  it('are deleted with what they held', async () => {
    await upsert(field('A__c', text64));
    const id = caller.fake.org.plant('Case', { A__c: 'algo' });
    expect(
      (await soap('<deleteMetadata><type>CustomField</type><fullNames>Case.A__c</fullNames></deleteMetadata>')).text,
    ).toContain('<success>true</success>');
    await upsert(field('A__c', text64));
    expect(caller.fake.org.store.get(id)?.row['A__c'] ?? null).toBeNull();
  });

  it('need a session', async () => {
    const refused = await soap('<listMetadata/>', 'no');
    expect(refused.status).toBe(500);
    expect(refused.text).toContain('<faultcode>sf:INVALID_SESSION_ID</faultcode>');
  });
});

describe('a deployment', () => {
  const object = (fields: string) => `<CustomObject>${fields}</CustomObject>`;
  const fieldA = '<fields><fullName>A__c</fullName><label>A</label><type>Text</type><length>9</length></fields>';
  const badB = '<fields><fullName>B__c</fullName><label>B</label><type>Text</type></fields>';
  const set = (name: string) =>
    `<PermissionSet><label>P</label><fieldPermissions><field>${name}</field><readable>true</readable></fieldPermissions></PermissionSet>`;

  async function deploy(
    files: Record<string, string>,
    options = '<rollbackOnError>true</rollbackOnError>',
  ): Promise<string> {
    const zip = zipOf(files).toString('base64');
    const started = await soap(
      `<deploy><ZipFile>${zip}</ZipFile><DeployOptions>${options}<singlePackage>true</singlePackage></DeployOptions></deploy>`,
    );
    const id = /<id>(0Af\w+)<\/id>/.exec(started.text)?.[1] ?? '';
    const status = () =>
      soap(
        `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`,
      );
    expect((await status()).text).toContain('<status>InProgress</status>');
    return (await status()).text;
  }

  const hasA = () => caller.fake.org.object('Case').fields.has('A__c');

  it('takes nothing when one component is bad', async () => {
    const status = await deploy({
      'package.xml': manifestOf({ CustomField: ['Case.A__c'], PermissionSet: ['P'] }),
      'objects/Case.object': object(fieldA),
      'permissionsets/P.permissionset': set('Case.Nope__c'),
    });
    expect(status).toContain('<status>Failed</status>');
    expect(status).toContain('In field: field - no CustomField named Case.Nope__c found');
    expect(hasA()).toBe(false);
    expect(caller.fake.org.schema.permissionSets.size).toBe(0);
  });

  it('holds the manifest and the files together', async () => {
    const missing = await deploy({ 'package.xml': manifestOf({ CustomField: ['Case.A__c'] }) });
    expect(missing).toContain('was named in package.xml, but was not found in zipped directory');
    const unnamed = await deploy({ 'package.xml': manifestOf({}), 'objects/Case.object': object(fieldA) });
    expect(unnamed).toContain('Not in package.xml');
    expect(await deploy({ 'objects/Case.object': object(fieldA) })).toContain('No package.xml found');
    expect(hasA()).toBe(false);
  });

  it('keeps a required field out of permission sets', async () => {
    const required = fieldA.replace('</length>', '</length><required>true</required>');
    const status = await deploy({
      'package.xml': manifestOf({ CustomField: ['Case.A__c'], PermissionSet: ['P'] }),
      'objects/Case.object': object(required),
      'permissionsets/P.permissionset': set('Case.A__c'),
    });
    expect(status).toContain('You cannot deploy to a required field: Case.A__c');
  });

  it('finds the bad field of an object', async () => {
    const files = {
      'package.xml': manifestOf({ CustomField: ['Case.A__c', 'Case.B__c'] }),
      'objects/Case.object': object(fieldA + badB),
    };
    expect(await deploy(files)).toContain('Must specify');
    expect(hasA()).toBe(false);
  });

  it('removes what a destructive manifest names, and only warns of what is not there', async () => {
    await deploy({ 'package.xml': manifestOf({ CustomField: ['Case.A__c'] }), 'objects/Case.object': object(fieldA) });
    expect(hasA()).toBe(true);
    const status = await deploy({
      'package.xml': manifestOf({}),
      'destructiveChangesPost.xml': manifestOf({ CustomField: ['Case.A__c', 'Case.Gone__c'] }),
    });
    expect(status).toContain('<status>Succeeded</status>');
    expect(status).toContain('<problemType>Warning</problemType>');
    expect(hasA()).toBe(false);
  });

  it('leaves a permission set that somebody has', async () => {
    await deploy({
      'package.xml': manifestOf({ CustomField: ['Case.A__c'], PermissionSet: ['P'] }),
      'objects/Case.object': object(fieldA),
      'permissionsets/P.permissionset': set('Case.A__c'),
    });
    const [id = ''] = caller.fake.org.store.withValue('PermissionSet', 'Name', 'P', true);
    const assignment = { PermissionSetId: id, AssigneeId: caller.fake.userId };
    expect((await caller.data('POST', 'sobjects/PermissionSetAssignment', assignment)).status).toBe(201);
    const files = { 'package.xml': manifestOf({}), 'destructiveChanges.xml': manifestOf({ PermissionSet: ['P'] }) };
    expect(await deploy(files)).toContain('it is assigned to users');
  });

  it('wants a zip', async () => {
    const started = await soap(
      '<deploy><ZipFile>bm8=</ZipFile><DeployOptions><singlePackage>true</singlePackage></DeployOptions></deploy>',
    );
    const id = /<id>(0Af\w+)<\/id>/.exec(started.text)?.[1] ?? '';
    const status = `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId></checkDeployStatus>`;
    await soap(status);
    expect((await soap(status)).text).toContain('This is not a zip file.');
  });
});

describe('XML', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    'text',
    '<a b=c/>',
    '<a>&nbsp;</a>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '',
  ])('refuses %j', (source) => expect(() => parseXml(source)).toThrow(XmlFault));

  it('reads names without prefix, entities and CDATA', () => {
    const read = parseXml(
      '<?xml version="1.0"?><!-- x --><p:a xmlns:p="u" xsi:type="T"><p:b>1 &lt; &#50;</p:b><![CDATA[<&]]></p:a>',
    );
    expect(read).toEqual({
      name: 'a',
      attributes: { type: 'T' },
      children: [{ name: 'b', attributes: {}, children: [], text: '1 < 2' }],
      text: '<&',
    });
  });
});
