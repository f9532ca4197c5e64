import { describe, expect, it } from 'vitest';
import { radicadoText } from './radicadoText.js';
import { stamp } from './stamp.js';

const now = '2026-11-24T12:00:00-05:00';
const zone = 'America/Bogota';

describe('the stamp of something that happened', () => {
  it('calls today by its name, on the calendar of the zone', () => {
    expect(stamp('2026-11-24T15:15:00Z', now, 'es-CO', zone)).toBe('hoy, 10:15\u00a0a.\u00a0m.');
    expect(stamp('2026-11-24T04:59:00Z', now, 'es-CO', zone)).toBe('lun 23 nov, 11:59\u00a0p.\u00a0m.');
  });

  it('leaves out the year of today alone', () => {
    expect(stamp('2026-11-20T15:40:00-05:00', now, 'es-CO', zone)).toBe('vie 20 nov, 3:40\u00a0p.\u00a0m.');
    expect(stamp('2025-11-20T15:40:00-05:00', now, 'es-CO', zone)).toBe('jue 20 nov 2025, 3:40\u00a0p.\u00a0m.');
  });

  it('speaks each language', () => {
    expect(stamp('2026-11-24T10:15:00-05:00', now, 'en', zone)).toBe('today, 10:15\u00a0a.m.');
    expect(stamp('2026-11-24T15:15:00-05:00', now, 'pt-BR', zone)).toBe('hoje, às 15:15');
  });
});

describe('a radicado as it is set', () => {
  it('has its consecutive apart', () => {
    expect(radicadoText('AND-2026-004702-0')).toEqual({
      before: 'AND-2026-',
      consecutive: '004702',
      after: '-0',
      whole: 'AND-2026-004702-0',
    });
  });

  it('stays whole where it comes from another series', () => {
    expect(radicadoText('RAD 77/2019')).toEqual({
      before: '',
      consecutive: 'RAD 77/2019',
      after: '',
      whole: 'RAD 77/2019',
    });
  });
});
