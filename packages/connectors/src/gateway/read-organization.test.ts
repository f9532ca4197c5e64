import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoOrganization } from '../demo/organization.js';
import { readOrganization } from './read-organization.js';

function fileWith(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pqrs-organization-')), 'organization.json');
  writeFileSync(file, content);
  return file;
}

describe('the file of an organisation', () => {
  it('is read whole', () => {
    expect(readOrganization(fileWith(JSON.stringify(demoOrganization)))).toEqual(demoOrganization);
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
    ['tenant', 'Andina S.A.S.'],
    ['prefijo', 'AND'],
  ])('that has a wrong %s is told so', (name, value) => {
    const file = fileWith(JSON.stringify({ ...demoOrganization, [name]: value }));
    expect(() => readOrganization(file)).toThrow(new RegExp(`not complete: .*${name}`));
  });

  it.each([
    ['is not JSON', fileWith('{')],
    ['cannot be read', '/nowhere/organization.json'],
  ])('that %s is told so', (why, file) => {
    expect(() => readOrganization(file)).toThrow(expect.objectContaining({ code: 'usage-invalid' }) as Error);
    expect(() => readOrganization(file)).toThrow(new RegExp(`${why}.$`));
  });
});
