import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultMatrix } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { demoAgreements } from '../demo/agreements.js';
import { demoOrganization } from '../demo/organization.js';
import { readOrganization } from './read-organization.js';

const [agreement] = demoAgreements;
if (!agreement) throw new TypeError('The demonstration has an agreement.');

function fileWith(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pqrs-organization-')), 'organization.json');
  writeFileSync(file, content);
  return file;
}

describe('the file of an organisation', () => {
  it('is read whole', () => {
    expect(readOrganization(fileWith(JSON.stringify(demoOrganization)))).toEqual(demoOrganization);
  });

  it('may say when it works, whom alerts are written to, and its own matrix', () => {
    const own = {
      ...demoOrganization,
      officeHours: { hours: { mon: [['07:00', '15:00']] }, holidaySet: 'CO' },
      alertMail: { head: ['jefe@example.com'] },
      delegations: [{ from: 'paola-ruiz', to: 'julian-avila', since: '2026-12-21', until: '2027-01-08' }],
      escalation: defaultMatrix,
    };
    expect(readOrganization(fileWith(JSON.stringify(own)))).toEqual(own);
  });

  it('of the example is complete', () => {
    const example = fileURLToPath(new URL('../../../../docs/example/organization.json', import.meta.url));
    const { agreements, areaTargets } = readOrganization(example);
    expect(agreements?.map(({ contractId, version }) => [contractId, version])).toEqual([['SV-2026-01', 1]]);
    expect(areaTargets?.calidad?.within).toEqual({ amount: 480, unit: 'workingMinutes' });
  });

  it('may leave out what has a usual value', () => {
    const {
      saturday: _saturday,
      calendarLayers: _layers,
      timeZone: _zone,
      language: _language,
      ...least
    } = demoOrganization;
    expect(readOrganization(fileWith(JSON.stringify(least)))).toEqual(demoOrganization);
  });

  it.each([
    ['prefix', 'and'],
    ['timeZone', 'Bogota'],
    ['regime', 'mixed'],
    ['staff', []],
    ['alertMail', { head: ['jefe'] }],
    ['officeHours', { hours: { mon: [['7', '15']] } }],
    ['escalation', { triggers: {} }],
    ['agreements', [{ customer: 'Caribe' }]],
    ['agreements', [{ ...agreement, validUntil: '2024-12-31' }]],
    ['agreements', [{ ...agreement, priorities: { ...agreement.priorities, high: {} } }]],
    ['agreements', [{ ...agreement, calendar: { hours: {} } }]],
    ['agreements', [{ ...agreement, colour: 'blue' }]],
    ['agreements', [agreement, agreement]],
    ['areaTargets', { calidad: { within: { amount: 0, unit: 'workingMinutes' }, calendar: '24x7' } }],
    ['areaTargets', { calidad: { within: { amount: 60, unit: 'workingMinutes' }, calendar: { hours: {} } } }],
    ['areaTargets', { cocina: { within: { amount: 60, unit: 'workingMinutes' }, calendar: '24x7' } }],
    ['tenant', 'Andina S.A.S.'],
    ['prefijo', 'AND'],
  ])('that has a wrong %s is told so', (name, value) => {
    const file = fileWith(JSON.stringify({ ...demoOrganization, [name]: value }));
    expect(() => readOrganization(file)).toThrow(new RegExp(`not right: .*${name}`));
  });

  it.each([
    ['is not JSON', fileWith('{')],
    ['cannot be read', '/nowhere/organization.json'],
  ])('that %s is told so', (why, file) => {
    expect(() => readOrganization(file)).toThrow(expect.objectContaining({ code: 'usage-invalid' }) as Error);
    expect(() => readOrganization(file)).toThrow(new RegExp(`${why}.$`));
  });
});
